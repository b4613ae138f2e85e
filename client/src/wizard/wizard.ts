import * as vscode from 'vscode';
import type { FormAnswers, FormName, FormStep, OpenForm, RefusedForm } from '../../../server/src/protocol';
import type { TopologyServer } from '../languageServer/languageServer';
import { askForChoice, askForOptions, askForText, type Page, type Reply } from './inputs';
import { fileShare, sqlInstance } from './places';

/** The questions that the server has for a change of a document. */
export interface Questions {
  readonly uri: vscode.Uri;
  readonly form: FormName;
  /** The title of every step. */
  readonly title: string;
  /** What is known before the first question. */
  readonly given: FormAnswers;
}

/** @returns the form under some answers; rejected where the server cannot be asked */
export function openForm(
  server: TopologyServer,
  { uri, form, given }: Omit<Questions, 'title'>,
  answers: FormAnswers = {},
  step?: string,
): Promise<OpenForm | RefusedForm> {
  const params = { uri: uri.toString(), form, given, answers };
  return server.request('lyncTopology/form', step === undefined ? params : { ...params, step });
}

/** @returns whether an answer is among those that were given, itself or as a part of one */
export function isGiven(given: FormAnswers, name: string): boolean {
  const [first = ''] = name.split('.');
  return given[first] !== undefined && given[first] !== null;
}

/**
 * Asks what is to be asked, step by step, forwards and backwards. Answers are kept for who goes back, and for steps that an answer takes
 * away and another one brings again.
 *
 * @returns all answers, those that were given and those that were proposed among them; `undefined` where it was cancelled
 */
export async function runWizard(server: TopologyServer, questions: Questions): Promise<FormAnswers | undefined> {
  let answers: FormAnswers = {};
  let at = 0;
  for (;;) {
    const form = await openForm(server, questions, answers);
    if ('refusal' in form) {
      refuse(form);
      return;
    }
    const id = askedOf(form, questions.given)[at]?.id;
    if (id === undefined) return form.answers;
    const shown = await openForm(server, questions, answers, id);
    if ('refusal' in shown) {
      refuse(shown);
      return;
    }
    const steps = askedOf(shown, questions.given);
    const step = steps[at];
    if (!step) return shown.answers;
    const known = answers;
    const page: Page = {
      title: vscode.l10n.t('{wizard}: {step}', { wizard: questions.title, step: step.title }),
      prompt: step.prompt,
      number: at + 1,
      total: steps.length,
      async judge(values) {
        const judged = await openForm(server, questions, withAnswers(known, step, values), step.id);
        if ('refusal' in judged) return [{ rule: '', severity: 'error', message: judged.refusal }];
        return judged.findings;
      },
    };
    const reply = await askFor(page, step, questions.given);
    if (reply === 'cancelled') return undefined;
    if (reply === 'back') {
      at -= 1;
    } else {
      answers = withAnswers(answers, step, reply);
      at += 1;
    }
  }
}

function askFor(page: Page, { input, names }: FormStep, given: FormAnswers): Promise<Reply> {
  switch (input.kind) {
    case 'text':
      return askForText(page, input.value, (typed) => ({ answers: [typed] }));
    case 'number':
      return askForText(page, String(input.value), (typed) =>
        /^\d{1,9}$/.test(typed) ? { answers: [Number(typed)] } : vscode.l10n.t('Enter a whole number.'),
      );
    case 'list':
      return askForText(page, input.value.join(', '), (typed) => ({
        answers: [typed.split(/[\s,;]+/).filter((item) => item !== '')],
      }));
    case 'sqlInstance':
    case 'fileShare': {
      const { read, write } = input.kind === 'sqlInstance' ? sqlInstance : fileShare;
      // Of a part that is given nothing else can be said.
      const settled = names.map((name, index) => (isGiven(given, name) ? input.value[index] : undefined));
      return askForText(page, write(input.value), (typed) => {
        const parts = read(typed);
        const different = settled.find((part, index) => part !== undefined && part !== parts[index]);
        return different === undefined
          ? { answers: parts }
          : vscode.l10n.t('{part} is given and cannot be changed here.', { part: different });
      });
    }
    case 'choice':
      return askForChoice(page, input.choices, input.value);
    case 'options': {
      // What is given is settled. Its answer stays as it is.
      const open = input.options.filter(({ name }) => !isGiven(given, name));
      const fill = (values: readonly unknown[]): unknown[] =>
        input.options.map((option) => (open.includes(option) ? values[open.indexOf(option)] : option.value));
      return askForOptions({ ...page, judge: (values) => page.judge(fill(values)) }, open).then((reply) =>
        typeof reply === 'string' ? reply : fill(reply),
      );
    }
  }
}

/** The steps of which something is not given. */
function askedOf({ steps }: OpenForm, given: FormAnswers): FormStep[] {
  return steps.filter(({ names }) => names.some((name) => !isGiven(given, name)));
}

function withAnswers(answers: FormAnswers, { names }: FormStep, values: readonly unknown[]): FormAnswers {
  return names.reduce((sum, name, index) => withAnswer(sum, name, values[index]), answers);
}

function withAnswer(answers: FormAnswers, name: string, value: unknown): FormAnswers {
  const [first = '', second] = name.split('.');
  const before = answers[first];
  // To choose a new one again is to keep it as it was described.
  if (second === undefined) return isObject(before) && isObject(value) ? answers : { ...answers, [first]: value };
  return { ...answers, [first]: { ...(isObject(before) ? before : {}), [second]: value } };
}

function isObject(value: unknown): value is FormAnswers {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function refuse({ refusal }: RefusedForm): void {
  void vscode.window.showErrorMessage(refusal);
}
