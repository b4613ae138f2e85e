import assert from 'node:assert/strict';
import { openForm } from '../../../server/src/changes/forms/openForm';
import { newDocument } from '../../../server/src/changes/newDocument';
import { isRefusal } from '../../../server/src/changes/refusal';
import { workOut } from '../../../server/src/changes/workOut';
import type { FormAnswers, FormName } from '../../../server/src/protocol';
import { check } from '../../../server/src/rules/check';
import { settingsOf } from '../../../server/src/rules/settings';
import { applyEdits } from '../../../server/src/syntax/edit';
import { deployment } from '../../support/documents';
import { proposed, Wizard } from '../../support/wizard';

const TEXT = JSON.stringify(deployment(), null, 2);
const POOL = 'addPersistentChatPool';

/** @returns the text after a change that must be made without an error or a warning */
function added(text: string, name: FormName, given: FormAnswers): string {
  const result = workOut(check(text), settingsOf(), [{ name, arguments: given }]);
  assert.ok(!isRefusal(result), 'refusal' in result ? result.refusal : '');
  assert.deepEqual(
    result.problems.filter(({ severity }) => severity !== 'information').map(({ message }) => message),
    [],
  );
  return applyEdits(text, result.edits);
}

function refused(text: string, name: FormName, given: FormAnswers): string {
  const result = workOut(check(text), settingsOf(), [{ name, arguments: given }]);
  assert.ok(isRefusal(result));
  return result.refusal;
}

function idsOf(wizard: Wizard): string[] {
  return wizard.steps().map(({ id }) => id);
}

