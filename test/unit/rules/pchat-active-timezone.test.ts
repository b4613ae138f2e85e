import assert from 'node:assert/strict';
import { pchatActiveTimezone as rule } from '../../../server/src/rules/high-availability/pchat-active-timezone';
import type { JsonValue } from '../../../server/src/syntax/print';
import {
  collocatedPool,
  computers,
  findings,
  fixed,
  fixTitles,
  frontEndPool,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
  type Properties,
} from '../../support/rules';

suite('Rule pchat-active-timezone', () => {
  const zone = (timeZone: JsonValue): Properties => ({ timeZone });
  const inZones = (nextHop: JsonValue[], chat: JsonValue[], parts: Properties = {}): string =>
    topology({
      frontEndPools: [
        frontEndPool({ computers: nextHop.map((timeZone, index) => ({ fqdn: `fe${index}.contoso.com`, timeZone })) }),
      ],
      persistentChatPools: [
        persistentChatPool({
          computers: chat.map((timeZone, index) => ({ fqdn: `pc${index}.contoso.com`, timeZone })),
        }),
      ],
      ...parts,
    });
  const place = (index: number): string => `/persistentChatPools/0/computers/${index}/timeZone`;

  test('an active computer in a time zone of no computer of the next hop', () => {
    assert.deepEqual(findings(rule, inZones(['Central', 'Mountain'], ['CENTRAL', 'mountain', 'Eastern'])), [
      {
        path: place(2),
        message:
          'pc2.contoso.com is active in Eastern, but its next hop pool01.contoso.com is in Central. Active servers in another time zone are not supported.',
        related: ['"Central"'],
      },
    ]);
  });

  test('an inactive computer may be elsewhere; one whose state cannot be read may be inactive', () => {
    const persistentChatPools = ['inactive', 'standby', 'active'].map((state) =>
      persistentChatPool({
        fqdn: `${state}.contoso.com`,
        computers: [{ fqdn: `${state}01`, state, ...zone('Eastern') }],
      }),
    );
    assert.deepEqual(paths(rule, inZones(['Central'], [], { persistentChatPools })), [
      '/persistentChatPools/2/computers/0/timeZone',
    ]);
  });

  test('nothing where no computer of the next hop gives one, or one that cannot be read', () => {
    assert.deepEqual(
      paths(
        rule,
        topology({ persistentChatPools: [persistentChatPool({ computers: computers('pc', 1, zone('Eastern')) })] }),
      ),
      [],
    );
    assert.deepEqual(paths(rule, inZones(['Central', 5], ['Eastern'])), []);
    assert.deepEqual(paths(rule, inZones(['Central'], [5])), []);
  });

  test('nothing where the next hop is not declared', () => {
    const persistentChatPools = [
      persistentChatPool({ nextHop: 'nowhere', computers: computers('pc', 1, zone('Eastern')) }),
    ];
    assert.deepEqual(paths(rule, inZones(['Central'], [], { persistentChatPools })), []);
  });

  test('not a computer of the next hop itself', () => {
    const persistentChatPools = [persistentChatPool({ computers: [{ fqdn: 'FE1.contoso.com', ...zone('Eastern') }] })];
    assert.deepEqual(paths(rule, inZones(['Central', 'Mountain'], [], { persistentChatPools })), []);
    const collocated = topology({
      standardEditionServers: [standardEditionServer(zone('Central'))],
      persistentChatPools: [collocatedPool({ computers: [{ fqdn: 'se01.contoso.com', ...zone('Eastern') }] })],
    });
    assert.deepEqual(paths(rule, collocated), []);
  });

  test('the time zone of a Standard Edition server may stand in either of its entries', () => {
    const remote = persistentChatPool({ nextHop: 'SE01.contoso.com', computers: computers('pc', 1, zone('Eastern')) });
    const collocated = collocatedPool({ computers: [{ fqdn: 'se01.contoso.com', ...zone('Central') }] });
    const parts = { standardEditionServers: [standardEditionServer()], persistentChatPools: [remote, collocated] };
    assert.deepEqual(paths(rule, topology(parts)), [place(0)]);
    const elsewhere = topology({
      frontEndPools: [frontEndPool({ computers: computers('fe', 1, zone('Central')) })],
      standardEditionServers: [standardEditionServer(zone('Eastern'))],
      persistentChatPools: [collocatedPool({ nextHop: 'pool01.contoso.com' })],
    });
    assert.deepEqual(paths(rule, elsewhere), ['/standardEditionServers/0/timeZone']);
    assert.deepEqual(fixTitles(rule, elsewhere), []);
  });

  test('the fix makes it inactive, with comments and in CRLF', () => {
    const text = [
      '{',
      '  "frontEndPools": [{ "fqdn": "f", "computers": [{ "fqdn": "fe", "timeZone": "Central" }] }],',
      '  "persistentChatPools": [',
      '    {',
      '      "nextHop": "f",',
      '      "computers": [',
      '        { "fqdn": "a", "timeZone": "Eastern" } // far away',
      '      ]',
      '    }',
      '  ]',
      '}',
    ].join('\r\n');
    assert.equal(fixed(rule, text, 'Make a inactive'), text.replace('"Eastern" }', '"Eastern", "state": "inactive" }'));
    const active = text.replace('"Eastern"', '"Eastern", "state": "active"');
    assert.equal(fixed(rule, active, 'Make a inactive'), text.replace('"Eastern"', '"Eastern", "state": "inactive"'));
  });
});
