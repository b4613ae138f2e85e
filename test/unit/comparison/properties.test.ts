import assert from 'node:assert/strict';
import fc from 'fast-check';
import { changesBetween } from '../../../server/src/comparison/compare';
import type { Side } from '../../../server/src/comparison/compareProperties';
import type { Change, Comparison } from '../../../server/src/comparison/comparison';
import { compareTopologies } from '../../../server/src/comparison/compareTopologies';
import { readTopology } from '../../../server/src/model/topology';
import { check } from '../../../server/src/rules/check';
import { parse } from '../../../server/src/syntax/parse';
import type { JsonValue } from '../../../server/src/syntax/print';
import { forAny } from '../../support/forAny';
import { topologies } from '../../support/topologies';

type Container = Record<string, JsonValue>;

function compare(old: JsonValue, next: JsonValue): Comparison {
  return compareTopologies(check(JSON.stringify(old)), check(JSON.stringify(next)));
}

function sideOf(document: JsonValue): Side {
  return { topology: readTopology(parse(JSON.stringify(document))), unsaid: new Set() };
}

/** A value of a document that can be another one. */
interface Place {
  readonly container: Container;
  readonly key: string;
  /** The name of the property that it is of. */
  readonly property: string;
}

/** @returns every text, number and truth value of a document; not which schema an editor uses for it */
function placesIn(value: JsonValue, property = ''): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const container = value as Container;
  return Object.entries(container).flatMap(([key, item]) => {
    const name = Array.isArray(value) ? property : key;
    if (name === '$schema') return [];
    return typeof item === 'object' ? placesIn(item, name) : [{ container, key, property: name }];
  });
}

/** @returns the mirror of a change: what it would be in the other direction, apart from how it is said */
function mirrored({ kind, from, to, old, new: next, ...change }: Change): object {
  const kinds = { added: 'removed', removed: 'added', moved: 'moved', renamed: 'renamed', changed: 'changed' };
  return { ...change, kind: kinds[kind], from: to, to: from, old: next, new: old };
}

/** What is compared of changes: a sentence says who comes and who goes, and what has two names is called by the new one. */
function comparableChanges(changes: readonly object[]): string[] {
  const all = changes as readonly Change[];
  const names = new Map<string, string>();
  for (const { kind, from, to } of all) {
    if (kind !== 'renamed' || !from || !to) continue;
    for (const { text } of [from, to]) names.set(text, `${from.text} ${to.text}`);
  }
  return all
    .map(({ kind, item, subject, computer, property, label, from, to, facts, old, new: next }) => {
      const name = (names.get(subject.name) ?? subject.name).split(' ').sort();
      return JSON.stringify([kind, item, subject.kind, name, computer, property, label, from, to, facts, old, next]);
    })
    .map((text) => text.toLowerCase())
    .sort();
}

suite('Comparison of generated documents', () => {
  test('a document is not different from itself, however it is written', () => {
    forAny(
      fc.property(topologies(), (document) => {
        assert.deepEqual(compare(document, document), { changes: [], findings: { new: [], gone: [] } });
        const reversed = turned(document);
        assert.deepEqual(compare(document, reversed).changes, []);
      }),
      { numRuns: 60 },
    );
  });

  test('a value that is another one is named', () => {
    forAny(
      fc.property(topologies(), fc.nat(), (document, choice) => {
        const changed = structuredClone(document);
        const places = placesIn(changed);
        const place = places[choice % Math.max(1, places.length)];
        if (!place) return;
        const { container, key, property } = place;
        const before = container[key];
        const after = typeof before === 'string' ? `${before}x` : typeof before === 'number' ? before + 1 : !before;
        container[key] = after;
        const changes = changesBetween(sideOf(document), sideOf(changed));
        const text = JSON.stringify(changes, (key, item: unknown) =>
          key === 'old' || key === 'new' ? undefined : item,
        );
        const name = typeof after === 'boolean' ? property : JSON.stringify(after).slice(1, -1);
        assert.ok(text.includes(name), `${property}: ${JSON.stringify(before)} -> ${JSON.stringify(after)}: ${text}`);
        assert.ok(changes.every(({ message }) => message !== ''));
      }),
      { numRuns: 300 },
    );
  });

  test('the other way round it is the mirror', () => {
    forAny(
      fc.property(topologies(), topologies(), (one, other) => {
        const [forth, back] = [compare(one, other), compare(other, one)];
        assert.deepEqual(comparableChanges(back.changes), comparableChanges(forth.changes.map(mirrored)));
        assert.deepEqual([back.findings.gone, back.findings.new], [forth.findings.new, forth.findings.gone]);
      }),
      { numRuns: 100 },
    );
  });
});

/** @returns a document with the properties of all its objects in the other order */
function turned(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(turned);
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, item]: [string, JsonValue]) => [name, turned(item)]),
  );
}
