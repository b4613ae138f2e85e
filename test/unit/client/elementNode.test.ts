import assert from 'node:assert/strict';
import type { Uri } from 'vscode';
import { elementAt } from '../../../client/src/views/elementAt';
import { ElementNode } from '../../../client/src/views/elementNode';
import { overviewOf } from '../../../server/src/features/overview/overview';
import type { OverviewElement } from '../../../server/src/protocol';
import { checkedVersion, offsetOf } from '../../support/checked';
import { deployment } from '../../support/documents';
import { largeTopology } from '../../support/largeTopology';

const TEXT = JSON.stringify(deployment(), null, 2);

suite('Elements of a view', () => {
  test('stay the nodes that they are, and of an edit only what looks different has changed', () => {
    const root = shown(TEXT);
    const before = [...root.all()];
    assert.deepEqual(changes(root, TEXT), []);
    const isDefault = TEXT.replace('"displayName"', '"defaultForSite": true, "displayName"');
    assert.deepEqual(changes(root, isDefault), ['pchat01.contoso.com']);
    assert.deepEqual(changes(root, isDefault), []);
    assert.deepEqual([...root.all()], before);
  });

  test('are drawn anew where something comes or goes', () => {
    const root = shown(TEXT);
    const computer = ',\n        {\n          "fqdn": "pc04.contoso.com"\n        }';
    const gone = new Set(changes(root, TEXT.replace(computer, '')));
    assert.deepEqual(gone, new Set(['pchat01.contoso.com']));
    assert.equal(named(root, 'pc04.contoso.com'), undefined);
    const others = [...root.all()];
    changes(root, TEXT);
    assert.ok(others.every((node) => [...root.all()].includes(node)));
  });

  test('stay the same while their names are typed, and when others are put before them', () => {
    const root = shown(TEXT);
    const pool = named(root, 'pchat01.contoso.com');
    changes(root, TEXT.replace('pchat01.contoso.com', 'pchat0.contoso.com'));
    assert.equal(named(root, 'pchat0.contoso.com'), pool);
    changes(root, TEXT);
    changes(
      root,
      TEXT.replace('"persistentChatPools": [', '"persistentChatPools": [{ "fqdn": "a", "site": "Chicago" },'),
    );
    assert.equal(named(root, 'pchat01.contoso.com'), pool);
    assert.equal(pool?.pointer, '/persistentChatPools/1');
  });

  test('have ids of their own, and their parents', () => {
    const root = shown(largeTopology(100));
    const all = [...root.all()];
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
    for (const node of all) for (const child of node.children) assert.equal(child.parent, node);
  });

  test('are found by the cursor: the smallest one that it is in', () => {
    const root = shown(TEXT);
    assert.equal(at(root, TEXT, '"pc02.contoso.com"')?.name, 'pc02.contoso.com');
    assert.equal(at(root, TEXT, '"displayName"')?.name, 'pchat01.contoso.com');
    assert.equal(at(root, TEXT, '"sqlStores"'), undefined);
  });

  test('of one place stay selected', () => {
    const text = '{ "sites": [{ "name": "A" }], "standardEditionServers": [{ "fqdn": "se01", "site": "A" }] }';
    const root = new ElementNode(URI, document());
    root.adopt(overviewOf(checkedVersion(text)).stores, []);
    const instance = named(root, 'RTC');
    const database = named(root, 'User store');
    assert.equal(at(root, text, '"se01"'), instance);
    assert.equal(at(root, text, '"se01"', database), database);
  });
});

const URI = { toString: () => 'file:///a' } as unknown as Uri;

function document() {
  return { key: 'a', kind: 'document', traits: [], name: 'a', spoken: 'a' } as const;
}

function shown(text: string): ElementNode {
  const root = new ElementNode(URI, document());
  root.adopt(elements(text), []);
  return root;
}

function elements(text: string): readonly OverviewElement[] {
  return overviewOf(checkedVersion(text)).pools;
}

function changes(root: ElementNode, text: string): string[] {
  const changed: ElementNode[] = [];
  root.adopt(elements(text), changed);
  return changed.map(({ name }) => name);
}

function named(root: ElementNode, name: string): ElementNode | undefined {
  return [...root.all()].find((node) => node.name === name);
}

function at(root: ElementNode, text: string, piece: string, selected?: ElementNode): ElementNode | undefined {
  const { lines } = checkedVersion(text);
  return elementAt(root, lines.positionAt(offsetOf(text, piece)), selected);
}
