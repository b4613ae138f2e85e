import assert from 'node:assert/strict';
import { pchatServerMaxUsers as rule } from '../../../server/src/rules/scale/pchat-server-max-users';
import {
  computers,
  findings,
  fixed,
  fixTitles,
  paths,
  persistentChatPool,
  topology,
  type Properties,
} from '../../support/rules';

const AT = '/persistentChatPools/0/users/concurrent';

function pool(concurrent: number | string, ...members: readonly Properties[]): string {
  return topology({ persistentChatPools: [persistentChatPool({ computers: members, users: { concurrent } })] });
}

suite('pchat-server-max-users', () => {
  for (const active of [1, 2, 3]) {
    test(`${active} active: 20,000 on each are supported, one more is not`, () => {
      assert.deepEqual(paths(rule, pool(20_000 * active, ...computers('pc', active))), []);
      assert.deepEqual(paths(rule, pool(20_000 * active + 1, ...computers('pc', active))), [AT]);
    });
  }

  test('the message rounds up: a part of a user is one too many', () => {
    assert.deepEqual(findings(rule, pool(40_001, ...computers('pc', 2))), [
      {
        path: AT,
        message:
          '20,001 of at most 20,000 concurrent users on each active Persistent Chat server of pchat01.contoso.com (40,001 on 2). More are not supported.',
        related: ['"pchat01.contoso.com"'],
      },
    ]);
  });

  test('computers that stand by serve nobody', () => {
    const standby = computers('standby', 3, { state: 'inactive' });
    assert.deepEqual(paths(rule, pool(20_001, ...computers('pc', 1), ...standby)), [AT]);
  });

  test('over 80,000 is for pchat-pool-max-users to report', () => {
    assert.deepEqual(paths(rule, pool(80_000, ...computers('pc', 3))), [AT]);
    assert.deepEqual(paths(rule, pool(80_001, ...computers('pc', 3))), []);
  });

  test('more active servers than are supported count here all the same', () => {
    assert.deepEqual(paths(rule, pool(80_000, ...computers('pc', 5))), []);
  });

  test('nothing is divided among no active server', () => {
    assert.deepEqual(paths(rule, pool(50_000)), []);
    assert.deepEqual(paths(rule, pool(50_000, ...computers('pc', 2, { state: 'inactive' }))), []);
  });

  suite('what cannot be read', () => {
    test('the number of users', () => assert.deepEqual(paths(rule, pool('50000', ...computers('pc', 1))), []));

    test('a state: reported where it is too much even if that one is active', () => {
      const unknown = computers('pd', 1, { state: 'on' });
      assert.deepEqual(paths(rule, pool(40_000, ...computers('pc', 1), ...unknown)), []);
      assert.deepEqual(paths(rule, pool(40_001, ...computers('pc', 1), ...unknown)), [AT]);
      // No computer is known to be active, so that it is not known whether there is one.
      assert.deepEqual(paths(rule, pool(40_001, ...unknown)), []);
    });

    test('a computer: it may be an active one', () => {
      const text = (users: number): string =>
        `{ "persistentChatPools": [{ "computers": [{}, "pc02.contoso.com"], "users": { "concurrent": ${users} } }] }`;
      assert.deepEqual(paths(rule, text(40_000)), []);
      assert.deepEqual(paths(rule, text(40_001)), [AT]);
    });

    test('users or computers as a whole', () => {
      assert.deepEqual(paths(rule, topology({ persistentChatPools: [persistentChatPool({ users: 50_000 })] })), []);
      const list = persistentChatPool({ computers: 'pc01.contoso.com', users: { concurrent: 50_000 } });
      assert.deepEqual(paths(rule, topology({ persistentChatPools: [list] })), []);
    });
  });

  suite('fixes', () => {
    const document = (users: string, ...states: readonly string[]): string => `{
  "persistentChatPools": [
    {
      "users": { "concurrent": ${users} /* at noon */ },
      "fqdn": "pchat01.contoso.com",
      "computers": [
        { "fqdn": "pc01.contoso.com" }, // Chicago
${states.map((state, index) => `        { "fqdn": "pc0${index + 2}.contoso.com", "state": "${state}" },`).join('\n')}
      ],
    }
  ]
}`;

    test('lower the users', () => {
      assert.equal(
        fixed(rule, document('50000', 'active'), 'Lower the concurrent users to 40,000'),
        document('40000', 'active'),
      );
    });

    test('activate as many as are needed, and no more', () => {
      assert.equal(
        fixed(
          rule,
          document('50000', 'inactive', 'inactive', 'inactive'),
          'Make pc02.contoso.com, pc03.contoso.com active',
        ),
        document('50000', 'active', 'active', 'inactive'),
      );
    });

    test('where not enough stand by, activating them is not offered', () => {
      assert.deepEqual(fixTitles(rule, document('80000', 'inactive', 'inactive')), [
        'Lower the concurrent users to 20,000',
      ]);
    });

    test('in one line, and with CRLF', () => {
      const line = (users: number): string =>
        `{"persistentChatPools":[{"computers":[{"fqdn":"pc01.contoso.com"}],"users":{"concurrent":${users}}}]}`;
      assert.equal(fixed(rule, line(20_001), 'Lower the concurrent users to 20,000'), line(20_000));
      assert.equal(
        fixed(rule, document('30000', 'inactive').replaceAll('\n', '\r\n'), 'Make pc02.contoso.com active'),
        document('30000', 'active').replaceAll('\n', '\r\n'),
      );
    });
  });
});
