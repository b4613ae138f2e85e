import assert from 'node:assert/strict';
import { pchatMirrorSameDatacenter as rule } from '../../../server/src/rules/high-availability/pchat-mirror-same-datacenter';
import { findings, paths, persistentChatPool, topology, type Properties } from '../../support/rules';
import { sqlStores } from '../../support/sqlStores';

/** The pool of the example deployment with these properties, and with others of the document. */
function document(properties: Properties, parts: Properties = {}): string {
  return topology({ persistentChatPools: [persistentChatPool(properties)], ...parts });
}

suite('Rule pchat-mirror-same-datacenter', () => {
  const centers = {
    sqlStores: sqlStores({
      'sql-chat': { dataCenter: 'East' },
      near: { dataCenter: 'EAST' },
      far: { dataCenter: 'West' },
      unknown: { dataCenter: false },
      nowhere: {},
      blank: { dataCenter: ' ' },
    }),
  };
  const store = (slots: Properties): string => document({ store: { primary: 'sql-chat', ...slots } }, centers);
  const base = '/persistentChatPools/0/store';

  test('a mirror in another data center than the primary', () => {
    assert.deepEqual(findings(rule, store({ mirror: 'far' })), [
      {
        path: `${base}/mirror`,
        message:
          'far, the SQL Server store mirror of the Persistent Chat store in pchat01.contoso.com, is in West, but sql-chat is in East. Mirroring between data centers is not supported.',
        related: ['"sql-chat"'],
      },
    ]);
    assert.deepEqual(paths(rule, store({ mirror: 'near' })), []);
  });

  test('a mirror of the backup in another data center than the backup', () => {
    assert.deepEqual(paths(rule, store({ backup: 'far', backupMirror: 'near' })), [`${base}/backupMirror`]);
    assert.deepEqual(paths(rule, store({ backup: 'near', backupMirror: 'sql-chat' })), []);
  });

  test('of the compliance store as well', () => {
    const text = document({ complianceStore: { primary: 'far', mirror: 'near' } }, centers);
    assert.deepEqual(paths(rule, text), ['/persistentChatPools/0/complianceStore/mirror']);
  });

  test('a blank data center is told from others, and leaves no gap in the sentence', () => {
    const [finding] = findings(rule, store({ mirror: 'blank' }));
    assert.match(finding?.message ?? '', /is in a data center without a name, but sql-chat is in East\./);
  });

  test('not where a data center is not given or cannot be read', () => {
    for (const mirror of ['unknown', 'nowhere', 'missing', 3]) assert.deepEqual(paths(rule, store({ mirror })), []);
  });
});
