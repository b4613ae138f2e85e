import assert from 'node:assert/strict';
import { compareTopologies } from '../../../server/src/comparison/compareTopologies';
import { comparisonMarkdown } from '../../../server/src/features/comparison/markdown';
import { check } from '../../../server/src/rules/check';
import { deployment } from '../../support/documents';

type Deployment = ReturnType<typeof deployment> & Record<string, unknown>;
type Properties = Record<string, unknown>;

/** @returns the comparison of the deployment that breaks no rule with what a change makes of it, and the other way round */
function compared(change: (document: Deployment) => void) {
  const document = deployment() as Deployment;
  change(document);
  const [old, next] = [check(JSON.stringify(deployment())), check(JSON.stringify(document))];
  return { forth: compareTopologies(old, next), back: compareTopologies(next, old) };
}

function sentences(change: (document: Deployment) => void): string[] {
  return compared(change).forth.changes.map(({ message }) => message);
}

function chatPool({ persistentChatPools: [pool] }: Deployment): Properties & (typeof pool & object) {
  assert.ok(pool);
  return pool;
}

suite('Comparison', () => {
  test('a computer that leaves one pool and comes to another has moved', () => {
    const moved = sentences((document) => {
      const [frontEnd] = document.frontEndPools;
      const computer = chatPool(document).computers.pop();
      assert.ok(frontEnd && computer);
      frontEnd.computers.push(computer);
    });
    assert.deepEqual(moved, [
      'Computer pc04.contoso.com moves from pool pchat01.contoso.com to pool pool01.contoso.com.',
    ]);
  });

  test('what a computer has, and which steps are done, is said in words', () => {
    const said = sentences((document) => {
      const [computer] = chatPool(document).computers as Properties[];
      assert.ok(computer);
      computer['services'] = ['persistentChatFileWebService'];
      computer['features'] = ['messageQueuing'];
      document['deployment'] = { completedSteps: ['defineTopology'] };
    });
    for (const words of [
      'Persistent Chat Web Services for File Upload/Download',
      'Message Queuing',
      'Define the topology',
    ]) {
      assert.ok(
        said.some((one) => one.includes(words)),
        said.join('\n'),
      );
    }
  });

  test('a database that is on another store has moved', () => {
    const moved = sentences((document) => {
      chatPool(document).store.primary = 'sql-backend';
      for (const { backEnd } of document.frontEndPools) backEnd.primary = 'sql-chat';
    });
    assert.deepEqual(moved, [
      'Front End pool pool01.contoso.com: Databases of the back end moved from sql-backend (sql01.contoso.com\\RTC) to sql-chat (sql02.contoso.com\\PCHAT).',
      'Persistent Chat pool pchat01.contoso.com: Database mgc moved from sql-chat (sql02.contoso.com\\PCHAT) to sql-backend (sql01.contoso.com\\RTC).',
    ]);
  });

  test('a pool in another site has moved, and a site that is new is added', () => {
    const moved = sentences((document) => {
      document.sites.push({ name: 'Zurich' });
      chatPool(document).site = 'zurich';
    });
    assert.deepEqual(moved, [
      'Site Zurich is added.',
      'Persistent Chat pool pchat01.contoso.com moves from site Chicago to site zurich.',
    ]);
  });

  test('a store is renamed where it is the same instance or share, and nothing that names it has changed', () => {
    const text = JSON.stringify(deployment()).replaceAll('sql-chat', 'chat').replaceAll('files-chicago', 'files');
    const { changes } = compareTopologies(check(JSON.stringify(deployment())), check(text));
    assert.deepEqual(
      changes.map(({ message }) => message),
      [
        'SQL Server store chat (sql02.contoso.com\\PCHAT) has another name: chat, before sql-chat.',
        'File store files (\\\\files.contoso.com\\lync) has another name: files, before files-chicago.',
      ],
    );
  });

  test('of stores that share a name, either way round, none is renamed', () => {
    const store = (id: string, server: string) => ({ id, server, instance: 'A' });
    const apart = JSON.stringify({ sqlStores: [store('one', 'a.contoso.com'), store('two', 'b.contoso.com')] });
    const shared = JSON.stringify({ sqlStores: [store('both', 'a.contoso.com'), store('both', 'b.contoso.com')] });
    for (const [old, next] of [[apart, shared] as const, [shared, apart] as const]) {
      const { changes } = compareTopologies(check(old), check(next));
      assert.deepEqual(changes.map(({ kind }) => kind).sort(), ['added', 'added', 'removed', 'removed']);
    }
  });

  test('a site is renamed where all is in it that was in it; else it has gone and another has come', () => {
    const all = JSON.stringify(deployment()).replaceAll('"Chicago"', '"Illinois"');
    const { changes } = compareTopologies(check(JSON.stringify(deployment())), check(all));
    assert.deepEqual(
      changes.map(({ kind, to }) => [kind, to?.value]),
      [['renamed', 'Illinois']],
    );
    const some = sentences((document) => {
      document.sites = [{ name: 'Illinois' }];
      chatPool(document).site = 'Illinois';
    });
    assert.deepEqual(some, [
      'Site Illinois is added.',
      'Site Chicago is removed.',
      'Persistent Chat pool pchat01.contoso.com moves from site Chicago to site Illinois.',
    ]);
  });

  test('mirror, witness, backup, compliance, state and next hop are named', () => {
    const changes = sentences((document) => {
      const pool = chatPool(document);
      Object.assign(pool.store, { mirror: 'sql-backend', witness: 'sql-chat', backup: 'sql-b' });
      pool.nextHop = 'se01.contoso.com';
      pool['compliance'] = { enabled: true, adapter: { type: 'xml' } };
      pool['complianceStore'] = { primary: 'sql-chat' };
      Object.assign(pool.computers[0] ?? {}, { state: 'inactive', features: ['messageQueuing'] });
    }).map((message) => message.replace('Persistent Chat pool pchat01.contoso.com: ', ''));
    assert.deepEqual(changes, [
      'Next hop changes from pool01.contoso.com to se01.contoso.com.',
      'SQL Server store mirror of the Persistent Chat store is set to sql-backend (sql01.contoso.com\\RTC).',
      'Mirroring witness of the Persistent Chat store is set to sql-chat (sql02.contoso.com\\PCHAT).',
      'Backup SQL Server store of the Persistent Chat store is set to sql-b.',
      'Compliance changes from no to yes.',
      'Compliance adapter is set to XML.',
      'Database mgccomp added on sql-chat (sql02.contoso.com\\PCHAT).',
      'State of computer pc01.contoso.com changes from active to inactive.',
      'Windows feature Message Queuing of computer pc01.contoso.com is added.',
    ]);
  });

  test('what goes without saying is no difference where it is written', () => {
    const { forth, back } = compared((document) => {
      const pool = chatPool(document);
      Object.assign(pool, { port: 5041, type: 'multipleComputer', poolState: 'normal', defaultForSite: false });
      Object.assign(pool.computers[0] ?? {}, { state: 'active' });
      Object.assign(document, { product: 'lyncServer2013' });
      Object.assign(document.sites[0] ?? {}, { kind: 'central', name: 'CHICAGO' });
      pool.nextHop = 'POOL01.contoso.com';
    });
    assert.deepEqual([forth.changes, back.changes], [[], []]);
  });

  test('findings are new or gone by what they are about, not by where it stands', () => {
    const { forth, back } = compared((document) => {
      const pool = chatPool(document);
      pool.computers.unshift({ fqdn: 'pc00.contoso.com' });
    });
    assert.ok(forth.findings.new.some(({ rule }) => rule === 'pchat-pool-max-active-servers'));
    assert.deepEqual(forth.findings.gone, []);
    assert.deepEqual(back.findings.gone, forth.findings.new);
    const turned = compared((document) => chatPool(document).computers.reverse());
    assert.deepEqual(turned.forth, { changes: [], findings: { new: [], gone: [] } });
  });

  test('the gravest findings come first', () => {
    const { forth, back } = compared((document) => {
      chatPool(document).displayName = '';
      Object.assign(document.sites[0] ?? {}, { unheardOf: true });
      chatPool(document).computers.push({ fqdn: 'pc05.contoso.com' });
    });
    const severities = forth.findings.new.map(({ severity }) => severity);
    assert.equal(severities[0], 'error');
    assert.ok(severities.includes('warning'));
    assert.deepEqual(severities, [...severities].sort(), 'error comes before warning');
    assert.deepEqual(back.findings.gone, forth.findings.new);
  });

  test('a finding that a comment switches off is gone', () => {
    const document = deployment();
    chatPool(document).computers.push({ fqdn: 'pc05.contoso.com' });
    const text = JSON.stringify(document);
    const [loud, silent] = [check(text), check(`// lync-topology-disable\n${text}`)];
    const { changes, findings } = compareTopologies(loud, silent);
    assert.deepEqual([changes, findings.new], [[], []]);
    assert.ok(findings.gone.some(({ rule }) => rule === 'pchat-pool-max-active-servers'));
  });

  test('Markdown shows names as they are, and calls nobody', () => {
    const { forth } = compared((document) => {
      chatPool(document).displayName = '@everyone | <b>\n# x';
    });
    const text = comparisonMarkdown(forth, { old: 'a', new: 'b' });
    assert.match(text, /\| Display name \| Chicago chat \| @<!-- -->everyone &#124; \\<b\\> \\# x \|/);
  });
});
