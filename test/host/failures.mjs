// @ts-check
// What a failed test has said: for the end of a long report, in which its own place is far above.

/**
 * @param {{ fullTitle(): string }} test or hook
 * @param {unknown} error
 * @returns {string} the name of the test and the beginning of its error
 */
export function failureOf(test, error) {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [test.fullTitle(), ...text.split('\n').slice(0, 30)].join('\n  ');
}
