// @ts-check
// What a failed test has said: for the end of a long report, in which its own place is far above.

/**
 * @param {{ fullTitle(): string }} test or hook
 * @param {unknown} error
 * @returns {string} the name of the test and the beginning of its error
 */
export function failureOf(test, error) {
  // From another process errors come as plain objects.
  const { stack, message } = /** @type {Partial<Error>} */ (error ?? {});
  const text = stack ?? message ?? String(error);
  return [test.fullTitle(), ...text.split('\n').slice(0, 30)].join('\n  ');
}
