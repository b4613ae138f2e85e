import fc from 'fast-check';

/** A request to the server. */
export interface AskedFor {
  readonly method: string;
  readonly params: object;
}

const number = fc.oneof(
  { arbitrary: fc.nat(60), weight: 8 },
  { arbitrary: fc.constantFrom(0, -1, 1e6, 2 ** 31, -(2 ** 31), 2 ** 53, 1e308, 0.5), weight: 1 },
);
const position = fc.record({ line: number, character: number });
const range = fc.record({ start: position, end: position });
const pointer = fc.constantFrom(
  ...['', '/', '/sites/0', '/sites/-1', '/persistentChatPools/0', '/persistentChatPools/0/computers/0', '/~1/~0/~2'],
  ...[
    '/frontEndPools/0/backEnd/primary',
    '/sqlStores/0',
    '/fileStores/99',
    '/__proto__',
    '/constructor/name',
    'Chicago',
  ],
  ...['pool01.contoso.com', 'sql-a', '\0', 'nothing'],
);
const text = fc.oneof(pointer, fc.string({ unit: 'binary', maxLength: 20 }));

/** Changes by their names; arguments are what they should be, or not. */
const change = fc.record({
  name: fc.constantFrom(
    ...['addComputer', 'setComputerState', 'moveComputer', 'movePool', 'rename', 'remove', 'addPersistentChatPool'],
    ...[
      'addFrontEndPool',
      'addStandardEditionServer',
      'addSqlServerStore',
      'addFileStore',
      'addSite',
      'enableCompliance',
    ],
    ...[
      'disableCompliance',
      'setStore',
      'clearStore',
      'moveDatabase',
      'setDefaultForSite',
      'setFileStore',
      'setNextHop',
    ],
  ),
  arguments: fc.dictionary(
    fc.constantFrom(
      'pool',
      'target',
      'targets',
      'name',
      'fqdn',
      'site',
      'store',
      'set',
      'slot',
      'computer',
      'fileStore',
    ),
    fc.oneof(text, fc.constantFrom('store', 'backEnd', 'primary', 'mirror'), fc.array(pointer, { maxLength: 2 })),
    { maxKeys: 5 },
  ),
});

/** @returns some requests about a document, those of each kind among them */
export function requestsOfEachKind(uri: string): AskedFor[] {
  const byMethod = new Map<string, AskedFor>();
  for (const asked of fc.sample(requests(uri), { numRuns: 100, seed: 1 }).flat()) byMethod.set(asked.method, asked);
  return [...byMethod.values()];
}

/** @returns any requests about a document, each with parameters of the right form, at places in it and outside */
export function requests(uri: string): fc.Arbitrary<AskedFor[]> {
  const textDocument = { uri };
  const at = position.map((place) => ({ textDocument, position: place }));
  const about = fc.constant({ textDocument });
  const own = fc.constant({ uri });
  const options = fc.record({ tabSize: fc.constantFrom(0, 1, 2, 4, -1, 1e9), insertSpaces: fc.boolean() });
  const asked = (method: string, params: fc.Arbitrary<object>) => params.map((all) => ({ method, params: all }));
  const request = fc.oneof(
    ...['hover', 'completion', 'definition', 'declaration', 'documentHighlight', 'prepareRename'].map((name) =>
      asked(`textDocument/${name}`, at),
    ),
    ...['documentSymbol', 'codeLens', 'documentLink', 'foldingRange', 'semanticTokens/full', 'diagnostic'].map((name) =>
      asked(`textDocument/${name}`, about),
    ),
    asked(
      'textDocument/references',
      fc.record({
        textDocument: fc.constant(textDocument),
        position,
        context: fc.record({ includeDeclaration: fc.boolean() }),
      }),
    ),
    asked('textDocument/rename', fc.record({ textDocument: fc.constant(textDocument), position, newName: text })),
    asked(
      'textDocument/selectionRange',
      fc.record({ textDocument: fc.constant(textDocument), positions: fc.array(position, { maxLength: 3 }) }),
    ),
    asked('textDocument/inlayHint', fc.record({ textDocument: fc.constant(textDocument), range })),
    asked('textDocument/formatting', fc.record({ textDocument: fc.constant(textDocument), options })),
    asked('textDocument/rangeFormatting', fc.record({ textDocument: fc.constant(textDocument), range, options })),
    asked(
      'textDocument/onTypeFormatting',
      fc.record({ textDocument: fc.constant(textDocument), position, ch: fc.constantFrom('\n', '}', 'x'), options }),
    ),
    asked(
      'textDocument/codeAction',
      fc.record({ textDocument: fc.constant(textDocument), range, context: fc.constant({ diagnostics: [] }) }),
    ),
    asked(
      'workspace/symbol',
      text.map((query) => ({ query })),
    ),
    asked(
      'lyncTopology/change',
      fc.array(change, { maxLength: 3 }).map((changes) => ({ uri, changes })),
    ),
    asked('lyncTopology/choices', fc.record({ uri: fc.constant(uri), change, argument: text })),
    asked(
      'lyncTopology/form',
      fc.record({
        uri: fc.constant(uri),
        form: change.map(({ name }) => name),
        given: fc.dictionary(fc.constantFrom('pool', 'site'), text, { maxKeys: 1 }),
        answers: fc.dictionary(fc.constantFrom('fqdn', 'site', 'store', 'computers', 'fileStore'), text, {
          maxKeys: 2,
        }),
        step: fc.constantFrom('site', 'computers', 'store', 'nope', ''),
      }),
    ),
    asked(
      'lyncTopology/elementCard',
      pointer.map((of) => ({ uri, pointer: of })),
    ),
    asked(
      'lyncTopology/diagramAt',
      position.map((place) => ({ uri, position: place })),
    ),
    asked(
      'lyncTopology/diagramPlace',
      text.map((id) => ({ uri, id })),
    ),
    asked(
      'lyncTopology/diagramFile',
      fc.constantFrom('svg', 'mermaid').map((format) => ({ uri, format, theme: 'light', title: '' })),
    ),
    ...['checklist', 'checklistMarkdown', 'status', 'overview', 'diagram', 'documents', 'checkWorkspace'].map((name) =>
      asked(`lyncTopology/${name}`, own),
    ),
  );
  return fc.array(request, { minLength: 1, maxLength: 12 });
}
