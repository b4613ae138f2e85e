/** Why something is not done: whole sentences for the person who asked for it. */
export interface Refusal {
  readonly refusal: string;
}

export function isRefusal(result: object | undefined): result is Refusal {
  return result !== undefined && 'refusal' in result;
}
