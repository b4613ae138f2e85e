import assert from 'node:assert/strict';
import { openForm, type OpenForm } from '../../server/src/changes/forms/openForm';
import { isRefusal } from '../../server/src/changes/refusal';
import type { FormAnswers, FormInput, FormName, FormStep } from '../../server/src/protocol';
import { check } from '../../server/src/rules/check';
import { settingsOf } from '../../server/src/rules/settings';

/** A wizard that is gone through on the text of a document, as the client does it. */
export class Wizard {
  readonly #before;
  answers: FormAnswers = {};

  constructor(
    text: string,
    readonly form: FormName,
    readonly given: FormAnswers = {},
  ) {
    this.#before = check(text);
  }

  open(step?: string, answers = this.answers): OpenForm {
    const result = openForm(this.#before, settingsOf(), {
      form: this.form,
      given: this.given,
      answers,
      ...(step === undefined ? {} : { step }),
    });
    assert.ok(!isRefusal(result), 'refusal' in result ? result.refusal : '');
    return result;
  }

  /** @returns the steps that are asked under the answers so far */
  steps(): FormStep[] {
    return this.open().steps.filter(({ names }) =>
      names.some((name) => !Object.hasOwn(this.given, name.split('.')[0] ?? '')),
    );
  }

  step(id: string): FormStep {
    const step = this.open(id).steps.find((one) => one.id === id);
    assert.ok(step, `${id} is asked`);
    return step;
  }

  /** Gives an answer to a step. @returns the rules that say something of it: `error pchat-port-valid` */
  answer(step: FormStep, ...values: readonly unknown[]): string[] {
    for (const [index, name] of step.names.entries()) this.answers = withValue(this.answers, name, values[index]);
    return this.open(step.id).problems.map(({ severity, rule, message }) => `${severity} ${rule} ${message}`);
  }
}

/** @returns the answers that the input has when it is shown */
export function proposed(input: FormInput): readonly unknown[] {
  switch (input.kind) {
    case 'options':
      return input.options.map(({ value }) => value);
    case 'sqlInstance':
    case 'fileShare':
      return input.value;
    default:
      return [input.value];
  }
}

function withValue(answers: FormAnswers, name: string, value: unknown): FormAnswers {
  const [first = '', second] = name.split('.');
  if (second === undefined) {
    const isKept = isObject(answers[first]) && isObject(value);
    return isKept ? answers : { ...answers, [first]: value };
  }
  const outer = answers[first];
  return { ...answers, [first]: { ...(isObject(outer) ? outer : {}), [second]: value } };
}

function isObject(value: unknown): value is FormAnswers {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
