import assert from 'node:assert/strict';
import { complianceIsNotArchiving as rule } from '../../../server/src/rules/compliance/compliance-is-not-archiving';
import {
  findings,
  frontEndPool,
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

suite('Rule compliance-is-not-archiving', () => {
  const archivingStore = { primary: 'sql-backend' };
  const frontEndPools = [frontEndPool({ archivingStore })];
  const at = ['/frontEndPools/0/archivingStore'];

  test('archiving without compliance', () => {
    assert.deepEqual(findings(rule, document({}, { frontEndPools })), [
      {
        path: '/frontEndPools/0/archivingStore',
        message:
          'pool01.contoso.com archives its messages, but archiving does not cover Persistent Chat, and compliance is enabled for no Persistent Chat pool.',
        related: ['"pchat01.contoso.com"'],
      },
    ]);
    assert.deepEqual(paths(rule, document({ compliance: { enabled: false } }, { frontEndPools })), at);
  });

  test('compliance in one pool is enough', () => {
    const persistentChatPools = [
      persistentChatPool(),
      persistentChatPool({ fqdn: 'pchat02.contoso.com', compliance: { enabled: true } }),
    ];
    assert.deepEqual(paths(rule, topology({ frontEndPools, persistentChatPools })), []);
  });

  test('not where it cannot be read whether it is enabled', () => {
    assert.deepEqual(paths(rule, document({ compliance: { enabled: 'yes' } }, { frontEndPools })), []);
    assert.deepEqual(paths(rule, document({ compliance: 'yes' }, { frontEndPools })), []);
  });

  test('not without a Persistent Chat pool, and not without an archiving store', () => {
    assert.deepEqual(paths(rule, topology({ frontEndPools, persistentChatPools: [] })), []);
    assert.deepEqual(paths(rule, document({})), []);
    assert.deepEqual(
      paths(rule, document({}, { frontEndPools: [frontEndPool({ archivingStore: 'sql-backend' })] })),
      [],
    );
  });

  test('of Front End pools only, each of them', () => {
    const text = topology({
      frontEndPools: [
        frontEndPool({ archivingStore }),
        frontEndPool({ fqdn: 'pool02.contoso.com', archivingStore: {} }),
      ],
      standardEditionServers: [standardEditionServer({ archivingStore })],
    });
    assert.deepEqual(paths(rule, text), [...at, '/frontEndPools/1/archivingStore']);
  });
});
