import assert from 'node:assert/strict';
import { pchatNoIisNeeded as rule } from '../../../server/src/rules/prerequisites/pchat-no-iis-needed';
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

const features = ['messageQueuing', 'webServer'];

suite('Rule pchat-no-iis-needed', () => {
  test('the feature, wherever it stands', () => {
    const computers = [
      { fqdn: 'pc01.contoso.com', features: ['messageQueuing'] },
      { fqdn: 'pc02.contoso.com', features },
      { fqdn: 'pc03.contoso.com', features: ['WebServer', 7] },
    ];
    assert.deepEqual(findings(rule, topology({ persistentChatPools: [persistentChatPool({ computers })] })), [
      {
        path: '/persistentChatPools/0/computers/1/features/1',
        message: 'pc02.contoso.com has the Web Server (IIS) feature. Persistent Chat Server does not need it.',
        related: [],
      },
    ]);
  });

  test('Front End Servers need it', () => {
    assert.deepEqual(
      paths(rule, topology({ frontEndPools: [frontEndPool({ computers: [{ fqdn: 'fe01.contoso.com', features }] })] })),
      [],
    );
  });

  test('a Standard Edition server needs it', () => {
    const on = (fqdn: string | number) =>
      paths(
        rule,
        topology({
          standardEditionServers: [standardEditionServer({ features })],
          persistentChatPools: [
            collocatedPool({
              fqdn,
              computers: [
                { fqdn: 'se01.contoso.com', features },
                { fqdn: 'pc02', features },
              ],
            }),
          ],
        }),
      );
    assert.deepEqual(on('SE01.contoso.com'), []);
    assert.deepEqual(on(7), []);
    assert.deepEqual(on('pchat01.contoso.com'), [
      '/persistentChatPools/0/computers/0/features/1',
      '/persistentChatPools/0/computers/1/features/1',
    ]);
  });

  test('the fixed text', () => {
    const text = `{
  "persistentChatPools": [{ "computers": [{ "fqdn": "pc01", "features": [
    "webServer", // old
    "messageQueuing"
  ] }] }]
}`;
    assert.equal(
      fixed(rule, text, 'Remove the Web Server feature from pc01'),
      text.replace('    "webServer", // old', '    // old'),
    );
  });
});
