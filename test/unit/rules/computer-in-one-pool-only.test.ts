import assert from 'node:assert/strict';
import { computerInOnePoolOnly as rule } from '../../../server/src/rules/collocation/computer-in-one-pool-only';
import { rolesNeedOwnComputer } from '../../../server/src/rules/collocation/roles-need-own-computer';
import type { JsonValue } from '../../../server/src/syntax/print';
import {
  collocatedPool,
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

const SE = 'se01.contoso.com';

function other(role: JsonValue, fqdn: string, ...fqdns: readonly string[]): JsonValue {
  return { fqdn, role, site: 'Chicago', computers: fqdns.map((name) => ({ fqdn: name })) };
}

function frontEnd(fqdn: string, ...fqdns: readonly string[]): JsonValue {
  return frontEndPool({ fqdn, computers: fqdns.map((name) => ({ fqdn: name })) });
}

function chat(fqdn: string, ...fqdns: readonly string[]): JsonValue {
  return persistentChatPool({ fqdn, computers: fqdns.map((name) => ({ fqdn: name })) });
}

function only(parts: Properties): string {
  return topology({ frontEndPools: [], persistentChatPools: [], ...parts });
}

suite('computer-in-one-pool-only', () => {
  test('two pools of one kind: the later in the text is reported, with the first', () => {
    const text = only({ frontEndPools: [frontEnd('a', 'fe01', 'fe02'), frontEnd('b', 'fe03', 'FE02')] });
    assert.deepEqual(findings(rule, text), [
      {
        path: '/frontEndPools/1/computers/1/fqdn',
        message:
          'FE02 is in a and in b. Two pools on one computer are not supported. This follows from the documentation, which does not say it in so many words.',
        related: ['"fe02"'],
      },
    ]);
  });

  test('two kinds: which is later follows the text', () => {
    const otherPools = [other('mediation', 'm', 'fe01')];
    const frontEndPools = [frontEnd('a', 'fe01')];
    assert.deepEqual(paths(rule, only({ otherPools, frontEndPools })), ['/otherPools/0/computers/0/fqdn']);
    const first = `{ "otherPools": ${JSON.stringify(otherPools)}, "frontEndPools": ${JSON.stringify(frontEndPools)} }`;
    assert.deepEqual(paths(rule, first), ['/frontEndPools/0/computers/0/fqdn']);
  });

  test('in three pools it is reported in the second and in the third', () => {
    const pools = ['a', 'b', 'c'].map((name) => frontEnd(name, 'fe01'));
    assert.deepEqual(paths(rule, only({ frontEndPools: pools })), [
      '/frontEndPools/1/computers/0/fqdn',
      '/frontEndPools/2/computers/0/fqdn',
    ]);
  });

  suite('supported', () => {
    const supported: [what: string, text: string][] = [
      [
        'a Standard Edition server and the Persistent Chat pool on it',
        only({ standardEditionServers: [standardEditionServer()], persistentChatPools: [collocatedPool()] }),
      ],
      [
        'a trusted application on a Front End Server',
        only({ frontEndPools: [frontEnd('a', 'fe01')], otherPools: [other('trustedApplication', 'app', 'FE01')] }),
      ],
      [
        'a trusted application on a Standard Edition server with Persistent Chat',
        only({
          otherPools: [other('trustedApplication', 'app', SE)],
          standardEditionServers: [standardEditionServer()],
          persistentChatPools: [collocatedPool()],
        }),
      ],
    ];
    for (const [what, text] of supported) test(what, () => assert.deepEqual(paths(rule, text), []));
  });

  suite('reported by another rule', () => {
    const elsewhere: [what: string, text: string][] = [
      [
        'pchat-se-fqdn-match: a Standard Edition server in a Persistent Chat pool of another FQDN',
        only({ standardEditionServers: [standardEditionServer()], persistentChatPools: [chat('p', SE)] }),
      ],
      [
        'pchat-se-fqdn-match: also where another Persistent Chat pool is on the server',
        only({
          standardEditionServers: [standardEditionServer()],
          persistentChatPools: [collocatedPool(), chat('p', SE)],
        }),
      ],
      [
        'pchat-not-on-ee-front-end',
        only({ frontEndPools: [frontEnd('a', 'fe01')], persistentChatPools: [chat('p', 'fe01')] }),
      ],
      [
        'pchat-not-on-ee-front-end: also for the Standard Edition server that is a part of it',
        only({
          standardEditionServers: [standardEditionServer()],
          frontEndPools: [frontEnd('a', SE)],
          persistentChatPools: [collocatedPool()],
        }),
      ],
      [
        'pchat-not-with-other-roles',
        only({ otherPools: [other('mediation', 'm', 'pc01')], persistentChatPools: [chat('p', 'pc01')] }),
      ],
      [
        'roles-need-own-computer',
        only({ otherPools: [other('edge', 'e', 'fe01')], frontEndPools: [frontEnd('a', 'fe01')] }),
      ],
      [
        'fqdn-unique: two pools of one FQDN',
        only({
          frontEndPools: [frontEnd('a', 'fe01'), frontEnd('A', 'fe01')],
          otherPools: [other('mediation', 'a', 'fe01')],
        }),
      ],
      ['fqdn-unique: a pool that lists it twice', only({ frontEndPools: [frontEnd('a', 'fe01', 'fe01')] })],
    ];
    for (const [what, text] of elsewhere) test(what, () => assert.deepEqual(paths(rule, text), []));
  });

  suite('a Standard Edition server with Persistent Chat is one membership', () => {
    const standardEditionServers = [standardEditionServer()];
    const persistentChatPools = [collocatedPool()];
    const otherPools = [other('mediation', 'm', SE)];
    const text = (parts: Properties): string => JSON.stringify(parts);

    test('at the earlier of the two', () => {
      assert.deepEqual(paths(rule, text({ standardEditionServers, otherPools, persistentChatPools })), [
        '/otherPools/0/computers/0/fqdn',
      ]);
      assert.deepEqual(paths(rule, text({ persistentChatPools, otherPools, standardEditionServers })), [
        '/otherPools/0/computers/0/fqdn',
      ]);
      assert.deepEqual(paths(rule, text({ otherPools, standardEditionServers, persistentChatPools })), [
        '/standardEditionServers/0/fqdn',
      ]);
      assert.deepEqual(paths(rule, text({ otherPools, persistentChatPools, standardEditionServers })), [
        '/persistentChatPools/0/computers/0/fqdn',
      ]);
    });

    test('a Persistent Chat pool on another server that lists it is another', () => {
      const servers = [standardEditionServer(), standardEditionServer({ fqdn: 'se02.contoso.com' })];
      const pools = [collocatedPool({ fqdn: 'se02.contoso.com' })];
      assert.deepEqual(paths(rule, text({ standardEditionServers: servers, persistentChatPools: pools })), [
        '/persistentChatPools/0/computers/0/fqdn',
      ]);
    });
  });

  test('two Persistent Chat pools, and two of another role', () => {
    assert.deepEqual(paths(rule, only({ persistentChatPools: [chat('p', 'pc01'), chat('q', 'pc01')] })), [
      '/persistentChatPools/1/computers/0/fqdn',
    ]);
    for (const role of ['mediation', 'trustedApplication']) {
      const text = only({ otherPools: [other(role, 'a', 'x'), other('mediation', 'b', 'x')] });
      assert.deepEqual(paths(rule, text), ['/otherPools/1/computers/0/fqdn'], role);
    }
  });

  test('a Standard Edition server in a Persistent Chat pool of its own FQDN does not make room for a trusted application there', () => {
    const text = only({
      standardEditionServers: [standardEditionServer()],
      persistentChatPools: [chat('p', SE)],
      otherPools: [other('trustedApplication', 'app', SE)],
    });
    // The pool p is on no Standard Edition server, so that it and the trusted application do not go together.
    assert.deepEqual(paths(rule, text), ['/otherPools/0/computers/0/fqdn']);
  });

  test('what cannot be read makes it silent: a role, an FQDN of a pool, a name', () => {
    const frontEndPools = [frontEnd('a', 'fe01')];
    assert.deepEqual(paths(rule, only({ frontEndPools, otherPools: [other('gateway', 'g', 'fe01')] })), []);
    assert.deepEqual(
      paths(
        rule,
        only({ frontEndPools: [...frontEndPools, frontEndPool({ fqdn: 1, computers: [{ fqdn: 'fe01' }] })] }),
      ),
      [],
    );
    const nameless = frontEndPool({ computers: [{}, { fqdn: null }] });
    assert.deepEqual(
      paths(rule, only({ frontEndPools: [nameless, frontEndPool({ fqdn: 'b', computers: [{}, { fqdn: null }] })] })),
      [],
    );
  });

  test('a pool without an FQDN is a pool', () => {
    const text = '{ "frontEndPools": [{ "computers": [{ "fqdn": "fe01" }] }, { "computers": [{ "fqdn": "fe01" }] }] }';
    assert.deepEqual(paths(rule, text), ['/frontEndPools/1/computers/0/fqdn']);
  });

  test('in many pools it is reported in each, by the rule that is to', () => {
    const pools = Array.from({ length: 100 }, (_, index) => [
      other('director', `d${index}`, 'x'),
      other('mediation', `m${index}`, 'x'),
    ]).flat();
    const text = only({ otherPools: pools });
    // The second and every later mediation pool; with a Director it is for roles-need-own-computer to say.
    assert.equal(paths(rule, text).length, 99);
    assert.equal(paths(rolesNeedOwnComputer, text).length, 199);
  });

  test('pools of one FQDN in between do not hide those of another', () => {
    const names = ['a', 'a', 'b', 'A', 'a'];
    const text = only({ frontEndPools: names.map((name) => frontEnd(name, 'fe01')) });
    assert.deepEqual(
      paths(rule, text),
      [2, 3, 4].map((index) => `/frontEndPools/${index}/computers/0/fqdn`),
    );
  });

  suite('fixes', () => {
    test('remove it from the later pool', () => {
      const document = (member: string): string =>
        `{\r\n  "frontEndPools": [\r\n    { "fqdn": "a", "computers": [{ "fqdn": "fe01" }] },\r\n    { "fqdn": "b", "computers": [${member}{ "fqdn": "fe02" }] } // the second\r\n  ]\r\n}`;
      assert.equal(fixed(rule, document('{ "fqdn": "fe01" }, '), 'Remove fe01 from b'), document(''));
    });

    test('a Standard Edition server stays: it is removed from the earlier pool', () => {
      const line = (members: string): string =>
        `{ "otherPools": [{ "fqdn": "m", "role": "mediation", "computers": [${members}] }], "standardEditionServers": [{ "fqdn": "se01" }] }`;
      assert.equal(fixed(rule, line('{ "fqdn": "se01" } /* both */'), 'Remove se01 from m'), line(' /* both */'));
      const two = '{ "fqdn": "n", "role": "mediation", "computers": [{ "fqdn": "se01" }] }, ';
      const three = line('{ "fqdn": "se01" }').replace('[{ "fqdn": "m"', `[${two}{ "fqdn": "m"`);
      assert.deepEqual(fixTitles(rule, three, '/standardEditionServers/0/fqdn'), []);
    });
  });
});
