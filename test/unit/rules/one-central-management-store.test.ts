import assert from 'node:assert/strict';
import { oneCentralManagementStore as rule } from '../../../server/src/rules/association/one-central-management-store';
import { findings, fixed, frontEndPool, paths, standardEditionServer, topology } from '../../support/rules';

const there = { centralManagement: true };

suite('Rule one-central-management-store', () => {
  test('the second and every later one in the text, related to the first', () => {
    const frontEnds = { frontEndPools: [frontEndPool(there)] };
    const servers = {
      standardEditionServers: [
        standardEditionServer(there),
        standardEditionServer({ fqdn: 'se02.contoso.com', ...there }),
      ],
    };
    assert.deepEqual(paths(rule, topology({ ...frontEnds, ...servers })), [
      '/standardEditionServers/0/centralManagement',
      '/standardEditionServers/1/centralManagement',
    ]);
    assert.deepEqual(
      findings(rule, topology({ ...servers, ...frontEnds })).map(({ path, related }) => [path, ...related]),
      [
        ['/standardEditionServers/1/centralManagement', 'true'],
        ['/frontEndPools/0/centralManagement', 'true'],
      ],
    );
  });

  test('one, or none', () => {
    assert.deepEqual(paths(rule, topology({ frontEndPools: [frontEndPool(there), frontEndPool()] })), []);
    assert.deepEqual(paths(rule, topology()), []);
  });

  test('false, and what cannot be read', () => {
    const pools = [
      frontEndPool(there),
      frontEndPool({ centralManagement: false }),
      frontEndPool({ centralManagement: 1 }),
    ];
    assert.deepEqual(paths(rule, topology({ frontEndPools: pools })), []);
  });

  test('the fixed text, with comments', () => {
    const text = `{
  "frontEndPools": [
    { "fqdn": "a.b", "centralManagement": true },
    {
      "fqdn": "c.d",
      "centralManagement": true, // too?
      "users": 5
    }
  ]
}`;
    assert.equal(
      fixed(rule, text, 'Take the Central Management store from c.d'),
      text.replace('"centralManagement": true, // too?', '// too?'),
    );
  });
});
