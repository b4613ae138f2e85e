import assert from 'node:assert/strict';
import { pchatSeNoHighAvailability as rule } from '../../../server/src/rules/edition/pchat-se-no-high-availability';
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

const STORES = ['sql-se', 'sql-a', 'sql-b', 'sql-c', 'sql-d', 'sql-e'];

function onServer(properties: Properties, fqdn = 'SE01.contoso.com'): string {
  return topology({
    persistentChatPools: [collocatedPool(properties)],
    standardEditionServers: [standardEditionServer({ fqdn })],
    sqlStores: STORES.map((id) => ({ id, server: `${id}.contoso.com` })),
  });
}

const AT = '/persistentChatPools/0';
const COPIES = { mirror: 'sql-a', witness: 'sql-b', backup: 'sql-c', backupMirror: 'sql-d', backupWitness: 'sql-e' };

suite('pchat-se-no-high-availability', () => {
  test('every copy and witness of both stores is reported, the primary is not', () => {
    const set = { primary: 'sql-se', ...COPIES };
    assert.deepEqual(
      paths(rule, onServer({ store: set, complianceStore: set })),
      ['store', 'complianceStore'].flatMap((name) => Object.keys(COPIES).map((slot) => `${AT}/${name}/${slot}`)),
    );
  });

  test('a computer that stands by is reported at its state', () => {
    const computers = [
      { fqdn: 'se01.contoso.com', state: 'inactive' },
      { fqdn: 'pc01.contoso.com', state: 'active' },
    ];
    assert.deepEqual(findings(rule, onServer({ computers })), [
      {
        path: `${AT}/computers/0/state`,
        message:
          'se01.contoso.com is inactive in se01.contoso.com, which is on a Standard Edition server. A computer that stands by is not supported there.',
        related: ['"SE01.contoso.com"'],
      },
    ]);
  });

  test('the message says which copy of which store', () => {
    assert.deepEqual(findings(rule, onServer({ complianceStore: { primary: 'sql-se', witness: 'sql-b' } })), [
      {
        path: `${AT}/complianceStore/witness`,
        message:
          'A mirroring witness in the Persistent Chat compliance store of se01.contoso.com, which is on a Standard Edition server. High availability and disaster recovery are not supported there.',
        related: ['"SE01.contoso.com"'],
      },
    ]);
  });

  test('a pool on computers of its own may have all of them', () => {
    const text = topology({
      standardEditionServers: [standardEditionServer()],
      persistentChatPools: [
        persistentChatPool({
          store: { primary: 'sql-se', ...COPIES },
          computers: [{ fqdn: 'pc01.contoso.com' }, { fqdn: 'pc02.contoso.com', state: 'inactive' }],
          nextHop: 'se01.contoso.com',
        }),
      ],
      sqlStores: STORES.map((id) => ({ id, server: `${id}.contoso.com` })),
    });
    assert.deepEqual(paths(rule, text), []);
  });

  test('what cannot be read, and what names nothing, is not reported here', () => {
    assert.deepEqual(paths(rule, onServer({ store: { primary: 'sql-se', mirror: 1, witness: 'nothing' } })), []);
    assert.deepEqual(paths(rule, onServer({ store: 'sql-se' })), []);
    assert.deepEqual(paths(rule, onServer({ computers: [{ fqdn: 'se01.contoso.com', state: 'standby' }] })), []);
    assert.deepEqual(paths(rule, onServer({ fqdn: 1, store: { primary: 'sql-se', mirror: 'sql-a' } })), []);
  });

  suite('fixes', () => {
    const document = (pool: string): string => `{
  "standardEditionServers": [{ "fqdn": "se01.contoso.com" }],
  "persistentChatPools": [
    {
      "fqdn": "se01.contoso.com",
      ${pool}
    }
  ],
  "sqlStores": [{ "id": "sql-se" }, { "id": "sql-a" }, { "id": "sql-b" }]
}`;

    test('remove the property', () => {
      assert.equal(
        fixed(
          rule,
          document('"store": { "primary": "sql-se", /* planned */ "backup": "sql-a" }'),
          'Remove the backup SQL Server store from the Persistent Chat store',
        ),
        document('"store": { "primary": "sql-se" /* planned */ }'),
      );
    });

    test('a witness goes with its mirror', () => {
      const before = document(
        '"store": {\n        "primary": "sql-se",\n        "mirror": "sql-a",\n        "witness": "sql-b"\n      }',
      );
      const [title, ...others] = fixTitles(rule, before);
      assert.deepEqual(others, []);
      assert.equal(fixed(rule, before, title ?? ''), document('"store": {\n        "primary": "sql-se"\n      }'));
    });

    test('the computer is active without its state', () => {
      const before = document('"computers": [{ "fqdn": "se01.contoso.com", "state": "inactive" }]');
      const after = document('"computers": [{ "fqdn": "se01.contoso.com" }]');
      const title = 'Make se01.contoso.com active';
      assert.equal(fixed(rule, before, title), after);
      assert.equal(fixed(rule, before.replaceAll('\n', '\r\n'), title), after.replaceAll('\n', '\r\n'));
      const line = (text: string): string => text.replaceAll(/\n\s*/g, ' ');
      assert.equal(fixed(rule, line(before), title), line(after));
    });
  });
});
