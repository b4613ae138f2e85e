import assert from 'node:assert/strict';
import { complianceSeparateDatabase as rule } from '../../../server/src/rules/compliance/compliance-separate-database';
import {
  collocatedPool,
  findings,
  fixed,
  fixTitles,
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

suite('Rule compliance-separate-database', () => {
  const same = (store: Properties, complianceStore: Properties): string =>
    document({
      store: { primary: 'sql-chat', ...store },
      complianceStore: { primary: 'SQL-CHAT', ...complianceStore },
    });
  const base = '/persistentChatPools/0';

  test('one name on one store, at the compliance store', () => {
    assert.deepEqual(findings(rule, same({}, { database: 'MGC' })), [
      {
        path: `${base}/complianceStore/database`,
        message:
          'Content and compliance of pchat01.contoso.com are in one database: MGC on sql-chat. This is not supported.',
        related: ['"SQL-CHAT"'],
      },
    ]);
    assert.deepEqual(paths(rule, same({ database: 'chat' }, { database: 'Chat' })), [
      `${base}/complianceStore/database`,
    ]);
  });

  test('where the compliance store gives no name, at the store', () => {
    assert.deepEqual(paths(rule, same({ database: 'mgccomp' }, {})), [`${base}/store/database`]);
  });

  test('mgc and mgccomp on one SQL instance are supported', () => {
    assert.deepEqual(paths(rule, same({}, {})), []);
    assert.deepEqual(paths(rule, same({ database: 'mgc' }, { database: 'mgccomp' })), []);
  });

  test('one name on two stores', () => {
    assert.deepEqual(paths(rule, document({ complianceStore: { primary: 'sql-backend', database: 'mgc' } })), []);
  });

  test('what cannot be read or names nothing', () => {
    assert.deepEqual(paths(rule, same({ database: 1 }, { database: 'mgc' })), []);
    assert.deepEqual(paths(rule, same({}, { database: null })), []);
    const nowhere = { primary: 'nowhere', database: 'mgc' };
    assert.deepEqual(paths(rule, document({ store: nowhere, complianceStore: nowhere })), []);
  });

  test('on a Standard Edition server too', () => {
    const set = { primary: 'sql-chat', database: 'mgc' };
    const persistentChatPools = [collocatedPool({ store: set, complianceStore: set })];
    const standardEditionServers = [standardEditionServer()];
    assert.deepEqual(paths(rule, topology({ persistentChatPools, standardEditionServers })), [
      `${base}/complianceStore/database`,
    ]);
  });

  test('the fix gives the database its name, which decides nothing', () => {
    assert.equal(
      fixed(rule, same({}, { database: 'mgc' }), 'Name the compliance database mgccomp'),
      same({}, { database: 'mgccomp' }),
    );
    assert.equal(
      fixed(rule, same({ database: 'MGCCOMP' }, {}), 'Name the content database mgc'),
      same({ database: 'mgc' }, {}),
    );
    assert.deepEqual(fixTitles(rule, same({ database: 'mgccomp' }, { database: 'mgccomp' })), [
      'Name the content database mgc',
    ]);
  });
});
