import assert from 'node:assert/strict';
import { seNoBackendMirroring as rule } from '../../../server/src/rules/edition/se-no-backend-mirroring';
import type { JsonValue } from '../../../server/src/syntax/print';
import { findings, fixed, frontEndPool, paths, standardEditionServer, topology } from '../../support/rules';

const AT = '/standardEditionServers/0/backEnd';
const sqlStores = ['sql-se', 'sql-a', 'sql-b'].map((id) => ({ id, server: `${id}.contoso.com` }));

function backEnd(set: JsonValue): string {
  return topology({ standardEditionServers: [standardEditionServer({ backEnd: set })], sqlStores });
}

suite('se-no-backend-mirroring', () => {
  test('a mirror and a witness are reported, each', () => {
    assert.deepEqual(findings(rule, backEnd({ witness: 'sql-b', primary: 'sql-se', mirror: 'sql-a' })), [
      {
        path: `${AT}/witness`,
        message:
          'A mirroring witness for the user database of the Standard Edition server se01.contoso.com. Mirroring is not supported there: pairing is.',
        related: ['"se01.contoso.com"'],
      },
      {
        path: `${AT}/mirror`,
        message:
          'A SQL Server store mirror for the user database of the Standard Edition server se01.contoso.com. Mirroring is not supported there: pairing is.',
        related: ['"se01.contoso.com"'],
      },
    ]);
  });

  test('other slots, other store sets and Front End pools are no reason', () => {
    const set = { primary: 'sql-se', mirror: 'sql-a', witness: 'sql-b' };
    assert.deepEqual(paths(rule, backEnd({ primary: 'sql-se', backup: 'sql-a', backupMirror: 'sql-b' })), []);
    const text = topology({
      standardEditionServers: [standardEditionServer({ archivingStore: set, monitoringStore: set })],
      frontEndPools: [frontEndPool({ backEnd: set })],
      sqlStores,
    });
    assert.deepEqual(paths(rule, text), []);
  });

  test('what cannot be read, and what names nothing, is not reported here', () => {
    assert.deepEqual(paths(rule, backEnd({ primary: 'sql-se', mirror: 1, witness: 'nothing' })), []);
    assert.deepEqual(paths(rule, backEnd('sql-se')), []);
  });

  test('the fix removes the property, and the witness with its mirror', () => {
    const document = (rest: string): string => `{
  "standardEditionServers": [{ "backEnd": { "primary": "sql-se"${rest} } }], // one
  "sqlStores": [{ "id": "sql-se" }, { "id": "sql-a" }, { "id": "sql-b" }]
}`;
    const title = 'Remove the SQL Server store mirror from the back end';
    assert.equal(fixed(rule, document(', "mirror": "sql-a"'), title), document(''));
    assert.equal(
      fixed(rule, document(', "mirror": "sql-a"').replaceAll('\n', '\r\n'), title),
      document('').replaceAll('\n', '\r\n'),
    );
    const both = document(', "mirror": "sql-a", "witness": "sql-b"');
    assert.equal(fixed(rule, both, `${title}, and what belongs to it`), document(''));
    assert.equal(
      fixed(rule, both, 'Remove the mirroring witness from the back end', `${AT}/witness`),
      document(', "mirror": "sql-a"'),
    );
  });
});
