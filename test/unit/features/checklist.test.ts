import assert from 'node:assert/strict';
import fc from 'fast-check';
import { checklistOf } from '../../../server/src/features/checklist/checklist';
import { checklistMarkdown } from '../../../server/src/features/checklist/markdown';
import { quoted, timeSpan } from '../../../server/src/features/checklist/powershell';
import { readTopology } from '../../../server/src/model/topology';
import type { Checklist } from '../../../server/src/protocol';
import { DEPLOYMENT_STEPS, type DeploymentStep } from '../../../server/src/rules/shared/limits';
import { parse } from '../../../server/src/syntax/parse';
import type { JsonValue } from '../../../server/src/syntax/print';
import { deployment } from '../../support/documents';
import { topologies } from '../../support/topologies';
import { forAny } from '../../support/forAny';

function checklist(document: JsonValue): Checklist {
  return checklistOf(readTopology(parse(JSON.stringify(document))));
}

type Change = (
  pool: Record<string, JsonValue>,
  document: ReturnType<typeof deployment> & Record<string, JsonValue>,
) => void;

/** @returns the checklist of the deployment that breaks no rule, after a change of it and of its Persistent Chat pool */
function changed(change: Change): Checklist {
  const document = deployment();
  change(document.persistentChatPools[0] as unknown as Record<string, JsonValue>, document);
  return checklist(document);
}

function commands(list: Checklist, id: DeploymentStep): string[] {
  return stepOf(list, id).tasks.flatMap(({ command }) => command ?? []);
}

function stepOf({ steps }: Checklist, id: DeploymentStep) {
  const step = steps.find((one) => one.id === id);
  assert.ok(step);
  return step;
}

function detail(list: Checklist, name: string): string | undefined {
  const [task] = stepOf(list, 'defineTopology').tasks;
  return task?.details.find((one) => one.name === name)?.value;
}

/** A pool with everything twice, in two data centers. */
const stretched: Change = (pool, document) => {
  pool['store'] = { primary: 'sql-chat', mirror: 'sql-mirror', backup: 'sql-backup' };
  document.sqlStores.push(
    { id: 'sql-mirror', server: 'sql03.contoso.com', instance: 'PCHAT' },
    { id: 'sql-backup', server: 'sql04.contoso.com', instance: '' },
  );
  pool['computers'] = [{ fqdn: 'pc01.contoso.com' }, { fqdn: 'pc02.contoso.com', state: 'inactive' }];
};

