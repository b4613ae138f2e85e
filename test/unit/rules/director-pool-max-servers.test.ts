import assert from 'node:assert/strict';
import { directorPoolMaxServers as rule } from '../../../server/src/rules/scale/director-pool-max-servers';
import { computers, findings, fixed, paths, topology } from '../../support/rules';

suite('director-pool-max-servers', () => {
  const pool = (count: number, role: string | number): string =>
    topology({
      otherPools: [{ fqdn: 'directors.contoso.com', role, site: 'Chicago', computers: computers('dir', count) }],
    });

  test('ten computers are supported, the eleventh is not', () => {
    assert.deepEqual(paths(rule, pool(10, 'director')), []);
    assert.deepEqual(findings(rule, pool(11, 'director')), [
      {
        path: '/otherPools/0/computers/10/fqdn',
        message: '11 of at most 10 Directors in directors.contoso.com. More are not supported.',
        related: ['"directors.contoso.com"'],
      },
    ]);
  });

  test('pools of another role, or of none that can be read, have no such limit', () => {
    for (const role of ['edge', 'mediation', 'trustedApplication', 'officeWebApps', 'Director', 1]) {
      assert.deepEqual(paths(rule, pool(11, role)), [], String(role));
    }
  });

  test('the fix removes the computer', () => {
    const line = (last: string): string =>
      `{"otherPools":[{"fqdn":"d.contoso.com","role":"director","computers":[{},{},{},{},{},{},{},{},{},{}${last}]}]}`;
    assert.equal(
      fixed(rule, line(',{"fqdn":"dir11.contoso.com"}'), 'Remove dir11.contoso.com from d.contoso.com'),
      line(''),
    );
  });
});
