import { CodeLensRefreshRequest, type CodeLens, type CodeLensParams } from 'vscode-languageserver';
import { codeLensesOf } from '../features/codeLens';
import type { Service } from './service';

export const codeLensService: Service = {
  capabilities: () => ({ codeLensProvider: {} }),
  listen({ connection, requests, support, checked, configurations }) {
    connection.onCodeLens(
      requests.answer<CodeLensParams, CodeLens[]>('textDocument/codeLens', [], async ({ textDocument: { uri } }) => {
        const { codeLens } = await configurations.editorSettings(uri);
        const document = codeLens ? await checked(uri) : undefined;
        return document ? codeLensesOf(document, support) : [];
      }),
    );
    if (!support.refreshesCodeLenses) return;
    configurations.onDidChange(() => {
      void requests.attempt(CodeLensRefreshRequest.method, undefined, () =>
        connection.sendRequest(CodeLensRefreshRequest.type),
      );
    });
  },
};
