import assert from 'node:assert/strict';
import { sqlEditionSupported as rule } from '../../../server/src/rules/database-placement/sql-edition-supported';
import type { JsonValue } from '../../../server/src/syntax/print';
import { findings, fixed, fixTitles, paths, topology } from '../../support/rules';

const withEdition = (edition: JsonValue) => topology({ sqlStores: [{ id: 's', server: 'a.b', edition }] });

suite('Rule sql-edition-supported', () => {
  test('editions', () => {
    for (const edition of ['standard', 'enterprise', 'express'])
      assert.deepEqual(paths(rule, withEdition(edition)), []);
    for (const edition of ['web', 'workgroup', 'developer']) {
      assert.deepEqual(paths(rule, withEdition(edition)), ['/sqlStores/0/edition']);
    }
    assert.equal(findings(rule, withEdition('web'))[0]?.message, 'SQL Server Web of s is not supported.');
  });

  test('left out, or not known', () => {
    for (const edition of ['Web', 'datacenter', 5, null]) assert.deepEqual(paths(rule, withEdition(edition)), []);
    assert.deepEqual(paths(rule, topology()), []);
  });

  test('the fixed text of both fixes, with a comment', () => {
    const text = '{\n  "sqlStores": [{ "id": "s", "edition": "developer" /* lab */ }]\n}';
    assert.deepEqual(fixTitles(rule, text), ['Change to SQL Server Standard', 'Change to SQL Server Enterprise']);
    assert.equal(fixed(rule, text, 'Change to SQL Server Standard'), text.replace('developer', 'standard'));
    assert.equal(fixed(rule, text, 'Change to SQL Server Enterprise'), text.replace('developer', 'enterprise'));
  });
});
