import assert from 'node:assert/strict';
import { pchatMessageQueuing as rule } from '../../../server/src/rules/prerequisites/pchat-message-queuing';
import type { JsonValue } from '../../../server/src/syntax/print';
import {
  collocatedPool,
  fixed,
  frontEndPool,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
} from '../../support/rules';

const pool = (...features: JsonValue[]) =>
  topology({
    persistentChatPools: [
      persistentChatPool({ computers: features.map((value, index) => ({ fqdn: `pc${index}`, features: value })) }),
    ],
  });

suite('Rule pchat-message-queuing', () => {
  test('features without Message Queuing, also none at all', () => {
    assert.deepEqual(paths(rule, pool(['messageQueuing'], ['webServer'], [], ['powerShell3', 'messageQueuing'])), [
      '/persistentChatPools/0/computers/1/features',
      '/persistentChatPools/0/computers/2/features',
    ]);
  });

  test('nothing where no features are given, or something in them cannot be read', () => {
    assert.deepEqual(paths(rule, topology()), []);
    assert.deepEqual(paths(rule, pool('webServer', ['MessageQueuing'], ['webServer', 7], null)), []);
  });

  test('not computers of other pools', () => {
    const computers = [{ fqdn: 'fe01.contoso.com', features: [] }];
    const standardEditionServers = [standardEditionServer({ features: [] })];
    assert.deepEqual(
      paths(rule, topology({ frontEndPools: [frontEndPool({ computers })], standardEditionServers })),
      [],
    );
  });

  test('a Standard Edition server: the features of both entries are one', () => {
    const on = (ofServer: JsonValue | undefined, ofPool: JsonValue | undefined) =>
      paths(
        rule,
        topology({
          standardEditionServers: [standardEditionServer(ofServer === undefined ? {} : { features: ofServer })],
          persistentChatPools: [
            collocatedPool({
              computers: [{ fqdn: 'SE01.contoso.com', ...(ofPool === undefined ? {} : { features: ofPool }) }],
            }),
          ],
        }),
      );
    const server = '/standardEditionServers/0/features';
    const member = '/persistentChatPools/0/computers/0/features';
    assert.deepEqual(on(['webServer'], undefined), [server]);
    assert.deepEqual(on(undefined, []), [member]);
    assert.deepEqual(on(['webServer'], ['powerShell3']), [server, member]);
    assert.deepEqual(on(['webServer'], ['messageQueuing']), []);
    assert.deepEqual(on(['messageQueuing'], []), []);
    assert.deepEqual(on(['webServer'], 'messageQueuing'), []);
  });

  test('the fixed text', () => {
    const text = `{
  "persistentChatPools": [{ "computers": [
    { "fqdn": "pc01", "features": [
      "webServer" // why?
    ] },
    { "fqdn": "pc02", "features": [/* none */] }
  ] }]
}`;
    assert.equal(
      fixed(rule, text, 'Add Message Queuing to the features of pc01'),
      text.replace('"webServer" // why?', '"webServer", // why?\n      "messageQueuing"'),
    );
    assert.equal(
      fixed(rule, text, 'Add Message Queuing to the features of pc02', '/persistentChatPools/0/computers/1/features'),
      text.replace('[/* none */]', '["messageQueuing"/* none */]'),
    );
  });
});
