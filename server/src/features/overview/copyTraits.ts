import type { Slot, StoreSet } from '../../model/entities';
import { isAbsent } from '../../model/fact';

/**
 * @param of the slot that it is about: those of the databases themselves, or those of their backup
 * @returns which copies a store set has, so that menus need not offer them: `mirrored`, `witnessed`, `backedUp`
 */
export function copyTraits({ slots }: StoreSet, of: Slot = 'primary'): string[] {
  const [mirror, witness]: readonly [Slot, Slot] = of.startsWith('backup')
    ? ['backupMirror', 'backupWitness']
    : ['mirror', 'witness'];
  const traits = [
    ['mirrored', mirror],
    ['witnessed', witness],
    ['backedUp', 'backup'],
  ] as const;
  return traits.filter(([, slot]) => !isAbsent(slots[slot])).map(([trait]) => trait);
}
