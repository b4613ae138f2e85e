import type { Declarations, Entity, FileStore, Pool, Site, SqlStore } from './entities';
import type { Fact } from './fact';
import { entitiesIn, itself, poolsIn } from './indexings';
import { mentionsIn } from './mentions';
import { NameIndex, type Indexing, type Register } from './nameIndex';
import type { NameTable } from '../syntax/nameTable';
import type { Reader, Reading } from './readers';

/** What stands at a site, each in the order of the text. */
export interface AtSite {
  readonly pools: readonly Pool[];
  readonly sqlStores: readonly SqlStore[];
  readonly fileStores: readonly FileStore[];
  /** The branch sites that belong to it. */
  readonly branches: readonly Site[];
}

/** Which sites, pools and stores write a name, for those who read the document. Rules look up what names mean: see names.ts. */
export class WrittenNames {
  readonly #declaring: NameIndex<Entity>;
  readonly #referring: NameIndex<Entity>;
  readonly #standing: NameIndex<Entity>;
  readonly #needing: NameIndex<Pool>;

  constructor(reading: Reading, table: NameTable, declared: Declarations) {
    this.#declaring = new NameIndex(reading, table, declared, DECLARING);
    this.#referring = new NameIndex(reading, table, declared, REFERRING);
    this.#standing = new NameIndex(reading, table, declared, STANDING);
    this.#needing = new NameIndex(reading, table, declared, NEEDING);
  }

  /** @returns what may give a name to something, the server of a store too; an entity that does so twice is there twice */
  declaring(text: string): readonly Entity[] {
    return this.#declaring.all({ node: undefined, value: text });
  }

  /** @returns what refers to a name, known or not; an entity that does so twice is there twice */
  referring(text: string): readonly Entity[] {
    return this.#referring.all({ node: undefined, value: text });
  }

  /** @returns whether a name is declared or referred to, whatever bears it: nothing new can have it */
  has(name: string): boolean {
    return this.declaring(name).length > 0 || this.referring(name).length > 0;
  }

  /** @returns what names a site as that where it stands, or, of a branch site, as its central site */
  standingAt(site: Fact<string>): AtSite {
    const pools: Pool[] = [];
    const sqlStores: SqlStore[] = [];
    const fileStores: FileStore[] = [];
    const branches: Site[] = [];
    for (const entity of this.#standing.all(site)) {
      if ('computerList' in entity) pools.push(entity);
      else if ('instance' in entity) sqlStores.push(entity);
      else if ('share' in entity) fileStores.push(entity);
      else branches.push(entity);
    }
    return { pools, sqlStores, fileStores, branches };
  }

  /** @returns the pools that name a pool as their next hop, or as the one that they are paired with */
  needing(pool: Fact<string>): readonly Pool[] {
    return this.#needing.all(pool);
  }

  /** As `Names.update`; `come` is in the order of the text. */
  update(gone: ReadonlySet<Entity>, come: readonly Entity[], affected: Set<Reader>): void {
    for (const index of [this.#declaring, this.#referring, this.#standing]) index.update(gone, come, affected);
    const isPool = (entity: Entity): entity is Pool => 'computerList' in entity;
    this.#needing.update(new Set([...gone].filter(isPool)), come.filter(isPool), affected);
  }
}

const DECLARING: Indexing<Entity> = {
  things: entitiesIn,
  enter: (entity, register) => enterMentions(entity, register, true),
  thingOf: itself,
};

const REFERRING: Indexing<Entity> = {
  things: entitiesIn,
  enter: (entity, register) => enterMentions(entity, register, false),
  thingOf: itself,
};

const STANDING: Indexing<Entity> = {
  things: entitiesIn,
  enter: (entity, register) => register.put(siteOf(entity), entity),
  thingOf: itself,
};

const NEEDING: Indexing<Pool> = {
  things: poolsIn,
  enter: (pool, register) => register.put(neededBy(pool), pool),
  thingOf: itself,
};

function enterMentions(entity: Entity, register: Register<Entity>, isDeclaring: boolean): void {
  for (const { isDeclaring: declares, name } of mentionsIn(entity)) {
    if (declares === isDeclaring) register.put(name, entity);
  }
}

function siteOf(entity: Entity): Fact<string> {
  return 'centralSite' in entity ? entity.centralSite : entity.site;
}

function neededBy(pool: Pool): Fact<string> {
  return 'nextHop' in pool ? pool.nextHop : pool.pairedPool;
}
