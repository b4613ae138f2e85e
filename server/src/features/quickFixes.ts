import { t } from '@vscode/l10n';
import { CodeActionKind, type Diagnostic, type Range } from 'vscode-languageserver-types';
import { CONFIGURATION_FILE, isRuleName } from '../rules/configuration';
import type { Problem } from '../rules/problem';
import { ruleOf } from '../rules/registry';
import { switchOffForDocument, switchOffForLine } from '../rules/switchOff';
import type { Edit } from '../syntax/edit';
import type { ActionRequest, Offer } from './actionOffer';
import { canBeFixedInBulk, safeFixes, safeFixOf } from './bulkFixes';
import type { ClientSupport } from './clientSupport';
import { switchOffEdit } from './configurationEdit';
import { diagnosticOf } from './diagnostics';
import type { CheckedVersion } from './documents';
import { trialIn } from './trial';
import { workspaceEdit } from './workspaceEdit';

/** A problem at the cursor, with the diagnostic that the client knows it as. */
interface Shown {
  readonly problem: Problem;
  readonly diagnostic: Diagnostic;
}

/**
 * @returns what can be done about the problems at the cursor, in the order in which users of ESLint know it: mend this, mend all of its
 * rule, mend all; switch the rule off for the line, for the file, in the configuration; show its page
 */
export function quickFixesAt(checked: CheckedVersion, request: ActionRequest, support: ClientSupport): Offer[] {
  const shown = shownAt(checked, request, support);
  // Once for each rule, however often it reports there.
  const rules = [...new Map(shown.map((one) => [one.problem.rule, one])).values()];
  const changes = (edits: readonly Edit[]) => (edits.length > 0 ? workspaceEdit(edits, checked, support) : undefined);
  const isSound = trialIn(checked.tree);
  const mending = (edits: readonly Edit[]) => (isSound(edits) ? changes(edits) : undefined);
  const first = shown.slice(0, MOST_SHOWN);
  return [
    ...first.flatMap((one) => mendThis(one, mending)),
    ...mendInBulk(rules, checked, changes),
    ...switchOffHere(first, checked, changes),
    ...rules.flatMap((one) => switchOffForFile(one, checked, changes)),
    ...rules.flatMap((one) => switchOffEverywhere(one, request, support)),
    ...rules.flatMap((one) => showPage(one, support)),
  ];
}

type Changes = (edits: readonly Edit[]) => ReturnType<typeof workspaceEdit> | undefined;

/** Of more findings in a selection nobody picks one from a list. */
const MOST_SHOWN = 100;

/** @returns the first findings in a selection, and behind them the first of each rule that is not among them */
function shownAt(checked: CheckedVersion, { selection, context }: ActionRequest, support: ClientSupport): Shown[] {
  const known = new Map(
    context.diagnostics.map((diagnostic) => [keyOf(diagnostic.code, diagnostic.range), diagnostic]),
  );
  const shown: Shown[] = [];
  const rules = new Set<string>();
  for (const problem of checked.problems) {
    const { rule, span } = problem;
    if (span.offset > selection.end) break;
    if (span.offset + span.length < selection.start) continue;
    if (shown.length >= MOST_SHOWN && rules.has(rule)) continue;
    const diagnostic =
      known.size > 0 ? known.get(keyOf(rule, checked.lines.rangeOf(span))) : diagnosticOf(problem, checked, support);
    if (!diagnostic) continue;
    shown.push({ problem, diagnostic });
    rules.add(rule);
  }
  return shown;
}

function keyOf(rule: Diagnostic['code'], { start, end }: Range): string {
  return `${rule ?? ''} ${start.line}:${start.character} ${end.line}:${end.character}`;
}

function mendThis({ problem, diagnostic }: Shown, changes: Changes): Offer[] {
  const fixes = problem.fixes();
  const preferred = fixes.find((fix) => fix.safe);
  return fixes.map((fix) => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    ...(fix === preferred ? { isPreferred: true } : {}),
    edit: () => changes(fix.edits),
  }));
}

function mendInBulk(rules: readonly Shown[], checked: CheckedVersion, changes: Changes): Offer[] {
  if (!canBeFixedInBulk(checked)) return [];
  const { problems, settings } = checked;
  const mendable = rules.filter(({ problem }) => safeFixOf(problem));
  const ofRule = mendable.flatMap(({ problem, diagnostic }): Offer[] => {
    const { rule } = problem;
    const isMore = problems.some((other) => other !== problem && other.rule === rule && safeFixOf(other));
    if (!isMore) return [];
    return [
      {
        title: t('Fix all {rule} problems', { rule }),
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        isCostly: true,
        edit: () => changes(safeFixes(checked, settings, (other) => other.rule === rule)),
      },
    ];
  });
  const [first] = mendable;
  if (!first || !problems.some((other) => other.rule !== first.problem.rule && safeFixOf(other))) return ofRule;
  return [
    ...ofRule,
    {
      title: fixAllTitle(),
      kind: CodeActionKind.QuickFix,
      diagnostics: mendable.map(({ diagnostic }) => diagnostic),
      isCostly: true,
      edit: () => changes(safeFixes(checked, settings)),
    },
  ];
}

/** @returns what the action is called that mends all that can be mended safely */
export function fixAllTitle(): string {
  return t('Fix all auto-fixable problems');
}

function switchOffHere(shown: readonly Shown[], checked: CheckedVersion, changes: Changes): Offer[] {
  // Once for each rule and line.
  const places = new Map(
    shown.map((one) => [`${one.problem.rule} ${checked.lines.positionAt(one.problem.span.offset).line}`, one]),
  );
  return [...places.values()].flatMap(({ problem, diagnostic }) => {
    const { rule, span } = problem;
    if (!ruleOf(rule)) return [];
    return [
      {
        title: t('Disable {rule} for this line', { rule }),
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnostic],
        edit: () => changes(switchOffForLine(checked, rule, span)),
      },
    ];
  });
}

function switchOffForFile(
  { problem: { rule }, diagnostic }: Shown,
  checked: CheckedVersion,
  changes: Changes,
): Offer[] {
  if (!ruleOf(rule)) return [];
  return [
    {
      title: t('Disable {rule} for the entire file', { rule }),
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edit: () => changes(switchOffForDocument(checked, rule)),
    },
  ];
}

function switchOffEverywhere(
  { problem: { rule }, diagnostic }: Shown,
  { configuration }: ActionRequest,
  support: ClientSupport,
): Offer[] {
  if (!configuration || !isRuleName(rule)) return [];
  return [
    {
      title: t('Disable {rule} in {file}', { rule, file: CONFIGURATION_FILE }),
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      edit: () => switchOffEdit(configuration, rule, support),
    },
  ];
}

function showPage({ problem: { rule } }: Shown, { showRuleDocumentation: command }: ClientSupport): Offer[] {
  if (command === undefined || !ruleOf(rule)) return [];
  const title = t('Show documentation for {rule}', { rule });
  return [{ title, kind: CodeActionKind.QuickFix, command: { title, command, arguments: [rule] } }];
}
