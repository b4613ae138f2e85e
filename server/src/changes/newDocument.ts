import { readTopology } from '../model/topology';
import type { NewDocumentParams } from '../protocol';
import { parse } from '../syntax/parse';
import { print, type JsonValue } from '../syntax/print';
import { addFrontEndPool } from './addFrontEndPool';
import { addPersistentChatPool } from './addPersistentChatPool';
import { addStandardEditionServer } from './addStandardEditionServer';
import { Draft } from './draft';

const LAYOUT = { unit: '  ', endOfLine: '\n' };

const EMPTY = `{
  "sipDomains": ["contoso.com"],
  "sites": [{ "name": "Headquarters" }]
}
`;

/** @returns the text of a new topology document: a deployment that is supported, as small as it can be, as the wizards propose it */
export function newDocument(kind: NewDocumentParams['kind']): string {
  const draft = new Draft(readTopology(parse(EMPTY)));
  switch (kind) {
    case 'empty':
      return EMPTY;
    case 'standard':
      addStandardEditionServer.apply(draft, {});
      addPersistentChatPool.apply(draft, {});
      break;
    case 'enterprise':
      addFrontEndPool.apply(draft, {});
      addPersistentChatPool.apply(draft, {});
      break;
  }
  // As written in one go: what is added to a list on one line stays on it.
  return `${print(JSON.parse(draft.text) as JsonValue, LAYOUT)}\n`;
}
