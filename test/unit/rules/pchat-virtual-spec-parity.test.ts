import assert from 'node:assert/strict';
import { pchatVirtualSpecParity as rule } from '../../../server/src/rules/scale/pchat-virtual-spec-parity';
import {
  collocatedPool,
  findings,
  fixed,
  frontEndPool,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
  type Properties,
} from '../../support/rules';

function pool(computer: Properties): string {
  return topology({
    persistentChatPools: [persistentChatPool({ computers: [{ fqdn: 'pc01.contoso.com', ...computer }] })],
  });
}

function onServer(server: Properties, computer: Properties, fqdn = 'SE01.contoso.com'): string {
  return topology({
    standardEditionServers: [standardEditionServer(server)],
    persistentChatPools: [collocatedPool({ computers: [{ fqdn, ...computer }] })],
  });
}

const AT = '/persistentChatPools/0/computers/0/virtual';
const ON_SERVER = '/standardEditionServers/0/virtual';

suite('pchat-virtual-spec-parity', () => {
  test('a virtual computer of the physical specification is supported, one below it is not', () => {
    assert.deepEqual(paths(rule, pool({ virtual: true, processorCores: 12, memoryGB: 32 })), []);
    assert.deepEqual(paths(rule, pool({ virtual: true, processorCores: 11, memoryGB: 32 })), [AT]);
    assert.deepEqual(paths(rule, pool({ virtual: true, processorCores: 12, memoryGB: 31.5 })), [AT]);
  });

  test('the message names what is too little, and it is related', () => {
    assert.deepEqual(
      findings(rule, pool({ virtual: true, processorCores: 8 })).map(({ message, related }) => [message, ...related]),
      [
        [
          'The virtual computer pc01.contoso.com has 8 of the 12 cores of a physical Persistent Chat server: 20,000 users are not supported on it.',
          '8',
        ],
      ],
    );
    assert.deepEqual(
      findings(rule, pool({ virtual: true, memoryGB: 16, processorCores: 12 })).map(({ message }) => message),
      [
        'The virtual computer pc01.contoso.com has 16 of the 32 GB of a physical Persistent Chat server: 20,000 users are not supported on it.',
      ],
    );
    assert.deepEqual(
      findings(rule, pool({ virtual: true, memoryGB: 16, processorCores: 4 })).map(({ message }) => message),
      [
        'The virtual computer pc01.contoso.com has 4 of the 12 cores and 16 of the 32 GB of a physical Persistent Chat server: 20,000 users are not supported on it.',
      ],
    );
  });

  test('what is not given, not virtual, or not to be read is no reason', () => {
    assert.deepEqual(paths(rule, pool({ virtual: true })), []);
    assert.deepEqual(paths(rule, pool({ processorCores: 4, memoryGB: 8 })), []);
    assert.deepEqual(paths(rule, pool({ virtual: false, processorCores: 4, memoryGB: 8 })), []);
    assert.deepEqual(paths(rule, pool({ virtual: 'yes', processorCores: 4, memoryGB: 8 })), []);
    assert.deepEqual(paths(rule, pool({ virtual: true, processorCores: '4', memoryGB: null })), []);
  });

  test('computers of other pools are not looked at', () => {
    const weak = { fqdn: 'fe01.contoso.com', virtual: true, processorCores: 4 };
    assert.deepEqual(paths(rule, topology({ frontEndPools: [frontEndPool({ computers: [weak] })] })), []);
    assert.deepEqual(paths(rule, topology({ standardEditionServers: [standardEditionServer(weak)] })), []);
  });

  suite('a Standard Edition server is described twice', () => {
    test('what one entry leaves out is taken from the other', () => {
      assert.deepEqual(paths(rule, onServer({ processorCores: 8 }, { virtual: true })), [AT]);
      assert.deepEqual(paths(rule, onServer({ virtual: true }, { memoryGB: 16 })), [ON_SERVER]);
      assert.deepEqual(paths(rule, onServer({ virtual: true, processorCores: 8 }, {})), [ON_SERVER]);
    });

    test('where both say that it is virtual, the Persistent Chat pool’s entry is the place', () => {
      assert.deepEqual(paths(rule, onServer({ virtual: true, memoryGB: 16 }, { virtual: true })), [AT]);
    });

    test('either of them may say it', () => {
      assert.deepEqual(paths(rule, onServer({ virtual: true, memoryGB: 16 }, { virtual: false })), [ON_SERVER]);
    });

    test('another computer of the pool is not the server', () => {
      assert.deepEqual(paths(rule, onServer({ processorCores: 8 }, { virtual: true }, 'pc01.contoso.com')), []);
    });
  });

  test('the fix raises what is too low, in both entries', () => {
    const title = 'Raise se01.contoso.com to 12 cores and 32 GB';
    const document = (cores: number, memory: number): string => `{
  "standardEditionServers": [{ "fqdn": "se01.contoso.com", "memoryGB": ${memory} /* to be ordered */ }],
  "persistentChatPools": [
    {
      "fqdn": "se01.contoso.com",
      "computers": [{ "fqdn": "se01.contoso.com", "virtual": true, "processorCores": ${cores} }] // one
    }
  ]
}`;
    assert.equal(fixed(rule, document(8, 16), title), document(12, 32));
    assert.equal(fixed(rule, document(8, 64), title), document(12, 64));
    const crlf = (cores: number): string => document(cores, 32).replaceAll('\n', '\r\n');
    assert.equal(fixed(rule, crlf(8), title), crlf(12));
  });
});
