import type { DocumentUri } from 'vscode-languageserver-types';
import { xmlDiagnostics, unreadableXml } from '../../features/xmlDiagnostics';
import { checkXml } from '../../interchange/checkXml';
import { ImportError, importXml } from '../../interchange/importTopology';
import type { Tally } from '../../protocol';
import type { Problem } from '../../rules/problem';
import { uriKey } from '../../workspace/uris';
import type { ServerContext } from '../service';

/** The exported topologies that a client has told of, and what is published of them. */
export class XmlDocuments {
  readonly #context: ServerContext;
  readonly #texts = new Map<DocumentUri, string>();

  constructor(context: ServerContext) {
    this.#context = context;
    const { configurations, requests } = context;
    configurations.onDidChange(() => {
      for (const uri of this.#texts.keys()) {
        void requests.attempt('lyncTopology/checkXml', null, () => this.#publish(uri));
      }
    });
    requests.onShutdown(() => this.#texts.clear());
  }

  check(uri: DocumentUri, text: string): Promise<Tally | null> {
    this.#texts.set(uri, text);
    return this.#publish(uri);
  }

  async close(uri: DocumentUri): Promise<null> {
    this.#context.configurations.leave(uri);
    if (this.#texts.delete(uri)) await this.#context.connection.sendDiagnostics({ uri, diagnostics: [] });
    return null;
  }

  async #publish(uri: DocumentUri): Promise<Tally | null> {
    const { connection, configurations, support } = this.#context;
    const text = this.#texts.get(uri);
    const settings = await configurations.settingsFor(uri);
    // What has come meanwhile is published by itself.
    if (text === undefined || this.#texts.get(uri) !== text) return null;
    try {
      const { lines, problems, remarks } = checkXml(importXml(text, nameIn(uri), { storesBy: 'place' }), settings);
      const doubts = remarks.filter(({ severity }) => severity === 'warning');
      await connection.sendDiagnostics({ uri, diagnostics: xmlDiagnostics({ uri, lines, problems, doubts }, support) });
      return tallyOf(problems);
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      await connection.sendDiagnostics({ uri, diagnostics: [unreadableXml(text, error)] });
      return { error: 1 };
    }
  }
}

function tallyOf(problems: readonly Problem[]): Tally {
  const tally: { -readonly [Severity in keyof Tally]: Tally[Severity] } = {};
  for (const { severity } of problems) tally[severity] = (tally[severity] ?? 0) + 1;
  return tally;
}

/** @returns the name of the file, as people read it */
function nameIn(uri: DocumentUri): string {
  return uriKey(uri).replace(/^[^:]*:/, '');
}
