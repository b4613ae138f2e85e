/** What the language server is doing, as a person would ask. */
export type ServerState =
  /** It was not needed yet, or has ended as it was told to. */
  | 'stopped'
  | 'starting'
  | 'running'
  /** It could not be started, or has ended by itself. */
  | 'failed';
