import assert from 'node:assert/strict';
import { sqlVersionSupported as rule } from '../../../server/src/rules/database-placement/sql-version-supported';
import type { JsonValue } from '../../../server/src/syntax/print';
import { findings, fixed, paths, topology } from '../../support/rules';

const VERSIONS = ['2008', '2008R2', '2012', '2014', '2016', '2017', '2019'];
const reported = (product: JsonValue) =>
  VERSIONS.filter(
    (version) => paths(rule, topology({ product, sqlStores: [{ id: 's', server: 'a.b', version }] })).length === 1,
  );

suite('Rule sql-version-supported', () => {
  test('what each product takes', () => {
    assert.deepEqual(reported('lyncServer2013'), ['2008', '2014', '2016', '2017', '2019']);
    assert.deepEqual(reported('skypeForBusinessServer2015'), ['2008', '2008R2']);
    assert.deepEqual(reported('skypeForBusinessServer2019'), []);
    assert.deepEqual(reported('skypeForBusinessServerSubscriptionEdition'), []);
  });

  test('the product is Lync Server 2013 by default, and not known where it cannot be read', () => {
    const text = '{ "sqlStores": [{ "id": "s", "version": "2014" }] }';
    assert.deepEqual(findings(rule, text), [
      {
        path: '/sqlStores/0/version',
        message: 'SQL Server 2014 of s is not supported with Lync Server 2013.',
        related: [],
      },
    ]);
    assert.deepEqual(reported('lync'), []);
    assert.deepEqual(reported(5), []);
  });

  test('a version that is left out or cannot be read', () => {
    for (const version of ['2010', 2014, null]) {
      assert.deepEqual(paths(rule, topology({ sqlStores: [{ id: 's', server: 'a.b', version }, { id: 't' }] })), []);
    }
  });

  test('the fixed text, with a comment', () => {
    const text = '{\r\n  "sqlStores": [\r\n    { "id": "s", "version": "2019" } // new\r\n  ]\r\n}';
    assert.equal(fixed(rule, text, 'Change to SQL Server 2012'), text.replace('2019', '2012'));
  });
});
