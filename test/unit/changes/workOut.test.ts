import assert from 'node:assert/strict';
import { isRefusal } from '../../../server/src/changes/refusal';
import { workOut } from '../../../server/src/changes/workOut';
import { check } from '../../../server/src/rules/check';
import { settingsOf } from '../../../server/src/rules/settings';
import { applyEdits } from '../../../server/src/syntax/edit';
import { deployment, fiveActiveServers } from '../../support/documents';

const settings = settingsOf();

function outcome(text: string, name: string, given: unknown) {
  return workOut(check(text), settings, [{ name, arguments: given }]);
}

function refused(text: string, name: string, given: unknown): string {
  const result = outcome(text, name, given);
  assert.ok(isRefusal(result));
  return result.refusal;
}

const COMPUTERS = '/persistentChatPools/0/computers';

suite('A change', () => {
  test('is edits of the text, and shows where', () => {
    const text = fiveActiveServers();
    const result = outcome(text, 'setComputerState', { computer: `${COMPUTERS}/4`, state: 'inactive' });
    assert.ok(!isRefusal(result));
    const changed = applyEdits(text, result.edits);
    assert.equal(changed, text.replace('"pc05.contoso.com"', '"pc05.contoso.com",\n          "state": "inactive"'));
    const { offset, length } = result.reveal ?? { offset: 0, length: 0 };
    assert.match(changed.slice(offset, offset + length), /^\{[^{]*pc05[^}]*\}$/);
  });

  test('of what is so already is empty', () => {
    const result = outcome(fiveActiveServers(), 'setComputerState', { computer: `${COMPUTERS}/4`, state: 'active' });
    assert.ok(!isRefusal(result));
    assert.deepEqual(result.edits, []);
  });

  for (const text of ['', '  \n', '// a plan', '/* a plan */\r\n\r\n']) {
    test(`begins the topology of a text without anything in it: ${JSON.stringify(text)}`, () => {
      const result = outcome(text, 'addSite', { name: 'Chicago' });
      assert.ok(!isRefusal(result));
      const after = applyEdits(text, result.edits);
      assert.ok(after.startsWith(text));
      assert.equal(check(after).topology.sites[0]?.name.value, 'Chicago');
      assert.deepEqual(check(after).tree.problems, []);
    });
  }

  test('that writes an IP address in the place of an FQDN is refused', () => {
    const text = fiveActiveServers();
    const said = '10.0.0.1 is an IP address. An FQDN is needed here: the name with its domain.';
    assert.equal(refused(text, 'rename', { target: `${COMPUTERS}/0`, name: '10.0.0.1' }), said);
    assert.equal(
      refused(text, 'setFileStore', { pool: '/persistentChatPools/0', fileStore: { server: '10.0.0.1' } }),
      said,
    );
    assert.ok(!isRefusal(outcome(text, 'rename', { target: '/sites/0', name: '10.0.0.1' })), 'a site may be called so');
    const before = text.replace('pool01.contoso.com', '10.0.0.1');
    const nextHop = { pool: '/persistentChatPools/0', nextHop: '10.0.0.1' };
    assert.ok(!isRefusal(outcome(before, 'setNextHop', nextHop)), 'it is one already');
  });

  test('to a text with a mistake is refused', () => {
    for (const text of ['/* a plan', ',', '"sites"'])
      assert.notEqual(refused(text, 'addSite', { name: 'Chicago' }), '');
  });

  test('after which a rule reports an error more is refused in the words of the rule', () => {
    const document = deployment();
    const computers: { fqdn: string; state?: string }[] | undefined = document.persistentChatPools[0]?.computers;
    computers?.push({ fqdn: 'pc05.contoso.com', state: 'inactive' });
    const text = JSON.stringify(document, null, 2);
    const reason = refused(text, 'setComputerState', { computer: `${COMPUTERS}/4`, state: 'active' });
    assert.match(reason, /^5 of at most 4 active Persistent Chat servers in pchat01\.contoso\.com\./);
  });

  test('of many reasons the first ones are told, and how many more there are', () => {
    const document = deployment();
    const [pool] = document.persistentChatPools;
    assert.ok(pool);
    const full = [1, 2, 3, 4].map((n) => ({
      ...pool,
      fqdn: `pchat0${n}.contoso.com`,
      computers: [1, 2, 3, 4, 5].map((m) => ({
        fqdn: `pc${n}${m}.contoso.com`,
        ...(m === 5 && { state: 'inactive' }),
      })),
    }));
    const before = check(JSON.stringify({ ...document, persistentChatPools: full }));
    const activate = (pools: number) =>
      Array.from({ length: pools }, (_, n) => ({
        name: 'setComputerState',
        arguments: { computer: `/persistentChatPools/${n}/computers/4`, state: 'active' },
      }));
    const reasonFor = (pools: number): string => {
      const result = workOut(before, settings, activate(pools));
      assert.ok(isRefusal(result));
      assert.equal(result.problems.length, pools);
      return result.refusal;
    };
    assert.match(reasonFor(2), /pchat01[^]*pchat02\.contoso\.com\. More are not supported\.$/);
    assert.match(reasonFor(3), /pchat02[^]* There is 1 more reason\.$/);
    assert.match(reasonFor(4), /pchat02[^]* There are 2 more reasons\.$/);
    assert.doesNotMatch(reasonFor(4), /pchat03/);
  });

  test('is not refused for what was wrong before', () => {
    const document = deployment();
    document.persistentChatPools[0]?.computers.push({ fqdn: 'pc05.contoso.com' }, { fqdn: 'pc06.contoso.com' });
    const text = JSON.stringify(document, null, 2);
    const result = outcome(text, 'setComputerState', { computer: `${COMPUTERS}/0`, state: 'inactive' });
    assert.ok(!isRefusal(result));
  });

  test('is refused in a document with a syntax error', () => {
    const reason = refused('{ "sites": [ }', 'setComputerState', { computer: '/x', state: 'active' });
    assert.match(reason, /^The document has a syntax error: /);
  });

  for (const [given, message] of [
    [undefined, 'The argument setComputerState must be an object.'],
    [{ computer: 5, state: 'active' }, 'The argument setComputerState.computer must be a text.'],
    [{ computer: '', state: 'x' }, 'The argument setComputerState.state must be one of active, inactive.'],
    [
      { computer: '/a', state: 'active' },
      'There is no such thing in this document any more. It has changed: try again.',
    ],
  ] as const) {
    test(`is refused with a clear message: ${message}`, () => {
      assert.equal(refused(JSON.stringify(deployment()), 'setComputerState', given), message);
    });
  }

  test('that nobody knows is refused', () => {
    assert.equal(refused('{}', 'toString', {}), 'There is no change toString.');
  });
});
