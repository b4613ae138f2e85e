import { t } from '@vscode/l10n';
import { removeComment, type Edit } from '../syntax/edit';
import { hasDanglingWithin } from '../model/references';
import type { Topology } from '../model/topology';
import type { LineIndex } from '../syntax/lines';
import type { Span, SyntaxTree } from '../syntax/tree';
import type { Severity } from './categories';
import { isRuleName, unknownRule } from './configuration';
import type { Problem } from './problem';
import type { Fix } from './rule';
import { UNUSED_SUPPRESSION } from './settings';
import type { NamedRule, Suppression } from './suppressions';

/** What switches nothing off: a comment, or a name in it. */
interface Unused {
  readonly suppression: Suppression;
  readonly named?: NamedRule;
}

/**
 * Rules are silent about what cannot be read, and about names that nothing bears. So a comment about a line is not called unused while there
 * is such a thing in it; and while there is one anywhere, no comment is deleted without a look at it.
 *
 * @param unread where something cannot be read, as offsets
 * @returns the problems of comments that switch nothing off, in the order of the comments
 */
export function unusedSuppressions(
  unused: readonly Unused[],
  unread: readonly number[],
  { tree, lines, topology }: { readonly tree: SyntaxTree; readonly lines: LineIndex; readonly topology: Topology },
  severity: Severity,
): Problem[] {
  const unreadLines = new Set(unread.map((offset) => lines.positionAt(offset).line));
  const isDangling = byLine((line) => hasDanglingWithin(topology, lines.spanOf(line)));
  const isSafe = (): boolean => unread.length === 0 && topology.names.dangling.size === 0;
  return unused
    .filter(({ suppression: { line }, named }) => {
      const isNoRule = named !== undefined && !isRuleName(named.id);
      return isNoRule || line === undefined || !(unreadLines.has(line) || isDangling(line));
    })
    .map((one) => new UnusedSuppression(one, tree, { severity, isSafe }));
}

/** @returns the same answers, each worked out once: one line may have very many comments */
function byLine(answer: (line: number) => boolean): (line: number) => boolean {
  const known = new Map<number, boolean>();
  return (line) => {
    const found = known.get(line) ?? answer(line);
    known.set(line, found);
    return found;
  };
}

/** What is said of it is worked out when it is asked for. */
class UnusedSuppression implements Problem {
  readonly path = '';
  readonly severity: Severity;
  readonly #suppression: Suppression;
  readonly #named: NamedRule | undefined;
  readonly #tree: SyntaxTree;
  readonly #isSafe: () => boolean;

  constructor(
    { suppression, named }: Unused,
    tree: SyntaxTree,
    { severity, isSafe }: { readonly severity: Severity; readonly isSafe: () => boolean },
  ) {
    this.#suppression = suppression;
    this.#named = named;
    this.#tree = tree;
    this.#isSafe = isSafe;
    this.severity = severity;
  }

  get rule(): string {
    return UNUSED_SUPPRESSION;
  }

  get message(): string {
    const named = this.#named;
    if (!named) return t('This comment switches nothing off: no rule reports anything there.');
    if (!isRuleName(named.id)) return unknownRule(named.id);
    return t('This comment does not switch {rule} off: it reports nothing there.', { rule: named.id });
  }

  get span(): Span {
    return this.#named ?? this.#suppression.comment;
  }

  get related(): Problem['related'] {
    return [];
  }

  fixes(): Fix[] {
    return [{ ...deleteSuppression(this.#tree, this.#suppression, this.#named), safe: this.#isSafe() }];
  }
}

function deleteSuppression(
  tree: SyntaxTree,
  { comment, rules }: Suppression,
  named: NamedRule | undefined,
): Omit<Fix, 'safe'> {
  if (!named || rules.length === 1) {
    return { title: t('Delete this comment'), edits: removeComment(tree, comment) };
  }
  const index = rules.indexOf(named);
  const next = rules[index + 1];
  const before = rules[index - 1];
  // The name goes with the comma and the blanks up to its neighbour.
  const start = next ? named.offset : before ? before.offset + before.length : named.offset;
  const end = next ? next.offset : named.offset + named.length;
  const edit: Edit = { offset: start, length: end - start, content: '' };
  return { title: t('Delete {rule} from this comment', { rule: named.id }), edits: [edit] };
}
