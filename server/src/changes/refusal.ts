import { t } from '@vscode/l10n';

/** Why something is not done: whole sentences for the person who asked for it. */
export interface Refusal {
  readonly refusal: string;
}

export function isRefusal(result: object | undefined): result is Refusal {
  return result !== undefined && 'refusal' in result;
}

/** @returns why nothing can be added to what is written otherwise than the format has it */
export function unreadable(property: string): Refusal {
  return { refusal: t('The property {property} is not as the format has it. Correct it first.', { property }) };
}
