import assert from 'node:assert/strict';
import { seMaxUsers as rule } from '../../../server/src/rules/scale/se-max-users';
import { findings, fixed, paths, standardEditionServer, topology, type Properties } from '../../support/rules';

const AT = '/standardEditionServers/0/users';

function server(properties: Properties): string {
  return topology({
    standardEditionServers: [standardEditionServer(properties), standardEditionServer({ fqdn: 'se02.contoso.com' })],
  });
}

suite('se-max-users', () => {
  test('5,000 are fine, one more is not', () => {
    assert.deepEqual(paths(rule, server({ users: 5_000 })), []);
    assert.deepEqual(findings(rule, server({ users: 5_001 })), [
      {
        path: AT,
        message:
          '5,001 of at most 5,000 users on the Standard Edition server se01.contoso.com. More are not recommended.',
        related: ['"se01.contoso.com"'],
      },
    ]);
  });

  test('paired, 2,500 are fine, one more is not', () => {
    assert.deepEqual(paths(rule, server({ users: 2_500, pairedPool: 'SE02.contoso.com' })), []);
    assert.deepEqual(findings(rule, server({ users: 2_501, pairedPool: 'SE02.contoso.com' })), [
      {
        path: AT,
        message:
          '2,501 of at most 2,500 users on se01.contoso.com, which is paired and must carry the users of both. More are not recommended.',
        related: ['"SE02.contoso.com"'],
      },
    ]);
  });

  test('a pool of any kind counts as paired, one that is not declared does not', () => {
    assert.deepEqual(paths(rule, server({ users: 2_501, pairedPool: 'pool01.contoso.com' })), [AT]);
    assert.deepEqual(paths(rule, server({ users: 5_000, pairedPool: 'se03.contoso.com' })), []);
    assert.deepEqual(paths(rule, server({ users: 5_001, pairedPool: 'se03.contoso.com' })), [AT]);
    assert.deepEqual(paths(rule, server({ users: 5_000, pairedPool: 2 })), []);
    assert.deepEqual(paths(rule, server({ users: 5_001, pairedPool: 2 })), [AT]);
  });

  test('what is no whole number is not compared', () => {
    assert.deepEqual(paths(rule, server({ users: '9000' })), []);
  });

  test('the fix lowers the number to the limit that holds', () => {
    const document = (users: number, paired: string): string =>
      `{\r\n  "standardEditionServers": [{ "fqdn": "se01", ${paired}"users": ${users} /* homed */ }, { "fqdn": "se02" }] // two\r\n}`;
    assert.equal(fixed(rule, document(7_000, ''), 'Lower the users to 5,000'), document(5_000, ''));
    const paired = '"pairedPool": "se02", ';
    assert.equal(fixed(rule, document(7_000, paired), 'Lower the users to 2,500'), document(2_500, paired));
  });
});
