import { t } from '@vscode/l10n';
import type { Computer, Pool } from '../model/entities';
import type { Name, NamedKind, Occurrence } from '../model/occurrences';
import type { Topology } from '../model/topology';
import { fqdnRequired } from '../rules/naming/fqdn-required';
import { faultOf, fqdnStandardCharacters } from '../rules/naming/fqdn-standard-characters';
import type { Edit } from '../syntax/edit';
import { written } from '../syntax/strings';
import type { Refusal } from './refusal';

/**
 * Renames what is named at a place wherever its name is written. Names compare without case: also where it is written in another one.
 *
 * @param wanted the new name; blanks around it do not count
 * @returns the edits; or why it cannot have that name
 */
export function renaming(topology: Topology, { name }: Occurrence, wanted: string): Edit[] | Refusal {
  const text = wanted.trim();
  const refusal = invalidName(text, name.kinds) ?? taken(text, name, topology);
  if (refusal !== undefined) return { refusal };
  const content = written(text);
  return name.occurrences
    .filter(({ span }) => topology.tree.text.slice(span.offset, span.offset + span.length) !== content)
    .map(({ span: { offset, length } }) => ({ offset, length, content }));
}

/** @returns why nothing of these kinds can have a name, where that is so */
export function invalidName(text: string, kinds: ReadonlySet<NamedKind>): string | undefined {
  if (text === '') return t('The new name is empty.');
  if (!kinds.has('pool') && !kinds.has('computer')) return undefined;
  const fqdn = { node: undefined, value: text };
  const fault = faultOf(text);
  if (fault) return fqdnStandardCharacters.message({ fqdn, fault });
  return text.includes('.') ? undefined : fqdnRequired.message(fqdn);
}

/** What is referred to and not declared may get any name: most often the one that was meant. */
function taken(text: string, name: Name, topology: Topology): string | undefined {
  if (name.declarations.length === 0) return undefined;
  const others = topology.occurrences.takenBy(text, name);
  const other = others.find((bearer) => !wouldBeOneMachine(name, bearer, topology));
  const declaration = other?.declarations[0];
  return declaration && alreadyThere(declaration.kind, declaration.text);
}

/** A pool of one computer may get the name of that computer, and the other way round. */
function wouldBeOneMachine(one: Name, other: Name, { pools, occurrences }: Topology): boolean {
  const [ofPool, ofComputer] = one.kinds.has('pool') ? [one, other] : [other, one];
  if (!ofPool.kinds.has('pool') || ofComputer.kinds.has('pool')) return false;
  const bears = ({ fqdn: { node } }: Pool | Computer, name: Name): boolean =>
    node !== undefined && occurrences.at(node)?.name === name;
  return pools
    .filter((pool) => bears(pool, ofPool))
    .every(({ computers: [computer, ...others] }) => computer && others.length === 0 && bears(computer, ofComputer));
}

function alreadyThere(kind: NamedKind, name: string): string {
  switch (kind) {
    case 'site':
      return t('There is a site {name} already.', { name });
    case 'pool':
      return t('There is a pool {name} already.', { name });
    case 'computer':
      return t('There is a computer {name} already.', { name });
    case 'sqlStore':
      return t('There is a SQL Server store {name} already.', { name });
    case 'fileStore':
      return t('There is a file store {name} already.', { name });
  }
}
