import assert from 'node:assert/strict';
import { pchatPoolMaxActiveServers as rule } from '../../../server/src/rules/scale/pchat-pool-max-active-servers';
import {
  collocatedPool,
  computers,
  findings,
  fixed,
  fixTitles,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
  type Properties,
} from '../../support/rules';

function pool(...members: readonly Properties[]): string {
  return topology({ persistentChatPools: [persistentChatPool({ computers: members })] });
}

suite('pchat-pool-max-active-servers', () => {
  const at = (index: number, property: string) => `/persistentChatPools/0/computers/${index}/${property}`;

  test('four active servers are supported, however many stand by', () => {
    assert.deepEqual(paths(rule, pool(...computers('pc', 4))), []);
    assert.deepEqual(paths(rule, pool(...computers('pc', 4), ...computers('standby', 4, { state: 'inactive' }))), []);
  });

  test('each active one after the fourth is reported, at its state where it gives one', () => {
    const text = pool(
      ...computers('pc', 2),
      ...computers('standby', 1, { state: 'inactive' }),
      ...computers('pd', 3, { state: 'active' }),
      ...computers('pe', 1),
    );
    assert.deepEqual(findings(rule, text), [
      {
        path: at(5, 'state'),
        message: '6 of at most 4 active Persistent Chat servers in pchat01.contoso.com. More are not supported.',
        related: ['"pchat01.contoso.com"'],
      },
      {
        path: at(6, 'fqdn'),
        message: '6 of at most 4 active Persistent Chat servers in pchat01.contoso.com. More are not supported.',
        related: ['"pchat01.contoso.com"'],
      },
    ]);
  });

  test('each pool counts its own', () => {
    const pools = ['pchat01', 'pchat02'].map((name) =>
      persistentChatPool({ fqdn: `${name}.contoso.com`, computers: computers(name, 4) }),
    );
    assert.deepEqual(paths(rule, topology({ persistentChatPools: pools })), []);
  });

  test('the pool on a Standard Edition server has no other limit', () => {
    const text = topology({
      persistentChatPools: [collocatedPool({ computers: [{ fqdn: 'SE01.contoso.com' }, ...computers('pc', 4)] })],
      standardEditionServers: [standardEditionServer()],
    });
    assert.deepEqual(paths(rule, text), [at(4, 'fqdn')]);
  });

  test('a state that cannot be read counts neither as active nor as inactive', () => {
    assert.deepEqual(paths(rule, pool(...computers('pc', 4), ...computers('pd', 2, { state: 'standby' }))), []);
    assert.deepEqual(paths(rule, pool(...computers('pc', 4), ...computers('pd', 2, { state: null }))), []);
    // The fifth that is known to be active is one too many, whatever the first is.
    assert.deepEqual(paths(rule, pool({ fqdn: 'pc00.contoso.com', state: 1 }, ...computers('pc', 5))), [at(5, 'fqdn')]);
  });

  test('what is no list of computers is not counted', () => {
    const text = (list: string): string =>
      `{ "persistentChatPools": [{ "fqdn": "pchat01.contoso.com", "computers": ${list} }] }`;
    assert.deepEqual(paths(rule, text('"pc01 pc02 pc03 pc04 pc05"')), []);
    assert.deepEqual(paths(rule, text('[1, 2, 3, 4, 5, "pc01.contoso.com"]')), []);
  });

  test('a computer without an FQDN is reported at that of the pool, and where that is missing too at the pool', () => {
    const members = '"computers": [{}, {}, {}, {}, {}, {}]';
    assert.deepEqual(
      findings(rule, `{ "persistentChatPools": [{ "fqdn": "pchat01.contoso.com", ${members} }] }`).map(
        ({ path }) => path,
      ),
      ['/persistentChatPools/0/fqdn'],
    );
    assert.deepEqual(paths(rule, `{ "persistentChatPools": [{ ${members} }] }`), ['/persistentChatPools/0']);
  });

  suite('fixes', () => {
    const document = (fifth: string): string => `{
  "persistentChatPools": [
    {
      "fqdn": "pchat01.contoso.com",
      "computers": [
        { "fqdn": "pc01.contoso.com" }, { "fqdn": "pc02.contoso.com" },
        { "fqdn": "pc03.contoso.com" }, // the third
        { "fqdn": "pc04.contoso.com" }, // the fourth
        ${fifth} // the fifth
      ]
    }
  ]
}`;

    test('make it inactive where it says nothing', () => {
      assert.equal(
        fixed(rule, document('{ "fqdn": "pc05.contoso.com" }'), 'Make pc05.contoso.com inactive'),
        document('{ "fqdn": "pc05.contoso.com", "state": "inactive" }'),
      );
    });

    test('make it inactive where it says that it is active', () => {
      assert.equal(
        fixed(rule, document('{ "state": "active", "fqdn": "pc05.contoso.com" }'), 'Make pc05.contoso.com inactive'),
        document('{ "state": "inactive", "fqdn": "pc05.contoso.com" }'),
      );
    });

    test('remove it', () => {
      assert.equal(
        fixed(
          rule,
          '{ "persistentChatPools": [{ "fqdn": "p.contoso.com", "computers": [{}, {}, {}, {}, { "fqdn": "pc05.contoso.com" }] }] }',
          'Remove pc05.contoso.com from p.contoso.com',
        ),
        '{ "persistentChatPools": [{ "fqdn": "p.contoso.com", "computers": [{}, {}, {}, {}] }] }',
      );
    });

    test('a document with CRLF keeps it', () => {
      const text = document('{ "fqdn": "pc05.contoso.com" }').replaceAll('\n', '\r\n');
      assert.equal(
        fixed(rule, text, 'Make pc05.contoso.com inactive'),
        document('{ "fqdn": "pc05.contoso.com", "state": "inactive" }').replaceAll('\n', '\r\n'),
      );
    });

    test('these two are all', () => {
      assert.deepEqual(fixTitles(rule, document('{ "fqdn": "pc05.contoso.com" }')), [
        'Make pc05.contoso.com inactive',
        'Remove pc05.contoso.com from pchat01.contoso.com',
      ]);
    });
  });
});
