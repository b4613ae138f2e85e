import { t } from '@vscode/l10n';
import type { FormAnswers, FormChoice, FormInput, FormParams, FormStep } from '../../protocol';
import { check, type CheckedDocument } from '../../rules/check';
import { gravestFirst } from '../../rules/gravity';
import type { Problem } from '../../rules/problem';
import type { CheckSettings } from '../../rules/settings';
import { refusedAddress } from '../addresses';
import { beginningOf } from '../beginning';
import { Draft } from '../draft';
import { newProblems } from '../newProblems';
import { isRefusal, type Refusal } from '../refusal';
import type { Choice, Step } from './form';
import type { FormKind, Obstacle } from './formKind';
import { FORMS } from './registry';

/** How many choices are judged before one is chosen. Every further one is when it is. */
const JUDGED_CHOICES = 24;

/** A wizard under the answers so far, with what the rules say of the one that is being given. */
export interface OpenForm {
  readonly steps: readonly FormStep[];
  readonly answers: FormAnswers;
  /** What belongs to the step that is shown. */
  readonly problems: readonly Problem[];
}

/**
 * @param params the answers; what comes from outside can be anything
 * @returns the wizard; a refusal where it makes no sense to ask, or an answer is none
 */
export function openForm(
  document: CheckedDocument,
  settings: CheckSettings,
  { form: name, given, answers, step: id }: Omit<FormParams, 'uri'>,
): OpenForm | Obstacle {
  const beginning = beginningOf(document.tree);
  const before = beginning === undefined ? document : check(document.tree.text + beginning, settings);
  const kind = (Object.hasOwn(FORMS, name) ? FORMS[name] : undefined) as FormKind<object> | undefined;
  if (!kind) return refused({ refusal: t('There is no change {name}.', { name }) });
  const [slip] = before.tree.problems;
  if (slip) {
    return refused({
      refusal: t('The document has a syntax error: {message} Correct it first, so that nothing is lost.', {
        message: slip.message,
      }),
    });
  }
  const obstacle = kind.obstacle(before.topology);
  if (obstacle) return obstacle;
  const read = kind.arguments(merged(answers, given), name);
  if (isRefusal(read)) return refused(read);
  const asked = kind.ask(new Draft(before.topology), read.value);
  const step = asked.steps.find((one) => one.id === id);
  const shown = (one: Step): FormStep => ({ ...withoutChoices(one), names: [...one.names] });
  const all = { answers: asked.answers as FormAnswers, steps: asked.steps.map(shown) };
  if (!step) return { ...all, problems: [] };
  const judge = new Judge(before, settings, kind, name, asked.steps, step, { given, answers });
  return {
    ...all,
    steps: asked.steps.map((one) => (one === step ? { ...shown(one), input: judge.input() } : shown(one))),
    problems: judge.problems(),
  };
}

/** Says what the rules say of the answer to one step, when the steps before it are answered and those behind it are as usual. */
class Judge {
  /** What the answers up to this step are, those of the step itself left out: what is new with an answer comes from it. */
  readonly #base: FormAnswers;
  readonly #before: ReadonlySet<string>;
  /** The steps that are asked. */
  readonly #order: readonly string[];
  readonly #isFirst: boolean;
  readonly #isLast: boolean;

  constructor(
    readonly document: CheckedDocument,
    readonly settings: CheckSettings,
    readonly kind: FormKind<object>,
    readonly name: string,
    steps: readonly Step[],
    readonly step: Step,
    readonly known: { readonly given: FormAnswers; readonly answers: FormAnswers },
  ) {
    const asked = steps.filter((one) => one.names.some((name) => known.given[name.split('.')[0] ?? ''] === undefined));
    const earlier = steps.slice(0, steps.indexOf(step));
    this.#isFirst = asked[0] === step;
    this.#isLast = asked.at(-1) === step;
    const names = earlier.flatMap((one) => one.names);
    this.#base = merged(pick(known.answers, names), known.given);
    this.#order = asked.map(({ id }) => id);
    this.#before = new Set(this.#tryOut(this.#base).map(({ key }) => key));
  }

  /** @returns what belongs to the answer as it is */
  problems(): Problem[] {
    return this.#problemsOf(this.step.names.map((name) => [name, valueAt(this.known.answers, name)] as const));
  }

  /** @returns the input; with choices, what every one would bring */
  input(): FormInput {
    const { input } = this.step;
    if (input.kind !== 'choice') return input;
    const choices = this.step.choices().map((choice, index) => this.#judged(choice, index < JUDGED_CHOICES));
    return { ...input, choices };
  }

  #judged(choice: Choice, inAdvance: boolean): FormChoice {
    const [name] = this.step.names;
    const findings = inAdvance ? this.#problemsOf([[name, choice.value]]).map(asFinding) : [];
    return { ...choice, findings };
  }

