/** Which entries of the views' context menu an element gets: those that can do something to it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { overviewOf } from '../../../server/src/features/overview/overview';
import type { OverviewElement } from '../../../server/src/protocol';
import { checkedVersion } from '../../support/checked';
import { deployment } from '../../support/documents';

interface Manifest {
  readonly contributes: { readonly menus: { readonly 'view/item/context': readonly Entry[] } };
}
interface Entry {
  readonly command?: string;
  readonly when: string;
}

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const entries = contributes.menus['view/item/context'].flatMap(({ command, when }) => {
  const item = /viewItem =~ \/((?:[^/\\]|\\.)+)\//.exec(when)?.[1];
  return command === undefined || item === undefined ? [] : [{ command, item: new RegExp(item) }];
});

type Names = readonly string[];

/** @returns those of some commands that the element with these names, each in the one before it, offers */
function offered(elements: readonly OverviewElement[] | undefined, [name, ...below]: Names, commands: Names): string[] {
  const element = all(elements ?? []).find((one) => one.name === name);
  assert.ok(element, name);
  if (below.length > 0) return offered(element.children, below, commands);
  const value = [element.kind, ...element.traits].join(' ');
  return commands.filter((id) =>
    entries.some(({ command, item }) => command === `lyncTopology.${id}` && item.test(value)),
  );
}

function all(elements: readonly OverviewElement[]): OverviewElement[] {
  return elements.flatMap((element) => [element, ...all(element.children ?? [])]);
}

function overview(document: object) {
  return overviewOf(checkedVersion(JSON.stringify(document)));
}

const COPIES = ['addMirror', 'addWitness', 'addBackup'];
const POOL = ['pchat01.contoso.com'];

suite('The context menu', () => {
  test('offers copies of databases that there are not yet', () => {
    const document = deployment();
    const [pool] = document.persistentChatPools;
    const store = { primary: 'sql-chat' };
    for (const [more, pools, databases] of [
      [{}, ['addMirror', 'addBackup'], ['addMirror', 'addBackup']],
      [{ mirror: 'sql-m' }, ['addWitness', 'addBackup'], ['addWitness', 'addBackup']],
      [{ mirror: 'sql-m', witness: 'sql-w', backup: 'sql-b' }, [], []],
    ] as const) {
      Object.assign(pool ?? {}, { store: { ...store, ...more } });
      const { pools: tree, stores } = overview(document);
      assert.deepEqual(offered(tree, POOL, COPIES), pools);
      assert.deepEqual(offered(stores, ['sql02.contoso.com', 'mgc'], COPIES), databases);
    }
    const { stores } = overview({
      ...document,
      sqlStores: [...document.sqlStores, { id: 'sql-b', server: 'sql05.contoso.com' }],
    });
    assert.deepEqual(offered(stores, ['sql05.contoso.com', 'mgc'], COPIES), ['addMirror']);
  });

  test('offers no backup to a single computer pool, and no copies where there are no databases', () => {
    const document = deployment();
    Object.assign(document.persistentChatPools[0] ?? {}, { type: 'singleComputer' });
    assert.deepEqual(offered(overview(document).pools, POOL, COPIES), ['addMirror']);
    Object.assign(document.persistentChatPools[0] ?? {}, { store: undefined });
    assert.deepEqual(offered(overview(document).pools, POOL, COPIES), []);
  });

  test('leads from what is named and not declared to where that is, and to all who name it', () => {
    const document = deployment();
    Object.assign(document.persistentChatPools[0] ?? {}, { site: 'Bosten', fileStore: 'files-x' });
    const commands = ['revealInDocument', 'findUsers', 'renameElement', 'deleteElement', 'copyFqdn'];
    const { pools, stores } = overview(document);
    assert.deepEqual(offered(pools, ['Bosten'], commands), commands.slice(0, 2));
    assert.deepEqual(offered(stores, ['Not declared', 'files-x'], commands), commands.slice(0, 2));
  });

  test('offers another file store where a pool stands, also below the share that it uses', () => {
    const { pools, stores } = overview(deployment());
    assert.deepEqual(offered(pools, POOL, ['setFileStore']), ['setFileStore']);
    assert.deepEqual(offered(stores, ['files.contoso.com', 'lync', ...POOL], ['setFileStore']), ['setFileStore']);
    assert.deepEqual(offered(stores, ['files.contoso.com', 'lync'], ['setFileStore']), []);
  });

  test('offers what a pool and a computer are not yet', () => {
    const document = deployment();
    document.sites.push({ name: 'Zurich' });
    const commands = ['setDefaultForSite', 'setDefaultForAllSites', 'enableCompliance', 'disableCompliance'];
    const state = ['makeActive', 'makeInactive'];
    assert.deepEqual(offered(overview(document).pools, POOL, commands), commands.slice(0, 3));
    assert.deepEqual(offered(overview(document).pools, ['pc01.contoso.com'], state), ['makeInactive']);
    assert.deepEqual(offered(overview(document).pools, ['fe01.contoso.com'], state), []);
    const [pool] = document.persistentChatPools;
    Object.assign(pool ?? {}, { compliance: { enabled: true }, defaultForSite: true, defaultForAllSites: true });
    Object.assign(pool?.computers[0] ?? {}, { state: 'inactive' });
    assert.deepEqual(offered(overview(document).pools, POOL, commands), ['disableCompliance']);
    assert.deepEqual(offered(overview(document).pools, ['pc01.contoso.com'], state), ['makeActive']);
  });
});
