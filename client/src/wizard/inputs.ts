import * as vscode from 'vscode';
import type { FormChoice, FormOption, NewFinding } from '../../../server/src/protocol';
import { tellRule } from '../ruleDocumentation/tellRule';

/** What came of a step: answers, one for each of its names; or where to go instead. */
export type Reply = readonly unknown[] | 'back' | 'cancelled';

/** A step as it is shown. */
export interface Page {
  readonly title: string;
  readonly prompt: string;
  /** From 1 on. */
  readonly number: number;
  readonly total: number;
  /** @returns what is to be said of answers; those with an error are not taken */
  judge(answers: readonly unknown[]): Promise<readonly NewFinding[]>;
}

interface Answers {
  readonly answers: readonly unknown[];
}

/**
 * Asks for a text. What is said of it is shown while it is typed.
 *
 * @param read makes answers of what is typed; a text says why that is none
 */
export function askForText(page: Page, value: string, read: (typed: string) => Answers | string): Promise<Reply> {
  const box = vscode.window.createInputBox();
  box.value = value;
  box.prompt = page.prompt;
  const judge = async (): Promise<Answers | undefined> => {
    const typed = box.value.trim();
    const result = read(typed);
    if (typeof result === 'string') {
      box.validationMessage = { message: result, severity: vscode.InputBoxValidationSeverity.Error };
      return undefined;
    }
    const findings = await page.judge(result.answers);
    // What has been typed meanwhile is judged by itself; that Enter was pressed again changes nothing.
    if (typed !== box.value.trim()) return undefined;
    box.validationMessage = validationOf(findings);
    return isTaken(findings) ? result : undefined;
  };
  return show(page, box, {
    start: () => void judge(),
    listen: (settle) => [
      box.onDidChangeValue(() => void judge()),
      box.onDidAccept(async () => {
        box.busy = true;
        const result = await judge();
        box.busy = false;
        if (result) settle(result.answers);
      }),
    ],
  });
}

interface ChoiceItem extends vscode.QuickPickItem {
  readonly choice?: FormChoice;
}

/**
 * Asks for one of several things. What is said of each stands below it. Those with an error come last, apart; who chooses one is told the
 * whole error, and can choose again.
 */
export function askForChoice(
  page: Page,
  choices: readonly FormChoice[] | Promise<readonly FormChoice[]>,
  value: unknown,
): Promise<Reply> {
  const pick = vscode.window.createQuickPick<ChoiceItem>();
  pick.placeholder = page.prompt;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  let shown: readonly FormChoice[] = [];
  const fill = (of: readonly FormChoice[], active: unknown): void => {
    shown = of;
    const items = choiceItems(of);
    pick.items = items;
    const wanted = items.find(({ choice }) => choice && isSame(choice.value, active));
    // Without one it is the first.
    if (wanted) pick.activeItems = [wanted];
  };
  return show(page, pick, {
    async start() {
      if ('then' in choices) {
        pick.busy = true;
        fill(await choices, value);
        pick.busy = false;
      }
    },
    listen(settle) {
      if (!('then' in choices)) fill(choices, value);
      return [
        pick.onDidAccept(async () => {
          const chosen = pick.activeItems[0]?.choice;
          if (!chosen) return;
          pick.busy = true;
          const findings = await page.judge([chosen.value]);
          pick.busy = false;
          if (isTaken(findings)) {
            settle([chosen.value]);
            return;
          }
          tellErrors(findings);
          fill(
            shown.map((choice) => (choice === chosen ? { ...choice, findings } : choice)),
            chosen.value,
          );
        }),
      ];
    },
  });
}

function choiceItems(choices: readonly FormChoice[]): ChoiceItem[] {
  const group = (label: string, some: readonly FormChoice[]): ChoiceItem[] =>
    some.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...some.map(choiceItem)];
  const ofSeverity = (...severities: readonly (Severity | undefined)[]): FormChoice[] =>
    choices.filter(({ findings }) => severities.includes(gravest(findings)));
  return [
    ...ofSeverity(undefined, 'hint', 'information').map(choiceItem),
    ...group(vscode.l10n.t('Not recommended'), ofSeverity('warning')),
    ...group(vscode.l10n.t('Not supported'), ofSeverity('error')),
  ];
}

interface OptionItem extends vscode.QuickPickItem {
  readonly option: FormOption;
}