  /**
   * What belongs to the step, with these answers to it: what stands at a place that the step answers for, and what has come with the
   * answers and stands where no later step answers for.
   */
  #problemsOf(answers: readonly (readonly [name: string, value: unknown])[]): Problem[] {
    const all = answers.reduce((sum, [name, value]) => withValue(sum, name, value), this.#base);
    const at = this.#order.indexOf(this.step.id);
    const problems = this.#tryOut(all)
      .filter(({ key, step }) => {
        const owner = step === undefined ? -1 : this.#order.indexOf(step);
        if (owner === at) return true;
        if (owner > at) return this.#isLast;
        return !this.#before.has(key) || (owner < 0 && (this.#isFirst || this.#isLast));
      })
      .map(({ problem }) => problem);
    return gravestFirst(problems);
  }

  #tryOut(answers: FormAnswers): { problem: Problem; key: string; step: string | undefined }[] {
    const read = this.kind.arguments(answers, this.name);
    if (isRefusal(read)) return [asProblem(read)];
    const draft = new Draft(this.document.topology);
    const places = this.kind.build(draft, read.value);
    if (isRefusal(places)) return [asProblem(places)];
    const edits = draft.edits();
    const after = check(draft.text, this.settings);
    const address = refusedAddress(edits, this.document.topology, after.topology);
    if (address) return [asProblem(address)];
    const problems = newProblems(this.document, after, edits).filter(({ rule }) => !this.kind.expects.includes(rule));
    return problems.map((problem) => ({
      problem,
      key: keyOf(problem),
      step: ownerOf(problem.path, places),
    }));
  }
}

/** @returns the step that answers for a place: that of the longest pointer that leads to it or beyond */
function ownerOf(path: string, places: ReadonlyMap<string, string>): string | undefined {
  for (let at = path; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const step = places.get(at);
    if (step !== undefined) return step;
  }
  return undefined;
}

function keyOf({ rule, severity, message }: Problem): string {
  return `${rule} ${severity} ${message}`;
}

function asFinding({ rule, severity, message }: Problem) {
  return { rule, severity, message };
}

/** What keeps the change from being made at all, as a finding. */
function asProblem({ refusal }: Refusal): { problem: Problem; key: string; step: undefined } {
  const problem: Problem = {
    rule: 'schema',
    severity: 'error',
    message: refusal,
    span: { offset: 0, length: 0 },
    path: '',
    related: [],
    fixes: () => [],
  };
  return { problem, key: keyOf(problem), step: undefined };
}

function withoutChoices({ id, title, prompt, isOpen, input }: Step): Omit<FormStep, 'names'> {
  return { id, title, prompt, isOpen, input };
}

function refused({ refusal }: Refusal): Obstacle {
  return { refusal, remedies: [] };
}

/** @param name with a dot that of an answer within an answer */
function valueAt(answers: FormAnswers, name: string): unknown {
  const [first = '', second] = name.split('.');
  const value = answers[first];
  if (second === undefined) return value;
  return typeof value === 'object' && value !== null ? (value as FormAnswers)[second] : undefined;
}

function withValue(answers: FormAnswers, name: string, value: unknown): FormAnswers {
  const [first = '', second] = name.split('.');
  if (second === undefined) return { ...answers, [first]: value };
  const outer = answers[first];
  const inner = typeof outer === 'object' && outer !== null ? (outer as FormAnswers) : {};
  return { ...answers, [first]: { ...inner, [second]: value } };
}

/** @returns the answers, those that are given before others; of a new store each part for itself */
function merged(answers: FormAnswers, given: FormAnswers): FormAnswers {
  const isObject = (value: unknown): value is FormAnswers =>
    typeof value === 'object' && value !== null && !Array.isArray(value);
  const entries = Object.entries(given).map(([name, value]): [string, unknown] => {
    const other = answers[name];
    return [name, isObject(value) && isObject(other) ? { ...other, ...value } : value];
  });
  return { ...answers, ...Object.fromEntries(entries) };
}

/** @returns the answers of these names and no others */
function pick(answers: FormAnswers, names: readonly string[]): FormAnswers {
  return names.reduce<FormAnswers>((picked, name) => {
    const value = valueAt(answers, name);
    // Of a store that is still to be described only what has been asked.
    const isDescribed = typeof value === 'object' && value !== null && !Array.isArray(value);
    return value === undefined ? picked : withValue(picked, name, isDescribed ? {} : value);
  }, {});
}
