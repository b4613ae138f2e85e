import assert from 'node:assert/strict';
import { hardwareRecommended as rule } from '../../../server/src/rules/prerequisites/hardware-recommended';
import type { JsonValue } from '../../../server/src/syntax/print';
import {
  collocatedPool,
  findings,
  fixed,
  frontEndPool,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
} from '../../support/rules';

type Properties = Record<string, JsonValue>;
const SMALL = { processorCores: 11, memoryGB: 31.5 };
const ENOUGH = { processorCores: 12, memoryGB: 32 };

const members = (...properties: Properties[]) =>
  properties.map((each, index) => ({ fqdn: `c${index}.contoso.com`, ...each }));

suite('Rule hardware-recommended', () => {
  test('below the recommendation, each value', () => {
    const text = topology({ persistentChatPools: [persistentChatPool({ computers: members(ENOUGH, SMALL) })] });
    assert.deepEqual(
      findings(rule, text).map(({ path, message }) => [path, message]),
      [
        [
          '/persistentChatPools/0/computers/1/processorCores',
          '11 of at least 12 recommended processor cores in c1.contoso.com.',
        ],
        [
          '/persistentChatPools/0/computers/1/memoryGB',
          '31.5 GB of at least 32 GB of recommended memory in c1.contoso.com.',
        ],
      ],
    );
  });

  test('virtual computers and values that cannot be read are not judged', () => {
    const computers = members(
      { ...SMALL, virtual: true },
      { ...SMALL, virtual: 'no' },
      { processorCores: 8.5, memoryGB: '16' },
      { processorCores: 8, virtual: false },
    );
    assert.deepEqual(paths(rule, topology({ persistentChatPools: [persistentChatPool({ computers })] })), [
      '/persistentChatPools/0/computers/3/processorCores',
    ]);
  });

  test('the kinds of pool it is about', () => {
    const computers = members(SMALL);
    const text = topology({
      otherPools: [{ fqdn: 'd.contoso.com', role: 'director', site: 'Chicago', computers }],
      frontEndPools: [frontEndPool({ computers })],
      standardEditionServers: [standardEditionServer({ memoryGB: 16 })],
    });
    assert.deepEqual(paths(rule, text), [
      '/frontEndPools/0/computers/0/processorCores',
      '/frontEndPools/0/computers/0/memoryGB',
      '/standardEditionServers/0/memoryGB',
    ]);
  });

  test('a Standard Edition server: each writing; that it is virtual may stand in the other entry', () => {
    const on = (server: Properties, member: Properties) =>
      paths(
        rule,
        topology({
          standardEditionServers: [standardEditionServer(server)],
          persistentChatPools: [collocatedPool({ computers: [{ fqdn: 'se01.contoso.com', ...member }] })],
        }),
      );
    const server = '/standardEditionServers/0/memoryGB';
    const member = '/persistentChatPools/0/computers/0/memoryGB';
    assert.deepEqual(on({ memoryGB: 16 }, { memoryGB: 8 }), [server, member]);
    assert.deepEqual(on({ memoryGB: 16 }, { memoryGB: 8, virtual: true }), []);
    assert.deepEqual(on({ memoryGB: 16, virtual: true }, {}), []);
    assert.deepEqual(on({ memoryGB: 16, virtual: false }, { virtual: true }), []);
    assert.deepEqual(on({ memoryGB: 16 }, { virtual: 'yes' }), []);
  });

  test('SQL Server stores, but not one that only witnesses', () => {
    const text = (slots: Properties, compliance: JsonValue = {}) =>
      topology({
        sqlStores: ['sql-backend', 'sql-chat', 'w', 'x'].map((id) => ({
          id,
          server: 's',
          memoryGB: id === 'w' ? 8 : 32,
        })),
        persistentChatPools: [
          persistentChatPool({ store: { primary: 'sql-chat', ...slots }, complianceStore: compliance }),
        ],
      });
    const witness = ['/sqlStores/2/memoryGB'];
    assert.deepEqual(paths(rule, text({})), witness, 'named nowhere');
    assert.deepEqual(paths(rule, text({ mirror: 'x', witness: 'W' })), []);
    assert.deepEqual(paths(rule, text({ backupWitness: 'w' })), []);
    assert.deepEqual(paths(rule, text({ witness: 'w', backup: 'w' })), witness);
    assert.deepEqual(paths(rule, text({ witness: 'w' }, { primary: 'w' })), witness);
    assert.deepEqual(paths(rule, text({ witness: 7 })), [], 'it may be the witness');
    assert.deepEqual(paths(rule, text({ mirror: 'w', witness: 7 })), witness);
  });

  test('the fixed texts', () => {
    const text =
      '{ "frontEndPools": [{ "computers": [{ "fqdn": "fe01", "processorCores": 8, "memoryGB": 16 /* GB */ }] }] }';
    assert.equal(
      fixed(rule, text, 'Raise the processor cores of fe01 to 12'),
      text.replace('"processorCores": 8', '"processorCores": 12'),
    );
    assert.equal(
      fixed(rule, text, 'Raise the memory of fe01 to 32 GB', '/frontEndPools/0/computers/0/memoryGB'),
      text.replace('16 /*', '32 /*'),
    );
  });
});
