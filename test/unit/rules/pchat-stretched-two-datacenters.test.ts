import assert from 'node:assert/strict';
import { pchatStretchedTwoDatacenters as rule } from '../../../server/src/rules/high-availability/pchat-stretched-two-datacenters';
import type { JsonValue } from '../../../server/src/syntax/print';
import {
  collocatedPool,
  findings,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
  type Properties,
} from '../../support/rules';

/** The pool of the example deployment with these properties, and with others of the document. */
function document(properties: Properties, parts: Properties = {}): string {
  return topology({ persistentChatPools: [persistentChatPool(properties)], ...parts });
}

suite('Rule pchat-stretched-two-datacenters', () => {
  const inCenters = (...dataCenters: JsonValue[]): string =>
    document({
      computers: dataCenters.map((dataCenter, index) => ({ fqdn: `pc${index}.contoso.com`, dataCenter })),
    });
  const place = (index: number): string => `/persistentChatPools/0/computers/${index}/dataCenter`;

  test('two data centers are supported, a third is not', () => {
    assert.deepEqual(paths(rule, inCenters('East', 'WEST', 'east', 'West')), []);
    assert.deepEqual(findings(rule, inCenters('East', 'West', 'South', 'East', 'North')), [
      {
        path: place(2),
        message:
          'The computers of pchat01.contoso.com are in 4 of at most 2 data centers. More are not supported. This follows from the documentation, which does not say it in so many words.',
        related: ['"pchat01.contoso.com"'],
      },
      {
        path: place(4),
        message:
          'The computers of pchat01.contoso.com are in 4 of at most 2 data centers. More are not supported. This follows from the documentation, which does not say it in so many words.',
        related: ['"pchat01.contoso.com"'],
      },
    ]);
  });

  test('what cannot be read makes silent only what depends on it', () => {
    assert.deepEqual(paths(rule, inCenters('East', 1, 'West', 'South')), []);
    assert.deepEqual(paths(rule, inCenters('East', 'West', 1, 'South')), [place(3)]);
  });

  test('a computer may be in no data center', () => {
    const some = [{ dataCenter: 'East' }, {}, { dataCenter: 'West' }, {}, { dataCenter: 'South' }];
    assert.deepEqual(paths(rule, document({ computers: some })), [place(4)]);
  });

  test('on a Standard Edition server the data center may stand in either entry', () => {
    const far = ['West', 'South'].map((dataCenter) => ({ dataCenter }));
    const persistentChatPools = [collocatedPool({ computers: [...far, { fqdn: 'SE01.contoso.com' }] })];
    const standardEditionServers = [standardEditionServer({ dataCenter: 'East' })];
    assert.deepEqual(paths(rule, topology({ standardEditionServers, persistentChatPools })), [place(1)]);
    assert.deepEqual(paths(rule, topology({ persistentChatPools, standardEditionServers })), [
      '/standardEditionServers/0/dataCenter',
    ]);
  });
});
