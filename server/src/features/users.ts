import { t } from '@vscode/l10n';
import { propertyTitle } from '../comparison/words';
import type { User } from '../protocol';
import { computerName, fileStoreName, poolName, siteName, sqlStoreName } from '../rules/shared/words';
import { pointerOf, valueAtPointer, type StringNode } from '../syntax/tree';
import { declaredBy, type Declared } from './cards/declared';
import type { CheckedVersion } from './documents';
import { occurrenceAt } from './navigation';

/** @returns what uses the thing that is named at an offset, and as what, in the order of the text; none where no name is there */
export function usersAt(checked: CheckedVersion, offset: number): User[] {
  const { lines } = checked;
  const occurrences = occurrenceAt(checked, offset)?.name.occurrences ?? [];
  return occurrences
    .filter(({ declares }) => !declares)
    .map(({ node, span }) => ({ ...userOf(node, checked), range: lines.rangeOf(span) }));
}

function userOf(node: StringNode, { tree, topology }: CheckedVersion): Omit<User, 'range'> {
  const [, list = '', index = '', ...path] = pointerOf(node).split('/');
  const owner = valueAtPointer(tree, `/${list}/${index}`);
  const declared = owner?.type === 'object' ? declaredBy(owner, topology) : undefined;
  if (!declared) return { kind: 'deployment', name: t('Persistent Chat policy'), as: '' };
  return { kind: declared.kind, name: nameOf(declared), as: propertyTitle(path) };
}

function nameOf(declared: Declared): string {
  switch (declared.kind) {
    case 'site':
      return siteName(declared.site);
    case 'pool':
      return poolName(declared.pool);
    case 'sqlStore':
      return sqlStoreName(declared.store);
    case 'fileStore':
      return fileStoreName(declared.store);
    case 'computer':
      return computerName(declared.computer);
  }
}
