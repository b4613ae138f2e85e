import { t } from '@vscode/l10n';
import { ErrorCodes, Message, ResponseError, type Connection, type MessageStrategy } from 'vscode-languageserver';
import { integer, listOf, number, object, oneOf, optional, string, type Reader } from './changes/arguments';
import { isRefusal } from './changes/refusal';
import type { OwnRequests } from './protocol';

type Fields = Readonly<Record<string, Reader<unknown>>>;

const anything: Reader<unknown> = (value) => ({ value });
const anyObject = object({});
const position = object({ line: integer, character: integer });
const range = object({ start: position, end: position });

const uri = { uri: string };
const document = { textDocument: object(uri) };
const place = { ...document, position };
const stretch = { ...document, range };
const change = object({ name: string, arguments: anything });
const options = object({ tabSize: number });
const file = object({ name: string, title: string, content: string });

/** Lists that a client gives where it says what it can. */
const capabilities = object({
  textDocument: optional(
    object({
      codeAction: optional(object({ resolveSupport: optional(object({ properties: listOf(string) })) })),
      completion: optional(
        object({
          completionItem: optional(object({ insertTextModeSupport: optional(object({ valueSet: listOf(number) })) })),
        }),
      ),
    }),
  ),
});

/** What has to be in the parameters of a message, by its method, so that there is something to answer or to do. */
const OF_THE_PROTOCOL: Readonly<Record<string, Fields>> = {
  initialize: { capabilities, workspaceFolders: optional(listOf(object(uri))) },
  '$/setTrace': { value: string },
  'textDocument/didOpen': { textDocument: object({ ...uri, languageId: anything, version: number, text: string }) },
  'textDocument/didChange': {
    textDocument: object({ ...uri, version: number }),
    contentChanges: listOf(object({ text: string, range: optional(range) })),
  },
  'textDocument/didClose': document,
  'textDocument/willSave': document,
  'textDocument/willSaveWaitUntil': document,
  'textDocument/didSave': document,
  'workspace/didChangeConfiguration': { settings: anything },
  'workspace/didChangeWatchedFiles': { changes: listOf(object({ ...uri, type: number })) },
  'workspace/didChangeWorkspaceFolders': {
    event: object({ added: listOf(object(uri)), removed: listOf(object(uri)) }),
  },
  'textDocument/hover': place,
  'textDocument/completion': { ...place, context: optional(anyObject) },
  'textDocument/definition': place,
  'textDocument/references': { ...place, context: anyObject },
  'textDocument/documentHighlight': place,
  'textDocument/prepareRename': place,
  'textDocument/rename': { ...place, newName: string },
  'textDocument/documentSymbol': document,
  'textDocument/codeLens': document,
  'textDocument/documentLink': document,
  'textDocument/foldingRange': document,
  'textDocument/selectionRange': { ...document, positions: listOf(position) },
  'textDocument/semanticTokens/full': document,
  'textDocument/semanticTokens/range': stretch,
  'textDocument/inlayHint': stretch,
  'textDocument/formatting': { ...document, options },
  'textDocument/rangeFormatting': { ...stretch, options },
  'textDocument/onTypeFormatting': { ...place, ch: string, options },
  'textDocument/codeAction': {
    ...stretch,
    context: object({ diagnostics: listOf(object({ range })), only: optional(listOf(string)) }),
  },
  'codeAction/resolve': { title: string },
  'textDocument/diagnostic': document,
  'workspace/diagnostic': { previousResultIds: listOf(object({ ...uri, value: string })) },
  'workspace/symbol': { query: string },
};

const OF_OUR_OWN: Readonly<Record<keyof OwnRequests, Fields>> = {
  'lyncTopology/change': { ...uri, changes: listOf(change) },
  'lyncTopology/choices': { ...uri, change, argument: string },
  'lyncTopology/checklist': uri,
  'lyncTopology/checklistMarkdown': uri,
  'lyncTopology/import': { name: string, content: string },
  'lyncTopology/checkXml': { ...uri, text: optional(string) },
  'lyncTopology/compare': { old: file, new: file, settingsOf: string },
  'lyncTopology/checkWorkspace': {},
  'lyncTopology/form': { ...uri, form: string, given: anyObject, answers: anyObject, step: optional(string) },
  'lyncTopology/newDocument': { kind: oneOf('empty', 'standard', 'enterprise') },
  'lyncTopology/status': uri,
  'lyncTopology/documents': {},
  'lyncTopology/overview': { ...uri, at: optional(position) },
  'lyncTopology/users': { ...uri, position },
  'lyncTopology/elementCard': { ...uri, pointer: string },
  'lyncTopology/diagram': uri,
  'lyncTopology/diagramPlace': { ...uri, id: string },
  'lyncTopology/diagramAt': { ...uri, position },
  'lyncTopology/diagramFile': {
    ...uri,
    format: oneOf('svg', 'mermaid'),
    theme: oneOf('light', 'dark'),
    title: string,
  },
};

/** Where requests go that cannot be read; for a client it is none. */
const REFUSED = '$/lyncTopology/refused';

const PARAMETERS = new Map<string, Reader<unknown>>([
  ...[...Object.entries(OF_THE_PROTOCOL), ...Object.entries(OF_OUR_OWN)].map(readerOf),
  [REFUSED, () => ({ refusal: `There is no request ${REFUSED}.` })],
]);

/**
 * Lets only such messages through to their handlers as have the parameters of their method: a request is refused otherwise, and a
 * notification passed over.
 *
 * @param onPassedOver called with what is wrong with a notification
 */
export function checkingParameters(onPassedOver: (mistake: string) => void): MessageStrategy {
  return {
    handleMessage(message, next) {
      const isRequest = Message.isRequest(message);
      const read = isRequest || Message.isNotification(message) ? PARAMETERS.get(message.method) : undefined;
      if (!read) return next(message);
      const { params = {} } = message as { readonly params?: object };
      const result = read(params, 'params');
      if (!isRefusal(result)) return next({ ...message, params } as Message);
      if (isRequest) return next({ ...message, method: REFUSED, params: result } as Message);
      onPassedOver(result.refusal);
    },
  };
}

/** Answers the requests that {@link checkingParameters} holds back. */
export function refuseUnreadable(connection: Connection): void {
  connection.onRequest(
    REFUSED,
    ({ refusal }: { refusal: unknown }) => new ResponseError(ErrorCodes.InvalidParams, String(refusal)),
  );
}

function readerOf([method, fields]: [string, Fields]): [string, Reader<unknown>] {
  const read = object({ ...fields });
  return [
    method,
    (value, name) => {
      const result = read(value, name);
      return isRefusal(result)
        ? { refusal: t('{method} cannot be read. {reason}', { method, reason: result.refusal }) }
        : result;
    },
  ];
}