suite('Deployment checklist', () => {
  test('has the ten steps in their order, each with what it needs', () => {
    const { steps, pools } = checklist(deployment());
    assert.deepEqual(pools, ['pchat01.contoso.com']);
    assert.deepEqual(
      steps.map(({ id }) => id),
      DEPLOYMENT_STEPS,
    );
    for (const { permissions, tasks, sources } of steps) {
      assert.ok(permissions.length > 0 && tasks.length > 0);
      assert.ok(sources.every(({ url }) => url.startsWith('https://learn.microsoft.com/')));
    }
  });

  test('has no steps without a Persistent Chat pool', () => {
    for (const document of [{}, null, { persistentChatPools: [] }, { persistentChatPools: 7 }]) {
      assert.deepEqual(checklist(document).steps, []);
    }
  });

  test('says which steps are done, whatever their order in the document', () => {
    const list = changed((_, document) => {
      document['deployment'] = { completedSteps: ['defineTopology', 'nonsense', 'installPrerequisites'] };
    });
    assert.deepEqual(
      list.steps.filter(({ done }) => done).map(({ id }) => id),
      ['installPrerequisites', 'defineTopology'],
    );
  });

  test('fills in the names of the document', () => {
    const list = checklist(deployment());
    assert.deepEqual(commands(list, 'publishTopology'), [
      'Enable-CsTopology -Verbose',
      "Install-CsDatabase -ConfiguredDatabases -SqlServerFqdn 'sql02.contoso.com' -ForInstance 'PCHAT' -Verbose",
    ]);
    assert.deepEqual(stepOf(list, 'startServices').computers, [
      'pc01.contoso.com',
      'pc02.contoso.com',
      'pc03.contoso.com',
      'pc04.contoso.com',
    ]);
    assert.ok(stepOf(list, 'installPersistentChatServices').computers.includes('fe01.contoso.com'));
    assert.equal(detail(list, 'File store'), '\\\\files.contoso.com\\lync');
    assert.equal(detail(list, 'SQL Server store'), 'sql02.contoso.com\\PCHAT');
    assert.equal(detail(list, 'Persistent Chat port'), '5041');
  });

  test('says what is not planned yet', () => {
    const list = changed((pool) => {
      delete pool['nextHop'];
      pool['displayName'] = ' ';
    });
    assert.equal(detail(list, 'Next hop'), 'not planned yet');
    assert.equal(detail(list, 'Display name'), 'not planned yet');
  });

  test('has compliance only where it is on', () => {
    assert.doesNotMatch(JSON.stringify(checklist(deployment())), /mgccomp|Compliance(?!")/);
    const list = changed((pool) => {
      pool['compliance'] = {
        enabled: true,
        adapter: { type: 'xml', outputDirectory: 'D:\\Out', runIntervalMinutes: 90 },
      };
      pool['complianceStore'] = { primary: 'sql-chat' };
    });
    assert.equal(detail(list, 'Compliance: SQL Server store'), 'sql02.contoso.com\\PCHAT');
    assert.match(
      commands(list, 'configureSettings')[0] ?? '',
      /XmlAdapter,compliance' .*'D:\\Out' -RunInterval '01:30:00'$/,
    );
    // One instance for both databases is installed once.
    assert.equal(
      stepOf(list, 'installPrerequisites').tasks.filter(({ details }) =>
        details.some(({ value }) => value === 'mgc, mgccomp'),
      ).length,
      1,
    );
  });

  test('has disaster recovery only where there is a backup store', () => {
    assert.doesNotMatch(JSON.stringify(checklist(deployment())), /log shipping/);
    const list = changed(stretched);
    const settings = stepOf(list, 'configureSettings').tasks.map(({ title }) => title);
    assert.ok(settings.includes('Set up log shipping of mgc from sql02.contoso.com\\PCHAT to sql04.contoso.com'));
    assert.ok(commands(list, 'configureSettings').some((command) => command.includes('-NewPrincipal Mirror')));
    assert.ok(
      commands(list, 'publishTopology').some((command) => command.includes("'sql04.contoso.com' -ForDefaultInstance")),
    );
    assert.equal(detail(list, 'Machine state settings: make inactive'), 'pc02.contoso.com');
    assert.ok(commands(list, 'configureSettings').some((command) => command.endsWith("@{Replace='pc01.contoso.com'}")));
  });

  test('mirrors databases where there is a mirror', () => {
    assert.doesNotMatch(JSON.stringify(checklist(deployment())), /CsMirrorDatabase/);
    const [command] = commands(changed(stretched), 'publishTopology').filter((one) => one.includes('Mirror'));
    assert.match(
      command ?? '',
      /^Install-CsMirrorDatabase .*-SqlServerFqdn 'sql02\.contoso\.com' -ForInstance 'PCHAT' /,
    );
  });

  test('lets SQL Server choose the paths on a cluster', () => {
    const list = changed((_, document) => {
      Object.assign(document.sqlStores[1] ?? {}, { highAvailability: 'failoverCluster' });
    });
    assert.match(commands(list, 'publishTopology')[1] ?? '', /-UseDefaultSqlPaths/);
  });

  test('installs nothing twice on a Standard Edition server', () => {
    const list = changed((pool, document) => {
      document['standardEditionServers'] = [{ fqdn: 'se01.contoso.com', site: 'Chicago', fileStore: 'files-chicago' }];
      Object.assign(document.sqlStores[1] ?? {}, { server: 'SE01.contoso.com', instance: 'RTC', edition: 'express' });
      Object.assign(pool, {
        fqdn: 'se01.contoso.com',
        nextHop: 'se01.contoso.com',
        computers: [{ fqdn: 'se01.contoso.com' }],
      });
    });
    assert.ok(
      stepOf(list, 'installPrerequisites').tasks.some(
        ({ title }) => title === 'Nothing to install: SE01.contoso.com\\RTC comes with the Standard Edition server',
      ),
    );
    assert.deepEqual(commands(list, 'publishTopology')[1], 'Install-CsDatabase -LocalDatabases -Verbose');
    assert.deepEqual(commands(list, 'assignCertificates'), ['Get-CsCertificate -Type Default']);
    assert.equal(stepOf(list, 'installPersistentChatServices').tasks.length, 1);
    assert.equal(detail(list, 'Type of pool'), 'Single computer pool');
  });

  test('calls the wizards as the product does', () => {
    const list = changed((_, document) => {
      document['product'] = 'skypeForBusinessServer2015';
    });
    assert.deepEqual(
      commands(list, 'installPersistentChatServices')[0],
      '& "$env:ProgramFiles\\Skype for Business Server 2015\\Deployment\\Bootstrapper.exe"',
    );
    assert.match(
      stepOf(list, 'startServices').tasks[0]?.details[0]?.value ?? '',
      /^Skype for Business Server Deployment Wizard/,
    );
  });

  test('enables users by the policies that are planned', () => {
    const list = changed((_, document) => {
      document['deployment'] = {
        persistentChatPolicy: {
          enabledScopes: ['global', "site:O'Hare", 'pool:pool01.contoso.com', 'user:ann@contoso.com'],
        },
      };
    });
    assert.deepEqual(commands(list, 'configureUsers'), [
      "New-CsPersistentChatPolicy -Identity 'PersistentChat' -EnablePersistentChat $true",
      'Set-CsPersistentChatPolicy -Identity Global -EnablePersistentChat $true',
      "New-CsPersistentChatPolicy -Identity 'site:O''Hare' -EnablePersistentChat $true",
      "Get-CsUser -Filter {RegistrarPool -eq 'pool01.contoso.com'} | Grant-CsPersistentChatPolicy -PolicyName 'PersistentChat'",
      "Grant-CsPersistentChatPolicy -Identity 'sip:ann@contoso.com' -PolicyName 'PersistentChat'",
    ]);
  });

  test('names administrators as Active Directory knows them', () => {
    const list = changed((_, document) => {
      document['deployment'] = { persistentChatAdministrators: ['CONTOSO\\chat', 'ann@contoso.com'] };
    });
    assert.deepEqual(
      commands(list, 'createPersistentChatAdministrator')[0],
      "Add-ADGroupMember -Identity 'CsPersistentChatAdministrator' -Members 'chat', (Get-ADUser -Filter 'UserPrincipalName -eq ''ann@contoso.com''')",
    );
  });

  test('is there for every document, whatever is wrong with it', () => {
    forAny(
      fc.property(topologies(), (document) => {
        const { steps, pools } = checklist(document);
        assert.equal(steps.length, pools.length === 0 ? 0 : DEPLOYMENT_STEPS.length);
        assert.doesNotMatch(JSON.stringify(steps), /undefined|\[object/);
      }),
    );
  });
});

suite('Text in PowerShell', () => {
  test('means itself, whatever it is', () => {
    forAny(
      fc.property(
        fc.string({ unit: fc.constantFrom("'", '’', '‘', '$', '`', '"', 'a', '\n', '(', ' ', '\u201b') }),
        (text) => {
          const inner = quoted(text).slice(1, -1);
          assert.doesNotMatch(inner, /[\r\n]/);
          // Every mark that could end the string stands twice.
          assert.equal(inner.replace(/(['\u2018-\u201b])\1/g, ''), inner.replace(/['\u2018-\u201b]/g, ''));
          assert.equal(inner.replace(/(['\u2018-\u201b])\1/g, '$1'), text.replace(/\n+/g, ' '));
        },
      ),
    );
  });

  test('gives time spans as days and a clock', () => {
    assert.deepEqual([1, 15, 90, 1440, 2165.5].map(timeSpan), [
      '00:01:00',
      '00:15:00',
      '01:30:00',
      '1.00:00:00',
      '1.12:05:30',
    ]);
  });
});

suite('Deployment checklist in Markdown', () => {
  const boxes = (markdown: string): string[] => markdown.match(/^- \[[ x]\] .+$/gm) ?? [];

  test('has a box for each step, checked where it is done, that leads to its section', () => {
    const markdown = checklistMarkdown(
      changed((_, document) => {
        document['deployment'] = { completedSteps: ['installPrerequisites'] };
      }),
      'contoso.topology.json',
    );
    assert.equal(boxes(markdown).length, 10);
    assert.equal(boxes(markdown)[0], '- [x] [1. Install the prerequisites](#1-install-the-prerequisites)');
    assert.equal(boxes(markdown).filter((line) => line.startsWith('- [x]')).length, 1);
    assert.match(markdown, /^## 1\. Install the prerequisites$/m);
    assert.match(markdown, /`contoso\.topology\.json`.* 1 of 10 steps are done\./);
  });

  test('shows names as they are, whatever is in them', () => {
    const markdown = checklistMarkdown(
      changed((pool, document) => {
        pool['displayName'] = '*a* | <b> [c](d) `e`';
        pool['fqdn'] = 'x```\n# y';
        document.sqlStores[1] = { id: 'sql-chat', server: "a'```\n- [x] b", instance: 'PCHAT' };
      }),
      'a.json',
    );
    assert.match(markdown, /\| \\\*a\\\* \\\| \\<b\\> \\\[c\\\]\(d\) \\`e\\` \|$/m);
    assert.equal(boxes(markdown).length, 10);
    assert.doesNotMatch(markdown, /^# y/m);
  });

  test('opens and closes each block of commands', () => {
    forAny(
      fc.property(topologies(), (document) => {
        const markdown = checklistMarkdown(checklist(document), 'a.json');
        const fences = markdown.match(/^ *`{3,}(powershell)?$/gm) ?? [];
        assert.ok(fences.every((fence, index) => fence.endsWith('powershell') === (index % 2 === 0)));
        assert.ok(markdown.endsWith('\n') && !/\n\n\n|[ \t]\n(?!\n)/.test(markdown));
      }),
    );
  });
});
