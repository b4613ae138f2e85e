import {
  ErrorCodes,
  LSPErrorCodes,
  RAL,
  ResponseError,
  type CancellationToken,
  type RemoteConsole,
} from 'vscode-languageserver';

/**
 * Answers the requests of a client: refuses them before `initialize` and after `shutdown`, drops those that the client has
 * cancelled, and lets no error out of a handler.
 */
export class Requests {
  readonly #console: RemoteConsole;
  readonly #onShutdown: (() => void)[] = [];
  #state: 'new' | 'running' | 'shut down' = 'new';

  constructor(console: RemoteConsole) {
    this.#console = console;
  }

  get isRunning(): boolean {
    return this.#state === 'running';
  }

  /** @returns what is wrong with an `initialize` now; it may come once */
  start(): ResponseError<never> | undefined {
    if (this.#state !== 'new')
      return new ResponseError(ErrorCodes.InvalidRequest, 'The server is initialized already.');
    this.#state = 'running';
    return undefined;
  }

  /** @param listener called when the client has asked for the end */
  onShutdown(listener: () => void): void {
    this.#onShutdown.push(listener);
  }

  shutDown(): ResponseError<never> | undefined {
    const refusal = this.#refusal();
    this.#state = 'shut down';
    for (const listener of this.#onShutdown) listener();
    return refusal;
  }

  /** @returns the answer to a request that no handler knows */
  unknown(method: string): ResponseError<never> {
    return this.#refusal() ?? new ResponseError(ErrorCodes.MethodNotFound, `There is no request ${method}.`);
  }

  /**
   * @param neutral what is answered where the work fails: nothing found
   * @param work what the client asks for
   */
  answer<Params, Result, Rest extends unknown[] = unknown[]>(
    method: string,
    neutral: Result,
    work: (params: Params, token: CancellationToken, ...rest: Rest) => Result | Promise<Result>,
  ): (params: Params, token: CancellationToken, ...rest: Rest) => Promise<Result | ResponseError<never>> {
    const ifCancelled = (token: CancellationToken): ResponseError<never> | undefined =>
      token.isCancellationRequested
        ? new ResponseError(LSPErrorCodes.RequestCancelled, `${method} was cancelled.`)
        : undefined;
    return async (params, token, ...rest) => {
      const refusal = this.#refusal();
      if (refusal) return refusal;
      // What the client has sent meanwhile comes first: often this request is out of date by then.
      await new Promise<void>((resolve) => RAL().timer.setImmediate(resolve));
      const early = ifCancelled(token);
      if (early) return early;
      const result = await this.attempt(method, neutral, () => work(params, token, ...rest));
      return ifCancelled(token) ?? result;
    };
  }

  /** Does what has nothing to do with a request, or all of one, in a way that leaves the server alive. */
  async attempt<Result>(what: string, neutral: Result, work: () => Result | Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      this.#console.error(`${what} failed: ${reasonOf(error)}`);
      return neutral;
    }
  }

  #refusal(): ResponseError<never> | undefined {
    switch (this.#state) {
      case 'new':
        return new ResponseError(ErrorCodes.ServerNotInitialized, 'The first request is initialize.');
      case 'running':
        return undefined;
      case 'shut down':
        return new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down.');
    }
  }
}

/** What the client refuses is no mistake of ours, whose place would matter. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error instanceof ResponseError ? error.message : (error.stack ?? error.message);
}
