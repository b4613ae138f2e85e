import assert from 'node:assert/strict';
import { pchatSeDatabaseLocal as rule } from '../../../server/src/rules/database-placement/pchat-se-database-local';
import type { JsonValue } from '../../../server/src/syntax/print';
import {
  collocatedPool,
  findings,
  fixed,
  fixTitles,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
} from '../../support/rules';

const remote = { id: 'remote', server: 'sql01.contoso.com' };
const local = { id: 'local', server: 'SE01.contoso.com', instance: 'RTC', edition: 'express' };
const withPool = (pool: JsonValue, ...sqlStores: JsonValue[]) =>
  topology({ standardEditionServers: [standardEditionServer()], persistentChatPools: [pool], sqlStores });

suite('Rule pchat-se-database-local', () => {
  test('the primaries of both store sets on another computer', () => {
    const pool = collocatedPool({ store: { primary: 'remote' }, complianceStore: { primary: 'REMOTE' } });
    assert.deepEqual(findings(rule, withPool(pool, remote)), [
      {
        path: '/persistentChatPools/0/store/primary',
        message:
          'The Persistent Chat store of the pool on the Standard Edition server se01.contoso.com is on another computer, sql01.contoso.com. The local SQL Server Express is recommended.',
        related: ['"se01.contoso.com"'],
      },
      {
        path: '/persistentChatPools/0/complianceStore/primary',
        message:
          'The Persistent Chat compliance store of the pool on the Standard Edition server se01.contoso.com is on another computer, sql01.contoso.com. The local SQL Server Express is recommended.',
        related: ['"se01.contoso.com"'],
      },
    ]);
  });

  test('on the server itself, without case', () => {
    assert.deepEqual(paths(rule, withPool(collocatedPool({ store: { primary: 'local' } }), local)), []);
  });

  test('mirrors and backups are pchat-se-no-high-availability’s', () => {
    const pool = collocatedPool({ store: { primary: 'local', mirror: 'remote', backup: 'remote' } });
    assert.deepEqual(paths(rule, withPool(pool, local, remote)), []);
  });

  test('a pool on computers of its own', () => {
    assert.deepEqual(paths(rule, withPool(persistentChatPool({ store: { primary: 'remote' } }), remote)), []);
  });

  test('a server that is not known, and a reference that names nothing', () => {
    const pool = collocatedPool({ store: { primary: 'remote' } });
    assert.deepEqual(paths(rule, withPool(pool, { id: 'remote', server: 5 })), []);
    assert.deepEqual(paths(rule, withPool(pool, { id: 'remote' })), []);
    assert.deepEqual(paths(rule, withPool(pool)), []);
  });

  test('offers the SQL Server Express of the server, where one is declared', () => {
    const pool = collocatedPool({ store: { primary: 'remote' } });
    assert.deepEqual(fixTitles(rule, withPool(pool, remote)), []);
    assert.deepEqual(fixTitles(rule, withPool(pool, remote, { ...local, edition: 'standard' })), []);
    const text = `{
  "standardEditionServers": [{ "fqdn": "se01.contoso.com" }],
  "persistentChatPools": [{ "fqdn": "se01.contoso.com", "store": { "primary": "remote" /* for now */ } }],
  "sqlStores": [{ "id": "remote", "server": "a.contoso.com" }, { "id": "local", "server": "se01.contoso.com" }]
}`;
    assert.equal(
      fixed(rule, text, 'Use the SQL Server Express of this server, local'),
      text.replace('"primary": "remote"', '"primary": "local"'),
    );
  });
});
