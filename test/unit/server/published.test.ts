import assert from 'node:assert/strict';
import type { Connection, Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { Published } from '../../../server/src/services/diagnostics/published';
import type { Report } from '../../../server/src/services/diagnostics/reports';

const URI = 'file:///a.topology.json';

suite('Published diagnostics', () => {
  let sent: PublishDiagnosticsParams[];
  let published: Published;

  setup(() => {
    sent = [];
    const sendDiagnostics = (params: PublishDiagnosticsParams): Promise<void> => {
      sent.push(params);
      return Promise.resolve();
    };
    published = new Published({ sendDiagnostics } as unknown as Connection);
  });

  test('of a file that is opened while they are worked out are not sent after those of the document', async () => {
    let finish: (diagnostics: Diagnostic[]) => void = () => undefined;
    const slow = new Promise<Diagnostic[]>((resolve) => (finish = resolve));
    const file = published.publish(
      URI,
      reportOf('file', () => slow),
    );
    await published.publish(
      URI,
      reportOf('document', () => Promise.resolve([saying('document')])),
    );
    finish([saying('file')]);
    await file;
    assert.deepEqual(
      sent.map(({ diagnostics }) => diagnostics),
      [[saying('document')]],
    );
  });
});

function reportOf(resultId: string, diagnostics: Report['diagnostics']): Report {
  return { uri: URI, resultId, version: null, isOpen: false, diagnostics };
}

function saying(message: string): Diagnostic {
  const start = { line: 0, character: 0 };
  return { range: { start, end: start }, message };
}
