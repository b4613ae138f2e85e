import assert from 'node:assert/strict';
import { pchatNextHopKind as rule } from '../../../server/src/rules/association/pchat-next-hop-kind';
import {
  collocatedPool,
  findings,
  fixed,
  fixTitles,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
} from '../../support/rules';

const director = { fqdn: 'dir01.contoso.com', role: 'director', site: 'Chicago', computers: [] };

suite('Rule pchat-next-hop-kind', () => {
  test('any other pool, related to it', () => {
    const text = topology({
      persistentChatPools: [
        persistentChatPool({ nextHop: 'DIR01.contoso.com' }),
        persistentChatPool({ fqdn: 'pchat02.contoso.com', nextHop: 'pchat01.contoso.com' }),
      ],
      otherPools: [director],
    });
    assert.deepEqual(
      findings(rule, text).map(({ path, related }) => [path, ...related]),
      [
        ['/persistentChatPools/0/nextHop', '"dir01.contoso.com"'],
        ['/persistentChatPools/1/nextHop', '"pchat01.contoso.com"'],
      ],
    );
  });

  test('Front End pools and Standard Edition servers', () => {
    const text = topology({
      persistentChatPools: [
        persistentChatPool({ nextHop: 'POOL01.contoso.com' }),
        persistentChatPool({ nextHop: 'se01.contoso.com' }),
      ],
      standardEditionServers: [standardEditionServer()],
    });
    assert.deepEqual(paths(rule, text), []);
  });

  test('an FQDN that a Standard Edition server shares means the server', () => {
    const text = topology({
      persistentChatPools: [collocatedPool(), persistentChatPool({ nextHop: 'se01.contoso.com' })],
      standardEditionServers: [standardEditionServer()],
    });
    assert.deepEqual(paths(rule, text), []);
  });

  test('what names nothing, and the next hops of other pools', () => {
    for (const nextHop of ['nobody.contoso.com', 5]) {
      assert.deepEqual(paths(rule, topology({ persistentChatPools: [persistentChatPool({ nextHop })] })), []);
    }
    assert.deepEqual(
      paths(rule, topology({ otherPools: [director, { ...director, nextHop: 'dir01.contoso.com' }] })),
      [],
    );
  });

  test('the fixed text, with a comment', () => {
    const text = `{
  "frontEndPools": [{ "fqdn": "pool01.contoso.com" }],
  "persistentChatPools": [
    { "nextHop": "dir01.contoso.com" /* routes */ }
  ],
  "otherPools": [{ "fqdn": "dir01.contoso.com" }]
}`;
    assert.equal(
      fixed(rule, text, 'Make pool01.contoso.com the next hop'),
      text.replace('"nextHop": "dir01', '"nextHop": "pool01'),
    );
  });

  test('at most three are offered', () => {
    const text = topology({
      persistentChatPools: [persistentChatPool({ nextHop: 'dir01.contoso.com' })],
      standardEditionServers: ['a', 'b', 'c'].map((name) => standardEditionServer({ fqdn: `${name}.contoso.com` })),
      otherPools: [director],
    });
    assert.equal(fixTitles(rule, text).length, 3);
  });
});
