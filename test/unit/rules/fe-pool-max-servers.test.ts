import assert from 'node:assert/strict';
import { fePoolMaxServers as rule } from '../../../server/src/rules/scale/fe-pool-max-servers';
import { computers, findings, fixed, frontEndPool, paths, topology } from '../../support/rules';

suite('fe-pool-max-servers', () => {
  const pool = (count: number): string =>
    topology({ frontEndPools: [frontEndPool({ computers: computers('fe', count) })] });

  test('twelve computers are supported, each one after is not', () => {
    assert.deepEqual(paths(rule, pool(12)), []);
    const message = '14 of at most 12 Front End Servers in pool01.contoso.com. More are not supported.';
    assert.deepEqual(findings(rule, pool(14)), [
      { path: '/frontEndPools/0/computers/12/fqdn', message, related: ['"pool01.contoso.com"'] },
      { path: '/frontEndPools/0/computers/13/fqdn', message, related: ['"pool01.contoso.com"'] },
    ]);
  });

  test('what is no computer is not counted', () => {
    const members = ['fe00.contoso.com', ...computers('fe', 12)];
    assert.deepEqual(paths(rule, topology({ frontEndPools: [frontEndPool({ computers: members })] })), []);
  });

  test('the fix removes the computer', () => {
    const document = (last: string): string => `{
  "frontEndPools": [
    {
      "fqdn": "pool01.contoso.com",
      "computers": [
        {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, {}, // eleven
        { "fqdn": "fe12.contoso.com" },
${last}      ]
    }
  ]
}`;
    const title = 'Remove fe13.contoso.com from pool01.contoso.com';
    const before = document('        { "fqdn": "fe13.contoso.com" },\n');
    assert.equal(fixed(rule, before, title), document(''));
    assert.equal(fixed(rule, before.replaceAll('\n', '\r\n'), title), document('').replaceAll('\n', '\r\n'));
  });
});
