import assert from 'node:assert/strict';
import { sqlInstanceNameOnly as rule } from '../../../server/src/rules/naming/sql-instance-name-only';
import type { JsonValue } from '../../../server/src/syntax/print';
import { fixed, paths, topology } from '../../support/rules';

const withInstance = (instance: JsonValue) =>
  topology({ sqlStores: [{ id: 'sql', server: 'sql01.contoso.com', instance }] });

suite('Rule sql-instance-name-only', () => {
  test('a separator, or the default instance by the name of its service', () => {
    for (const instance of ['sql01\\RTC', 'sql01/RTC', '\\', 'MSSQLSERVER', 'mssqlserver']) {
      assert.deepEqual(paths(rule, withInstance(instance)), ['/sqlStores/0/instance'], instance);
    }
  });

  test('a name, the empty text, nothing, and what is no text', () => {
    for (const instance of ['RTC', '', 'MSSQLSERVER2', 5, null]) {
      assert.deepEqual(paths(rule, withInstance(instance)), [], JSON.stringify(instance));
    }
    assert.deepEqual(paths(rule, topology({ sqlStores: [{ id: 'sql', server: 'sql01.contoso.com' }] })), []);
  });

  test('the fixed text, with a comment', () => {
    const text = (instance: string) => `{\n  "sqlStores": [{ "id": "a", "instance": ${instance} /* of all */ }]\n}`;
    assert.equal(fixed(rule, text('"sql01\\\\RTC"'), 'Change the instance to RTC'), text('"RTC"'));
    assert.equal(fixed(rule, text('"a/b\\\\c"'), 'Change the instance to c'), text('"c"'));
    assert.equal(fixed(rule, text('"MSSQLServer"'), 'Change to the default instance'), text('""'));
    assert.equal(fixed(rule, text('"sql01\\\\MSSQLSERVER"'), 'Change to the default instance'), text('""'));
    assert.equal(fixed(rule, text('"sql01\\\\"'), 'Change to the default instance'), text('""'));
  });
});