suite('The wizard for a Persistent Chat pool', () => {
  test('asks what Topology Builder asks, in its order', () => {
    const wizard = new Wizard(TEXT, POOL);
    const start = ['fqdn', 'type', 'computers', 'displayName', 'port', 'options', 'store'];
    assert.deepEqual(idsOf(wizard), [...start, 'store.server', 'mirror', 'fileStore', 'nextHop']);
    wizard.answers = { store: 'sql-backend', compliance: true };
    assert.deepEqual(idsOf(wizard), [
      ...start,
      'mirror',
      'complianceStore',
      'complianceStore.server',
      'complianceMirror',
      'fileStore',
      'nextHop',
    ]);
    wizard.answers = {
      store: 'sql-backend',
      disasterRecovery: true,
      mirror: false,
      backupStore: 'sql-x',
      backupMirror: false,
    };
    const withBackup = [...start.filter((id) => id !== 'store'), 'standbyComputers', 'store', 'mirror'];
    assert.deepEqual(idsOf(wizard), [...withBackup, 'backupStore', 'backupMirror', 'fileStore', 'nextHop']);
    wizard.answers = { type: 'singleComputer', store: 'sql-backend' };
    assert.deepEqual(idsOf(wizard), [...start.filter((id) => id !== 'computers'), 'mirror', 'fileStore', 'nextHop']);
  });

  test('does not ask what is given', () => {
    const wizard = new Wizard(TEXT, POOL, { fqdn: 'pchat09.contoso.com', store: { server: 'sql09.contoso.com' } });
    assert.deepEqual(idsOf(wizard).slice(0, 2), ['type', 'computers']);
    assert.ok(idsOf(wizard).every((id) => !id.startsWith('store')));
  });

  test('asks for the site where there are several, branch sites not among them', () => {
    const document = deployment() as { sites: object[] };
    document.sites.push({ name: 'Zurich' }, { name: 'Bern', kind: 'branch', centralSite: 'Zurich' });
    const { input, isOpen } = new Wizard(JSON.stringify(document), POOL).step('site');
    assert.ok(input.kind === 'choice' && isOpen);
    assert.deepEqual(
      input.choices.map(({ value }) => value),
      ['Chicago', 'Zurich'],
    );
  });

  test('proposes names in the domain of the site, and of the pool that is named', () => {
    const document = deployment();
    document.sites.push({ name: 'Zurich' });
    document.frontEndPools.push({
      ...{ fqdn: 'pool02.contoso.ch', site: 'Zurich', fileStore: 'files-chicago' },
      ...{ computers: [{ fqdn: 'fe04.contoso.ch' }], backEnd: { primary: 'sql-backend' } },
    });
    const text = JSON.stringify(document);
    const valueOf = (wizard: Wizard, id: string): unknown => {
      const { input } = wizard.step(id);
      return 'value' in input && input.value;
    };
    const zurich = new Wizard(text, POOL, { site: 'Zurich' });
    assert.equal(valueOf(zurich, 'fqdn'), 'pchat02.contoso.ch');
    assert.deepEqual(valueOf(zurich, 'computers'), ['pc05.contoso.ch', 'pc06.contoso.ch']);
    assert.deepEqual(valueOf(zurich, 'store.server'), ['sql03.contoso.ch', '']);
    assert.equal(valueOf(new Wizard(text, POOL, { site: 'Chicago' }), 'fqdn'), 'pchat02.contoso.com');
    const named = new Wizard(text, POOL, { site: 'Zurich', fqdn: 'chat.eu.contoso.ch' });
    assert.deepEqual(valueOf(named, 'computers'), ['pc05.eu.contoso.ch', 'pc06.eu.contoso.ch']);
    assert.deepEqual(valueOf(named, 'store.server'), ['sql03.eu.contoso.ch', '']);
    named.answers = { fileStore: {} };
    assert.deepEqual(valueOf(named, 'fileStore.server'), ['files01.eu.contoso.ch', 'lync']);
    assert.equal(valueOf(new Wizard(text, 'addFrontEndPool', { site: 'Zurich' }), 'fqdn'), 'pool03.contoso.ch');
    assert.deepEqual(valueOf(new Wizard(text, 'addFileStore', { site: 'Zurich' }), 'server'), [
      'files01.contoso.ch',
      'lync',
    ]);
  });

  for (const [step, value, finding] of [
    ['fqdn', 'pchat01.contoso.com', /^error fqdn-unique /],
    ['fqdn', 'pchat', /^error fqdn-required /],
    ['computers', ['fe01.contoso.com', 'pc09.contoso.com'], /^error pchat-not-on-ee-front-end /],
    ['displayName', '', /^error pchat-display-name-required /],
    ['port', 70_000, /^error (schema|pchat-port-valid) /],
    ['store', 'sql-chat', /^error one-database-kind-per-instance /],
    ['store', 'sql-backend', /^information pchat-store-dedicated-recommended /],
    ['store.server', ['fe01.contoso.com', ''], /^error sql-server-not-on-front-end /],
    ['store.server', ['sql03.contoso.com', 'PCHAT\\2'], /^error sql-instance-name-only /],
    ['mirror', 'sql-backend', /^warning backup-store-is-dedicated /],
  ] as const) {
    test(`says what rules say of ${JSON.stringify(value)} as the answer to ${step}`, () => {
      const wizard = new Wizard(TEXT, POOL);
      const shown = wizard.step(step);
      const said = wizard.answer(shown, ...(shown.names.length > 1 ? [value].flat() : [value]));
      assert.ok(
        said.some((one) => finding.test(one)),
        said.join(),
      );
      if (shown.input.kind !== 'choice') return;
      const choice = shown.input.choices.find((one) => one.value === value);
      assert.ok(choice?.findings.some((one) => finding.test(`${one.severity} ${one.rule} `)));
    });
  }

  test('asks for the computers that stand by, so that disaster recovery has no finding of its own', () => {
    const wizard = new Wizard(TEXT, POOL);
    assert.deepEqual(wizard.answer(wizard.step('options'), false, true, true), []);
    const step = wizard.step('standbyComputers');
    assert.deepEqual(proposed(step.input), [['pc07.contoso.com', 'pc08.contoso.com']]);
    assert.match(wizard.answer(step, []).join(), /^information pchat-standby-needs-dr /);
    assert.deepEqual(wizard.answer(step, ['pc11.contoso.com']), []);
    const [, pool] = check(added(TEXT, POOL, wizard.open().answers)).topology.persistentChatPools;
    assert.deepEqual(
      pool?.computers.map(({ fqdn, state }) => `${fqdn.value} ${state.value}`),
      ['pc05.contoso.com undefined', 'pc06.contoso.com undefined', 'pc11.contoso.com inactive'],
    );
  });

  test('does not say of a new store that no pool uses it: none can yet', () => {
    for (const [form, answer] of [
      ['addSqlServerStore', ['sql09.contoso.com', '']],
      ['addFileStore', ['files09.contoso.com', 'lync']],
    ] as const) {
      const wizard = new Wizard(TEXT, form);
      assert.deepEqual(wizard.answer(wizard.step('server'), ...answer), []);
    }
  });

  test('says of the usual answers to the later steps nothing before they are asked', () => {
    const wizard = new Wizard(TEXT, POOL);
    assert.deepEqual(wizard.answer(wizard.step('displayName'), 'Chat'), []);
  });

  test('keeps answers that do not apply for when they do', () => {
    const wizard = new Wizard(TEXT, POOL);
    wizard.answers = { complianceStore: 'sql-backend' };
    assert.ok(idsOf(wizard).includes('complianceStore'));
    wizard.answer(wizard.step('options'), false, false, false);
    assert.ok(!idsOf(wizard).includes('complianceStore'));
    wizard.answer(wizard.step('options'), true, false, false);
    const { input } = wizard.step('complianceStore');
    assert.ok(input.kind === 'choice' && input.value === 'sql-backend');
  });

  test('does not begin where nothing could be the next hop, and says what helps', () => {
    const result = openForm(check('{ "sites": [] }'), settingsOf(), { form: POOL, given: {}, answers: {} });
    assert.ok(isRefusal(result));
    assert.deepEqual(result.remedies, ['addFrontEndPool', 'addStandardEditionServer']);
  });
});

