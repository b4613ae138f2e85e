import type { NewComputer } from '../../protocol';
import type { Skeleton } from '../../rules/shared/skeletons';
import type { Form, Question } from './form';

/** Asks for the computers of a pool. */
export function askForComputers(
  form: Form,
  question: Question,
  given: readonly NewComputer[] | undefined,
  usual: () => readonly NewComputer[],
): readonly NewComputer[] {
  const computers = given ?? usual();
  form.list(question, computers.map(fqdnOf));
  return computers;
}

/** @returns a computer as it is written; that it is active is not */
export function written({ fqdn, state, dataCenter }: Exclude<NewComputer, string>): Skeleton {
  return {
    fqdn,
    ...(dataCenter === undefined ? {} : { dataCenter }),
    ...(state === 'inactive' ? { state } : {}),
  };
}

export function asComputer(computer: NewComputer): Exclude<NewComputer, string> {
  return typeof computer === 'string' ? { fqdn: computer } : computer;
}

function fqdnOf(computer: NewComputer): string {
  return asComputer(computer).fqdn;
}
