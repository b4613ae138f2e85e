import assert from 'node:assert/strict';
import { pchatSinglePoolCannotGrow as rule } from '../../../server/src/rules/high-availability/pchat-single-pool-cannot-grow';
import {
  collocatedPool,
  computers,
  findings,
  fixed,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
  type Properties,
} from '../../support/rules';

/** The pool of the example deployment with these properties, and with others of the document. */
function document(properties: Properties, parts: Properties = {}): string {
  return topology({ persistentChatPools: [persistentChatPool(properties)], ...parts });
}

suite('Rule pchat-single-pool-cannot-grow', () => {
  const type = 'singleComputer';

  test('a second computer, at the type', () => {
    assert.deepEqual(findings(rule, document({ type, computers: computers('pc', 2) })), [
      {
        path: '/persistentChatPools/0/type',
        message:
          '2 of at most 1 computer in the single computer pool pchat01.contoso.com. More are not supported: such a pool cannot grow.',
        related: ['"pc02.contoso.com"'],
      },
    ]);
    assert.deepEqual(paths(rule, document({ type, computers: computers('pc', 1) })), []);
  });

  test('a type that is left out, is another or cannot be read', () => {
    assert.deepEqual(paths(rule, document({})), []);
    assert.deepEqual(paths(rule, document({ type: 'multipleComputer' })), []);
    assert.deepEqual(paths(rule, document({ type: 'SingleComputer' })), []);
  });

  test('not on a Standard Edition server, which has a rule of its own', () => {
    const persistentChatPools = [collocatedPool({ type, computers: computers('pc', 2) })];
    assert.deepEqual(
      paths(rule, topology({ persistentChatPools, standardEditionServers: [standardEditionServer()] })),
      [],
    );
    assert.equal(paths(rule, topology({ persistentChatPools })).length, 1);
  });

  test('the fix makes it a multiple computer pool', () => {
    const text =
      '{\r\n  "persistentChatPools": [\r\n    {\r\n      "fqdn": "p",\r\n      "type": "singleComputer", // grows\r\n      "computers": [{}, {}]\r\n    }\r\n  ]\r\n}\r\n';
    assert.equal(
      fixed(rule, text, 'Make p a multiple computer pool'),
      text.replace('singleComputer', 'multipleComputer'),
    );
  });
});