suite('Adding', () => {
  test('a Persistent Chat pool needs no more than its FQDN', () => {
    const text = added(`// a plan\n${TEXT}`, POOL, { fqdn: 'pchat02.contoso.com', site: 'Chicago' });
    assert.ok(text.startsWith('// a plan\n'));
    const { persistentChatPools: pools, sqlStores } = check(text).topology;
    assert.deepEqual(
      pools[1]?.computers.map(({ fqdn }) => fqdn.value),
      ['pc05.contoso.com', 'pc06.contoso.com'],
    );
    assert.equal(pools[1].store.slots.primary.value, 'sql-pchat02');
    assert.equal(sqlStores.at(-1)?.server.value, 'sql03.contoso.com');
    assert.ok(!text.includes('5041'));
  });

  test('a Persistent Chat pool takes every answer', () => {
    const text = added(TEXT, POOL, {
      fqdn: 'pchat02.contoso.com',
      site: 'Chicago',
      type: 'multipleComputer',
      computers: ['pc11.contoso.com', { fqdn: 'pc12.contoso.com', state: 'inactive', dataCenter: 'DC2' }],
      displayName: 'Projects',
      port: 5042,
      compliance: true,
      disasterRecovery: true,
      defaultForSite: true,
      store: { id: 'sql-projects', server: 'sql11.contoso.com', instance: 'CHAT' },
      mirror: { server: 'sql12.contoso.com' },
      witness: { server: 'sql13.contoso.com' },
      backupStore: { server: 'sql14.contoso.com' },
      backupMirror: { server: 'sql15.contoso.com' },
      backupWitness: false,
      complianceStore: { server: 'sql16.contoso.com' },
      complianceMirror: { server: 'sql17.contoso.com' },
      complianceWitness: 'sql-pchat02-witness',
      complianceBackupStore: { server: 'sql18.contoso.com' },
      complianceBackupMirror: { server: 'sql19.contoso.com' },
      complianceBackupWitness: false,
      adapter: 'exchange',
      fileStore: { server: 'files02.contoso.com', share: 'projects' },
      nextHop: 'pool01.contoso.com',
    });
    const written = JSON.parse(text) as { persistentChatPools: unknown[] };
    assert.deepEqual(written.persistentChatPools[1], {
      fqdn: 'pchat02.contoso.com',
      displayName: 'Projects',
      site: 'Chicago',
      port: 5042,
      computers: [{ fqdn: 'pc11.contoso.com' }, { fqdn: 'pc12.contoso.com', dataCenter: 'DC2', state: 'inactive' }],
      nextHop: 'pool01.contoso.com',
      fileStore: 'files-chicago-2',
      store: {
        primary: 'sql-projects',
        mirror: 'sql-pchat02-mirror',
        witness: 'sql-pchat02-witness',
        backup: 'sql-pchat02-backup',
        backupMirror: 'sql-pchat02-backup-mirror',
      },
      compliance: { enabled: true, adapter: { type: 'exchange' } },
      complianceStore: {
        primary: 'sql-pchat02-compliance',
        mirror: 'sql-pchat02-compliance-mirror',
        witness: 'sql-pchat02-witness',
        backup: 'sql-pchat02-compliance-backup',
        backupMirror: 'sql-pchat02-compliance-backup-mirror',
      },
      defaultForSite: true,
    });
  });

  test('a Persistent Chat pool on a Standard Edition server puts it on this server, with its own SQL Server Express', () => {
    const se = {
      sites: [{ name: 'Chicago' }],
      standardEditionServers: [{ fqdn: 'se01.contoso.com', site: 'Chicago' }],
    };
    const text = added(JSON.stringify(se, null, 2), POOL, { fqdn: 'SE01.contoso.com', compliance: true });
    const [pool] = check(text).topology.persistentChatPools;
    assert.deepEqual(
      pool?.computers.map(({ fqdn }) => fqdn.value),
      ['SE01.contoso.com'],
    );
    assert.equal(pool.nextHop.value, 'SE01.contoso.com');
    const [store] = check(text).topology.sqlStores;
    assert.deepEqual([store?.instance.value, store?.edition.value], ['RTC', 'express']);
    assert.equal(pool.complianceStore.slots.primary.value, store?.id.value);
  });

  test('a single computer pool makes the one computer the pool', () => {
    const text = added(TEXT, POOL, { fqdn: 'pc09.contoso.com', type: 'singleComputer' });
    const pool = check(text).topology.persistentChatPools[1];
    assert.equal(pool?.type.value, 'singleComputer');
    assert.deepEqual(
      pool.computers.map(({ fqdn }) => fqdn.value),
      ['pc09.contoso.com'],
    );
  });

  test('takes a store that is declared already instead of declaring it again', () => {
    const text = added(TEXT, POOL, {
      fqdn: 'pchat02.contoso.com',
      store: { server: 'SQL01.contoso.com', instance: 'rtc' },
      fileStore: { server: 'files.contoso.com', share: 'LYNC' },
    });
    const { persistentChatPools: pools, sqlStores, fileStores } = check(text).topology;
    assert.equal(pools[1]?.store.slots.primary.value, 'sql-backend');
    assert.equal(pools[1].fileStore.value, 'files-chicago');
    assert.deepEqual([sqlStores.length, fileStores.length], [2, 1]);
  });

  test('declares the site where a document has none', () => {
    const text = added('{}', 'addStandardEditionServer', {});
    assert.equal(check(text).topology.sites[0]?.name.value, 'Headquarters');
  });

  for (const [name, given, reason] of [
    [POOL, { fqdn: 'pchat01.contoso.com' }, /pchat01\.contoso\.com/],
    [POOL, { fqdn: 'pchat02.contoso.com', site: 'Zurich' }, /Zurich/],
    [POOL, { fqdn: 'pchat02.contoso.com', port: 'x' }, /^The argument addPersistentChatPool\.port must be a number\.$/],
    [POOL, { fqdn: 'pchat02.contoso.com', store: 'sql-x' }, /sql-x/],
    [POOL, { fqdn: 'pchat02.contoso.com', store: 7 }, /store must be an object\.$/],
    [POOL, { fqdn: 'pc9.contoso.com', type: 'singleComputer', disasterRecovery: true }, /single computer/i],
    ['addFrontEndPool', { fqdn: 'pool01.contoso.com' }, /pool01\.contoso\.com/],
    ['addSqlServerStore', { id: 'sql-chat' }, /sql-chat/],
    ['addFileStore', { server: 'files' }, /files/],
    [
      'addFileStore',
      { server: 'files02.contoso.com', share: '' },
      /^The share is missing: it stands behind the file server, as in \\\\files\.contoso\.com\\lync\.$/,
    ],
    [
      'addFileStore',
      { server: 'FILES.contoso.com', share: 'LYNC' },
      /^\\\\files\.contoso\.com\\lync is the file store files-chicago already\. A share is declared once\.$/,
    ],
    ['addSite', { name: 'chicago' }, /chicago/i],
    ['addSite', { name: ' ' }, /^The name of the site is empty\.$/],
    ['addSite', { name: 'Bern', kind: 'branch', centralSite: 'Zurich' }, /Zurich/],
  ] as const) {
    test(`is refused with the reason: ${name} ${JSON.stringify(given)}`, () => {
      assert.match(refused(TEXT, name, given), reason);
    });
  }

  test('nothing to a document that is none', () => {
    assert.match(refused('[]', 'addSite', {}), /does not begin with an object/);
    assert.match(refused('{ "sites": 5 }', 'addSite', {}), /written as something else/);
  });
});

