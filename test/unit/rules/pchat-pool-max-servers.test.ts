import assert from 'node:assert/strict';
import { pchatPoolMaxServers as rule } from '../../../server/src/rules/scale/pchat-pool-max-servers';
import { computers, findings, fixed, paths, persistentChatPool, topology, type Properties } from '../../support/rules';

function pool(...members: readonly (Properties | string)[]): string {
  return topology({ persistentChatPools: [persistentChatPool({ computers: members })] });
}

suite('pchat-pool-max-servers', () => {
  test('eight computers are supported, four of them active', () => {
    assert.deepEqual(paths(rule, pool(...computers('pc', 4), ...computers('pd', 4, { state: 'inactive' }))), []);
  });

  test('each one after the eighth is reported at its FQDN, whatever its state', () => {
    assert.deepEqual(findings(rule, pool(...computers('pc', 9, { state: 'inactive' }))), [
      {
        path: '/persistentChatPools/0/computers/8/fqdn',
        message: '9 of at most 8 servers in the Persistent Chat pool pchat01.contoso.com. More are not supported.',
        related: ['"pchat01.contoso.com"'],
      },
    ]);
    assert.equal(paths(rule, pool(...computers('pc', 11))).length, 3);
  });

  test('what is no computer is not counted', () => {
    assert.deepEqual(paths(rule, pool('pc00.contoso.com', ...computers('pc', 8))), []);
    assert.deepEqual(paths(rule, pool(...computers('pc', 8), { fqdn: 9 })), [
      '/persistentChatPools/0/computers/8/fqdn',
    ]);
    assert.deepEqual(paths(rule, pool(...computers('pc', 8), {})), ['/persistentChatPools/0/fqdn']);
  });

  test('the fix removes the computer', () => {
    const eight = '{}, {}, {}, {}, {}, {}, {}, {}';
    const line = (ninth: string): string =>
      `{ "persistentChatPools": [{ "fqdn": "p.contoso.com", "computers": [${eight}${ninth}] }] }`;
    const title = 'Remove pc09.contoso.com from p.contoso.com';
    assert.equal(fixed(rule, line(', { "fqdn": "pc09.contoso.com" }'), title), line(''));
    const lines = (ninth: string): string =>
      `{\r\n  "persistentChatPools": [{ "fqdn": "p.contoso.com", "computers": [\r\n    ${eight}${ninth} // eight\r\n  ] }]\r\n}`;
    assert.equal(
      fixed(rule, lines(', // the next\r\n    { "fqdn": "pc09.contoso.com" }'), title),
      lines(' // the next\r\n   '),
    );
  });
});
