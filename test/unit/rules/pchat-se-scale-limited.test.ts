import assert from 'node:assert/strict';
import { pchatSeScaleLimited as rule } from '../../../server/src/rules/scale/pchat-se-scale-limited';
import {
  collocatedPool,
  findings,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
} from '../../support/rules';

suite('pchat-se-scale-limited', () => {
  test('a pool on a Standard Edition server is reported at its FQDN, whatever the letter case and the order of sections', () => {
    const persistentChatPools = [persistentChatPool(), collocatedPool({ fqdn: 'SE01.Contoso.com' })];
    const standardEditionServers = [standardEditionServer()];
    const found = [
      {
        path: '/persistentChatPools/1/fqdn',
        message:
          'The Persistent Chat pool SE01.Contoso.com is on a Standard Edition server, where its performance and scale are limited.',
        related: ['"se01.contoso.com"'],
      },
    ];
    assert.deepEqual(findings(rule, topology({ persistentChatPools, standardEditionServers })), found);
    assert.deepEqual(findings(rule, topology({ standardEditionServers, persistentChatPools })), found);
  });

  test('a pool that only lists such a server, or has it as next hop, is not on it', () => {
    const pool = persistentChatPool({ computers: [{ fqdn: 'se01.contoso.com' }], nextHop: 'se01.contoso.com' });
    const text = topology({ standardEditionServers: [standardEditionServer()], persistentChatPools: [pool] });
    assert.deepEqual(paths(rule, text), []);
  });

  test('a pool of which the FQDN cannot be read may be anywhere', () => {
    const text = topology({
      standardEditionServers: [standardEditionServer()],
      persistentChatPools: [collocatedPool({ fqdn: ['se01.contoso.com'] })],
    });
    assert.deepEqual(paths(rule, text), []);
  });
});
