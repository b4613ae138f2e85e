import { t } from '@vscode/l10n';
import {
  SLOTS,
  type Computer,
  type OneOf,
  type PersistentChatPool,
  type Slot,
  type SqlStore,
  type StandardEditionServer,
  type StoreSet,
} from '../../model/entities';
import { valueOr } from '../../model/fact';
import type { Topology } from '../../model/topology';
import { COMPLIANCE_DATABASE, CONTENT_DATABASE, isComplianceOff } from '../../rules/shared/compliance';
import { hasBackup } from '../../rules/shared/disasterRecovery';
import { activeComputers, productOf } from '../../rules/shared/facts';
import { instanceName, poolName, serverName } from '../../rules/shared/words';

/** A slot of a store set that names a SQL Server store which the document declares. */
export interface ChatStore {
  readonly slot: Slot;
  readonly store: SqlStore;
  /** `mgc` or `mgccomp`, unless the document gives them other names. */
  readonly database: string;
}

/** A Persistent Chat pool as it is deployed. */
export interface ChatPool {
  readonly pool: PersistentChatPool;
  /** What to call it. */
  readonly name: string;
  /** Its FQDN; `undefined` where the document does not give it. */
  readonly fqdn: string | undefined;
  /** The Standard Edition server that it is collocated on. */
  readonly host: StandardEditionServer | undefined;
  readonly product: OneOf<'poolProduct'>;
  /** The FQDNs of its computers: all that are known, and the active ones. */
  readonly computers: readonly string[];
  readonly active: readonly string[];
  readonly compliance: boolean;
  readonly disasterRecovery: boolean;
  /** Where its databases are: of the content, and of compliance where that is on. */
  readonly stores: readonly ChatStore[];
}

/** @returns the Persistent Chat pools of a topology, in the order of the text */
export function chatPoolsOf(topology: Topology): ChatPool[] {
  return topology.persistentChatPools.map((pool) => {
    const compliance = isComplianceOff(pool) === false;
    return {
      pool,
      name: poolName(pool),
      fqdn: pool.fqdn.value,
      host: topology.names.hostOf(pool),
      product: productOf(topology, pool) ?? 'lyncServer2013',
      computers: fqdnsOf(pool.computers),
      active: fqdnsOf(activeComputers(pool)),
      compliance,
      disasterRecovery: hasBackup(pool),
      stores: [
        ...storesIn(topology, pool.store, CONTENT_DATABASE),
        ...(compliance ? storesIn(topology, pool.complianceStore, COMPLIANCE_DATABASE) : []),
      ],
    };
  });
}

function storesIn({ names }: Topology, set: StoreSet, byDefault: string): ChatStore[] {
  const database = valueOr(set.database, byDefault) ?? byDefault;
  return SLOTS.flatMap((slot) => {
    const store = names.sqlStore(set.slots[slot]);
    return store ? [{ slot, store, database }] : [];
  });
}

/** @returns the FQDNs that are known, each once */
export function fqdnsOf(computers: readonly Computer[]): string[] {
  return [...new Set(computers.flatMap(({ fqdn: { value } }) => (value ? [value] : [])))];
}

/** @returns the name that administrators know an instance by: sql01.contoso.com\RTC */
export function instanceOf(store: SqlStore): string {
  return instanceName(store) ?? serverName(store);
}

/** @returns whether a store is the SQL Server Express that comes with the Standard Edition server of a pool */
export function isLocal(store: SqlStore, { host }: ChatPool): boolean {
  const server = store.server.value?.toLowerCase();
  return server !== undefined && server === host?.fqdn.value?.toLowerCase();
}

/** @returns the name that menus, wizards and services of a product begin with */
export function familyOf(product: OneOf<'poolProduct'>): string {
  return product.startsWith('skypeForBusiness') ? 'Skype for Business Server' : 'Lync Server';
}

/** @returns what administrators call the shell of a product */
export function shellOf(product: OneOf<'poolProduct'>): string {
  return t('{product} Management Shell', { product: familyOf(product) });
}
