import assert from 'node:assert/strict';
import { pchatSeSingleComputer as rule } from '../../../server/src/rules/edition/pchat-se-single-computer';
import {
  collocatedPool,
  computers,
  findings,
  fixed,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
  type Properties,
} from '../../support/rules';

const AT = '/persistentChatPools/0';

function onServer(properties: Properties): string {
  return topology({
    persistentChatPools: [collocatedPool(properties)],
    standardEditionServers: [standardEditionServer({ fqdn: 'SE01.contoso.com' })],
  });
}

suite('pchat-se-single-computer', () => {
  test('one computer is supported, with and without the type', () => {
    assert.deepEqual(paths(rule, onServer({})), []);
    assert.deepEqual(paths(rule, onServer({ type: 'singleComputer' })), []);
    assert.deepEqual(paths(rule, onServer({ computers: [] })), []);
  });

  test('the type of a multiple computer pool is reported', () => {
    assert.deepEqual(findings(rule, onServer({ type: 'multipleComputer' })), [
      {
        path: `${AT}/type`,
        message:
          'se01.contoso.com is on a Standard Edition server and is given as a multiple computer pool. Only a single computer pool is supported there.',
        related: ['"SE01.contoso.com"'],
      },
    ]);
  });

  test('the second and every later computer is reported, also where the first is not the server', () => {
    const found = findings(rule, onServer({ type: 'singleComputer', computers: computers('pc', 3) }));
    assert.deepEqual(
      found.map(({ path }) => path),
      [`${AT}/computers/1/fqdn`, `${AT}/computers/2/fqdn`],
    );
    assert.equal(
      found[0]?.message,
      '3 of at most 1 computer in se01.contoso.com, which is on a Standard Edition server. More are not supported.',
    );
  });

  test('a pool on computers of its own may have several', () => {
    const pool = persistentChatPool({ type: 'multipleComputer' });
    const text = topology({ persistentChatPools: [pool], standardEditionServers: [standardEditionServer()] });
    assert.deepEqual(paths(rule, text), []);
  });

  test('what cannot be read is not reported', () => {
    assert.deepEqual(paths(rule, onServer({ type: 'multiple' })), []);
    assert.deepEqual(paths(rule, onServer({ computers: ['pc01.contoso.com', { fqdn: 'se01.contoso.com' }] })), []);
    assert.deepEqual(paths(rule, onServer({ fqdn: null, type: 'multipleComputer' })), []);
    // A second computer is one, whatever its name is.
    assert.deepEqual(paths(rule, onServer({ computers: [{ fqdn: 'se01.contoso.com' }, { fqdn: 1 }] })), [
      `${AT}/computers/1/fqdn`,
    ]);
  });

  suite('fixes', () => {
    const document = (type: string, second: string): string => `{
  "standardEditionServers": [{ "fqdn": "se01" }],
  "persistentChatPools": [
    { "type": "${type}" /* by hand */, "fqdn": "se01", "computers": [{ "fqdn": "se01" }${second}] }
  ]
}`;
    const wrong = document('multipleComputer', ', { "fqdn": "pc01" }');

    test('set the type', () => {
      assert.equal(
        fixed(rule, wrong, 'Make se01 a single computer pool', `${AT}/type`),
        document('singleComputer', ', { "fqdn": "pc01" }'),
      );
    });

    test('remove the computer', () => {
      const at = `${AT}/computers/1/fqdn`;
      assert.equal(fixed(rule, wrong, 'Remove pc01 from se01', at), document('multipleComputer', ''));
      assert.equal(
        fixed(rule, wrong.replaceAll('\n', '\r\n'), 'Remove pc01 from se01', at),
        document('multipleComputer', '').replaceAll('\n', '\r\n'),
      );
    });
  });
});
