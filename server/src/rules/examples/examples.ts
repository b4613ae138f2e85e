/**
 * The examples of a rule's page: topology documents that give what matters to the rule; what they leave out of the root is that of
 * the example deployment (see deployment.ts). In one that is reported, a comment line of carets under a line marks each value
 * that is: `//   ^^^^`. The examples are run as tests.
 */
export interface Examples {
  readonly reported: readonly string[];
  readonly notReported: readonly string[];
}