suite('The wizard that enables compliance', () => {
  test('asks for the pool, the store, its mirror and the adapter', () => {
    const wizard = new Wizard(TEXT, 'enableCompliance');
    assert.deepEqual(idsOf(wizard), ['pool', 'store', 'mirror', 'adapter.type']);
    assert.deepEqual(
      wizard.answer(wizard.step('store'), 'sql-backend').map((said) => said.split(' ')[1]),
      ['compliance-store-with-backend'],
    );
    wizard.answer(wizard.step('store'), 'sql-chat');
    wizard.answer(wizard.step('adapter.type'), 'exchange');
    const [pool] = check(added(TEXT, 'enableCompliance', wizard.open().answers)).topology.persistentChatPools;
    assert.equal(pool?.complianceStore.slots.primary.value, 'sql-chat');
    assert.equal(pool.compliance.adapter.type.value, 'exchange');
  });

  test('proposes no store beside a back end, though the chat database is there', () => {
    const document = deployment();
    document.sqlStores[1] = { id: 'sql-chat', server: 'sql01.contoso.com', instance: 'PCHAT' };
    const wizard = new Wizard(JSON.stringify(document), 'enableCompliance');
    assert.deepEqual(idsOf(wizard), ['pool', 'store', 'store.server', 'mirror', 'adapter.type']);
    added(JSON.stringify(document), 'enableCompliance', wizard.open().answers);
  });

  test('asks for a backup too where the chat database has one', () => {
    const text = added(TEXT, POOL, { fqdn: 'pchat02.contoso.com', disasterRecovery: true });
    const wizard = new Wizard(text, 'enableCompliance', { pool: 'pchat02.contoso.com' });
    assert.deepEqual(
      idsOf(wizard).filter((id) => !id.includes('.')),
      ['store', 'mirror', 'witness', 'backup', 'backupMirror', 'backupWitness'],
    );
    wizard.answer(wizard.step('backupMirror'), false);
    const pool = check(added(text, 'enableCompliance', wizard.open().answers)).topology.persistentChatPools[1];
    const { primary, backup, backupMirror } = pool?.complianceStore.slots ?? {};
    assert.equal(primary?.value, 'sql-pchat02-compliance');
    assert.equal(backup?.value, 'sql-pchat02-compliance-backup');
    assert.equal(backupMirror?.value, undefined);
  });

  test('asks neither for stores nor for an adapter that the pool has', () => {
    const document = deployment();
    Object.assign(document.persistentChatPools[0] ?? {}, {
      compliance: { enabled: false, adapter: { type: 'custom' } },
      complianceStore: { primary: 'sql-chat' },
    });
    assert.deepEqual(idsOf(new Wizard(JSON.stringify(document), 'enableCompliance')), ['pool']);
  });

  test('puts the database of a pool on a Standard Edition server there, and asks for no store', () => {
    const se = added('{}', 'addStandardEditionServer', { fqdn: 'se01.contoso.com' });
    const text = added(se, POOL, { fqdn: 'se01.contoso.com' });
    const wizard = new Wizard(text, 'enableCompliance');
    assert.deepEqual(idsOf(wizard), ['pool', 'adapter.type']);
    const [pool] = check(added(text, 'enableCompliance', wizard.open().answers)).topology.persistentChatPools;
    assert.equal(pool?.complianceStore.slots.primary.value, pool?.store.slots.primary.value);
  });

  test('has nothing to ask where compliance is enabled', () => {
    const text = added(TEXT, 'enableCompliance', { pool: 'pchat01.contoso.com' });
    const result = openForm(check(text), settingsOf(), { form: 'enableCompliance', given: {}, answers: {} });
    assert.ok(isRefusal(result));
  });
});

suite('A new document', () => {
  for (const [kind, pools] of [
    ['empty', 0],
    ['standard', 2],
    ['enterprise', 2],
  ] as const) {
    test(`is supported: ${kind}`, () => {
      const { problems, topology } = check(newDocument(kind));
      assert.deepEqual(
        problems.filter(({ severity }) => severity !== 'information').map(({ message }) => message),
        [],
      );
      assert.equal(topology.pools.length, pools);
      assert.ok(
        newDocument(kind)
          .split('\n')
          .every((line) => line.length <= 120),
      );
    });
  }
});
