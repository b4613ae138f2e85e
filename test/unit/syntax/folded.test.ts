import assert from 'node:assert/strict';
import { mock } from 'node:test';
import fc from 'fast-check';
import { readTopology } from '../../../server/src/model/topology';
import { RULES } from '../../../server/src/rules/registry';
import { runRules } from '../../../server/src/rules/engine';
import { checkFormat } from '../../../server/src/model/checkFormat';
import { FoldedObject } from '../../../server/src/syntax/nodes';
import { parse } from '../../../server/src/syntax/parse';
import { pointerOf, type JsonNode, type ValueNode } from '../../../server/src/syntax/tree';
import { deployment } from '../../support/documents';
import { forAny } from '../../support/forAny';
import { layouts, write } from '../../support/layout';
import { topologies } from '../../support/topologies';

suite('Folded objects', () => {
  test('unfolded, they are what they are where nothing is folded, whatever is broken in them', () => {
    const damage = fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
        content: fc.constantFrom('{', '[', ',', ':', '"', '\\n', '\\x', '/* x */', '// x\n', '\t', '1e', 'nul', '1'),
      }),
      { maxLength: 2 },
    );
    forAny(
      fc.property(topologies(), layouts, damage, (document, layout, changes) => {
        let text = write(document, layout);
        // What stands before the document's object stays: within a comment, damage would make another document of it.
        const start = (parse(text).root?.offset ?? 0) + 1;
        for (const { at, content } of changes) {
          const offset = start + Math.floor(at * (text.length - start));
          text = text.slice(0, offset) + content + text.slice(offset);
        }
        // What stands deeper in a document is not folded.
        const before = '{"x":';
        const deeper = parse(`${before}${text}`);
        const { root, comments, endsTold } = parse(text);
        // Nor do lines tell there where brackets belong.
        fc.pre(endsTold !== 'indentation' && deeper.endsTold !== 'indentation');
        const property = deeper.root?.type === 'object' ? deeper.root.properties[0] : undefined;
        assert.deepEqual(flat(root, 0), flat(property?.valueNode, before.length), text);
        const places = deeper.comments.map(({ offset, length }) => ({ offset: offset - before.length, length }));
        assert.deepEqual(comments, places, text);
      }),
      { numRuns: 1000 },
    );
  });

  test('a fact has the node that says it', () => {
    forAny(
      fc.property(topologies(), layouts, (document, layout) => {
        const tree = parse(write(document, layout));
        const topology = readTopology(tree);
        for (const pool of topology.pools) {
          for (const fact of [pool.fqdn, pool.site, ...pool.computers.flatMap((one) => [one.fqdn, one.memoryGB])]) {
            const { node, value } = fact;
            if (value === undefined) continue;
            assert.ok(node && 'value' in node);
            assert.equal(node.value, value, pointerOf(node));
          }
          for (const computer of pool.computers) assert.equal(computer.node.type, 'object');
          assert.equal(pool.listed, pool.computerList.value?.items.length);
        }
        for (const { node, fact } of topology.references) assert.equal(node.value, fact.value);
      }),
    );
  });

  test('a check makes no nodes where there is nothing to say', () => {
    const named = mock.method(FoldedObject.prototype, 'nameOf');
    try {
      const tree = parse(JSON.stringify(deployment()));
      const topology = readTopology(tree);
      assert.deepEqual(checkFormat(tree), []);
      const found = runRules(
        topology,
        RULES.filter(({ recommended }) => recommended),
      );
      assert.deepEqual(found, []);
      assert.equal(named.mock.callCount(), 0);
    } finally {
      named.mock.restore();
    }
  });
});

/** @returns every node with its place and what is in it */
function flat(root: ValueNode | undefined, from: number): unknown[] {
  const all: unknown[] = [];
  const walk = (node: JsonNode): void => {
    const own = 'value' in node ? node.value : node.type === 'property' ? [node.name, node.colonStart] : undefined;
    all.push([node.type, node.offset - from, node.length, node.index, own]);
    if (!('children' in node)) return;
    for (const child of node.children) {
      assert.equal(child.parent, node);
      walk(child);
    }
  };
  if (root) walk(root);
  return all;
}
