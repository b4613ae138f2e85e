import type { Topology } from '../../model/topology';
import type { FormName } from '../../protocol';
import type { Reader } from '../arguments';
import type { ChangeKind } from '../change';
import type { Draft } from '../draft';
import { isRefusal, type Refusal } from '../refusal';
import type { Places } from './additions';
import type { Step } from './form';

/** A wizard under some answers. */
export interface Asked<Arguments, Complete> {
  readonly steps: readonly Step[];
  /** All answers, those not given as the form proposes them. */
  readonly answers: Arguments;
  /** What they come to. */
  readonly complete: Complete;
}

/** Why a wizard cannot be gone through, and what would help. */
export interface Obstacle extends Refusal {
  readonly remedies: readonly FormName[];
}

/** A change that a wizard asks for. What it is not told it fills up as the wizard proposes it. */
export interface FormKind<Arguments> extends ChangeKind<Arguments> {
  /** @param given what is known so far */
  ask(draft: Draft, given: Arguments): Asked<Arguments, unknown>;
  /** Makes the change. @param given what is known; @returns which step answers for which place of the result */
  build(draft: Draft, given: Arguments): Places | Refusal;
  /** The rules that report what is always so, whatever is answered: they are not worth a word while it is asked. */
  readonly expects: readonly string[];
  /** @returns why no answers would do, where that is so */
  obstacle(topology: Topology): Obstacle | undefined;
}

interface Definition<Arguments, Complete> {
  readonly arguments: Reader<Arguments>;
  readonly ask: (topology: Topology, given: Arguments, draft: Draft) => Asked<Arguments, Complete>;
  readonly build: (draft: Draft, complete: Complete) => Places | Refusal;
  readonly expects?: readonly string[];
  readonly obstacle?: FormKind<Arguments>['obstacle'];
}

export function defineForm<Arguments, Complete>({
  arguments: read,
  ask,
  build,
  expects = [],
  obstacle = () => undefined,
}: Definition<Arguments, Complete>): FormKind<Arguments> {
  const askOf = (draft: Draft, given: Arguments): Asked<Arguments, Complete> => ask(draft.topology, given, draft);
  const buildFrom = (draft: Draft, given: Arguments): Places | Refusal => build(draft, askOf(draft, given).complete);
  return {
    arguments: read,
    ask: askOf,
    build: buildFrom,
    expects,
    obstacle,
    complete: (draft, given) => askOf(draft, given).answers,
    apply(draft, given) {
      const result = buildFrom(draft, given);
      return isRefusal(result) ? result : undefined;
    },
  };
}
