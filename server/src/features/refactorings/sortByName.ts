import { t } from '@vscode/l10n';
import { CodeActionKind } from 'vscode-languageserver-types';
import type { RootList } from '../../rules/shared/skeletons';
import { sortItems } from '../../syntax/sortItems';
import { propertyNamed, type ArrayNode, type ValueNode } from '../../syntax/tree';
import { touches, type Cursor, type Refactoring } from './refactoring';

/** The lists of pools and stores, and what their elements are known by. */
const LISTS: readonly { readonly list: RootList; readonly name: 'fqdn' | 'id' }[] = [
  { list: 'frontEndPools', name: 'fqdn' },
  { list: 'standardEditionServers', name: 'fqdn' },
  { list: 'persistentChatPools', name: 'fqdn' },
  { list: 'otherPools', name: 'fqdn' },
  { list: 'sqlStores', name: 'id' },
  { list: 'fileStores', name: 'id' },
];

/** pool2 comes before pool10, and PC01 is where pc01 is. */
const ORDER = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** @returns the refactoring of the list of pools or stores that the cursor is at, where it is not in order */
export function sortByName({ topology: { tree, node }, selection, isAsked }: Cursor): Refactoring[] {
  return LISTS.flatMap(({ list, name }) => {
    const property = node && propertyNamed(node, list);
    const array = property?.valueNode;
    if (!property || array?.type !== 'array') return [];
    if (!touches(selection, isAsked ? property : property.keyNode) || isInOrder(array, name)) return [];
    return [
      {
        title: titleOf(list),
        kind: CodeActionKind.RefactorRewrite,
        edits: () => sortItems(tree, array, (one, other) => compare(nameOf(one, name), nameOf(other, name))),
      },
    ];
  });
}

function titleOf(list: RootList): string {
  switch (list) {
    case 'frontEndPools':
      return t('Sort the Front End pools by name');
    case 'standardEditionServers':
      return t('Sort the Standard Edition servers by name');
    case 'persistentChatPools':
      return t('Sort the Persistent Chat pools by name');
    case 'sqlStores':
      return t('Sort the SQL Server stores by name');
    case 'fileStores':
      return t('Sort the file stores by name');
    case 'otherPools':
    case 'sites':
      return t('Sort the other pools by name');
  }
}

function isInOrder({ items }: ArrayNode, name: string): boolean {
  return items.every((item, index) => {
    const before = items[index - 1];
    return !before || compare(nameOf(before, name), nameOf(item, name)) <= 0;
  });
}

/** What has no name comes last. */
function compare(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  return ORDER.compare(one, other);
}

function nameOf(item: ValueNode, name: string): string | undefined {
  const value = item.type === 'object' ? propertyNamed(item, name)?.valueNode : undefined;
  return value?.type === 'string' ? value.value : undefined;
}
