import { t } from '@vscode/l10n';
import { SLOTS } from '../../model/entities';
import { folded, type Fact } from '../../model/fact';
import type { Topology } from '../../model/topology';
import type { OverviewElement } from '../../protocol';
import { storeSetsOf } from '../../rules/shared/storeSets';
import { count } from '../../rules/shared/words';
import type { JsonNode } from '../../syntax/tree';
import type { Elements } from './elements';
import { databaseElement, fileUseElement, hasFiles } from './storeUses';

interface Undeclared {
  readonly kind: 'sqlStore' | 'fileStore';
  readonly name: string;
  /** Where it is named first. */
  readonly node: JsonNode | undefined;
  readonly uses: OverviewElement[];
}

/** @returns an element with the stores that pools name and the document does not declare; none where there is no such store */
export function undeclaredStores(topology: Topology, elements: Elements): OverviewElement[] {
  const found = new Map<string, Undeclared>();
  const add = (kind: Undeclared['kind'], { node, value }: Fact<string>, use: OverviewElement): void => {
    const name = value ?? '';
    const key = `${kind} ${folded(name)}`;
    const known = found.get(key);
    if (known) known.uses.push(use);
    else found.set(key, { kind, name, node, uses: [use] });
  };
  for (const pool of topology.pools) {
    for (const set of storeSetsOf(pool)) {
      for (const slot of SLOTS) {
        const fact = set.slots[slot];
        if (isDangling(topology, fact)) add('sqlStore', fact, databaseElement(elements, { pool, set, slot, fact }));
      }
    }
    if (hasFiles(pool) && isDangling(topology, pool.fileStore)) {
      add('fileStore', pool.fileStore, fileUseElement(elements, pool));
    }
  }
  if (found.size === 0) return [];
  const name = t('Not declared');
  return [
    elements.make({
      kind: 'undeclaredStores',
      name,
      description: [count(found.size)],
      tooltip: t('Pools refer to these stores, and the document does not declare them.'),
      spoken: [t('Stores that are referred to and not declared: {count}.', { count: count(found.size) })],
      children: [...found.values()].map((store) => undeclaredStore(elements, store)),
    }),
  ];
}

function undeclaredStore(elements: Elements, { kind, name, node, uses }: Undeclared): OverviewElement {
  const what = kind === 'sqlStore' ? t('SQL Server store') : t('File store');
  return elements.make({
    kind: 'undeclaredStore',
    key: `${kind} ${name}`,
    name,
    traits: [kind],
    description: [what],
    place: node,
    tooltip: t('A pool refers to this store, and the document does not declare it.'),
    spoken: [t('{what} {name}, which the document does not declare.', { what, name })],
    children: uses,
  });
}

function isDangling({ names }: Topology, { node }: Fact<string>): boolean {
  return node?.type === 'string' && node.value !== '' && names.dangling.has(node);
}