/** Asks which options are wanted. What is said of the options together stands below the one that it came with. */
export function askForOptions(page: Page, options: readonly FormOption[]): Promise<Reply> {
  const pick = vscode.window.createQuickPick<OptionItem>();
  pick.canSelectMany = true;
  pick.placeholder = page.prompt;
  const said = new Map<string, readonly NewFinding[]>();
  let selected = new Set(options.filter(({ value }) => value).map(({ name }) => name));
  const answers = (): boolean[] => options.map(({ name }) => selected.has(name));
  const fill = (): void => {
    const active = pick.activeItems[0]?.option.name;
    const items = options.map((option) => optionItem(option, said.get(option.name) ?? []));
    pick.items = items;
    pick.selectedItems = items.filter(({ option }) => selected.has(option.name));
    pick.activeItems = items.filter(({ option }) => option.name === active);
  };
  const judge = async (toggled: string): Promise<readonly NewFinding[] | undefined> => {
    const judged = answers();
    const findings = await page.judge(judged);
    if (answers().some((value, index) => value !== judged[index])) return undefined;
    const isStill = new Set(findings.map(({ message }) => message));
    const before = textOf(said);
    for (const [name, before] of said)
      said.set(
        name,
        before.filter(({ message }) => isStill.has(message)),
      );
    const known = new Set([...said.values()].flat().map(({ message }) => message));
    const added = findings.filter(({ message }) => !known.has(message));
    said.set(toggled, [...(said.get(toggled) ?? []), ...added]);
    // To fill the list anew takes the focus from it.
    if (textOf(said) !== before) fill();
    return findings;
  };
  fill();
  const first = options[0]?.name ?? '';
  return show(page, pick, {
    start: () => void judge(first),
    listen: (settle) => [
      pick.onDidChangeSelection((items) => {
        const now = new Set(items.map(({ option }) => option.name));
        const toggled = options.find(({ name }) => now.has(name) !== selected.has(name));
        // It is told too when the items are filled in anew.
        if (!toggled) return;
        selected = now;
        void judge(toggled.name);
      }),
      pick.onDidAccept(async () => {
        pick.busy = true;
        const findings = await judge(first);
        pick.busy = false;
        if (!findings) return;
        if (isTaken(findings)) settle(answers());
        else tellErrors(findings);
      }),
    ],
  });
}

function textOf(said: ReadonlyMap<string, readonly NewFinding[]>): string {
  return JSON.stringify([...said].filter(([, findings]) => findings.length > 0));
}

/** Shows an input until it is answered, left to the step before, or closed. */
function show(
  { title, number, total }: Page,
  input: vscode.InputBox | vscode.QuickPick<vscode.QuickPickItem>,
  {
    start,
    listen,
  }: { start?: () => void | Promise<void>; listen: (settle: (reply: Reply) => void) => vscode.Disposable[] },
): Promise<Reply> {
  input.title = title;
  if (total > 1) {
    input.step = number;
    input.totalSteps = total;
  }
  // Who looks something up in another window comes back to the same step.
  input.ignoreFocusOut = true;
  if (number > 1) input.buttons = [vscode.QuickInputButtons.Back];
  return new Promise((resolve, reject) => {
    const listeners: vscode.Disposable[] = [];
    const end = (): void => {
      for (const listener of listeners) listener.dispose();
      input.dispose();
    };
    const settle = (reply: Reply): void => {
      resolve(reply);
      end();
    };
    listeners.push(
      ...listen(settle),
      input.onDidTriggerButton((button) => {
        if (button === vscode.QuickInputButtons.Back) settle('back');
      }),
      input.onDidHide(() => settle('cancelled')),
    );
    input.show();
    start?.()?.catch((error: unknown) => {
      reject(error instanceof Error ? error : new Error(String(error)));
      end();
    });
  });
}

function choiceItem(choice: FormChoice): ChoiceItem {
  const { label, description, detail, icon, findings } = choice;
  const said = findings.length > 0 ? sentences(findings) : detail;
  return {
    label,
    choice,
    iconPath: new vscode.ThemeIcon(icon),
    ...(description === undefined ? {} : { description }),
    ...(said === undefined ? {} : { detail: said }),
  };
}

function optionItem(option: FormOption, findings: readonly NewFinding[]): OptionItem {
  return { label: option.label, detail: findings.length > 0 ? sentences(findings) : option.detail, option };
}

/** A line has not much room: the gravest first, and beside errors nothing else. */
function sentences(findings: readonly NewFinding[]): string {
  return worthSaying(findings)
    .map(({ severity, message }) => `$(${ICONS[severity]}) ${message}`)
    .join(' ');
}

/** Shows what keeps an answer from being taken where there is room for all of it. */
function tellErrors(findings: readonly NewFinding[]): void {
  const errors = worthSaying(findings);
  tellRule(errors.map(({ message }) => message).join(' '), errors[0]?.rule);
}

const ICONS = { error: 'error', warning: 'warning', information: 'info', hint: 'info' } as const;

const SEVERITIES = {
  error: vscode.InputBoxValidationSeverity.Error,
  warning: vscode.InputBoxValidationSeverity.Warning,
  information: vscode.InputBoxValidationSeverity.Info,
  hint: vscode.InputBoxValidationSeverity.Info,
} as const;

type Severity = NewFinding['severity'];

/** @param findings the gravest first, as the server gives them */
function gravest([first]: readonly NewFinding[]): Severity | undefined {
  return first?.severity;
}

/** An error is what is to be mended, so nothing else is said beside it. */
function worthSaying(findings: readonly NewFinding[]): readonly NewFinding[] {
  return isTaken(findings) ? findings : findings.filter(({ severity }) => severity === 'error');
}

function validationOf(findings: readonly NewFinding[]): vscode.InputBoxValidationMessage | undefined {
  const severity = gravest(findings);
  if (!severity) return undefined;
  const message = worthSaying(findings).map((finding) => finding.message);
  return { message: message.join(' '), severity: SEVERITIES[severity] };
}

function isTaken(findings: readonly NewFinding[]): boolean {
  return findings.every(({ severity }) => severity !== 'error');
}

/** Whatever a new thing is described by: it is a new one. */
function isSame(one: unknown, other: unknown): boolean {
  const isNew = (value: unknown): boolean => typeof value === 'object' && value !== null;
  return one === other || (isNew(one) && isNew(other));
}
