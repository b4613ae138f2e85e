import assert from 'node:assert/strict';
import { choicesFor } from '../../../server/src/changes/choices';
import { check } from '../../../server/src/rules/check';
import { settingsOf } from '../../../server/src/rules/settings';
import { deployment } from '../../support/documents';

const director = {
  fqdn: 'dir01.contoso.com',
  role: 'director',
  site: 'Chicago',
  computers: [{ fqdn: 'dir1.contoso.com' }],
};

suite('What can be chosen', () => {
  test('as the next hop is every pool that routes but the pool itself, which is named in either way', () => {
    const text = JSON.stringify({
      ...deployment(),
      otherPools: [director, { ...director, fqdn: 'dir02.contoso.com' }],
    });
    for (const pool of ['/otherPools/0', 'DIR01.contoso.com']) {
      const names = choicesFor(
        check(text),
        settingsOf(),
        { name: 'setNextHop', arguments: { pool } },
        'nextHop',
        () => false,
      );
      assert.ok(names.some(({ name }) => name === 'dir02.contoso.com'));
      assert.ok(!names.some(({ name }) => name === 'dir01.contoso.com'), pool);
    }
  });

  test('and is refused says the same of a pool before the one that has it as of one behind', () => {
    const plan = deployment();
    const [pool] = plan.persistentChatPools;
    const other = { ...pool, fqdn: 'pchat00.contoso.com', computers: [{ fqdn: 'pc00.contoso.com' }], store: {} };
    const reason =
      /sql-chat is to hold the Persistent Chat store of pchat0\d\.contoso\.com and of pchat0\d\.contoso\.com\./;
    for (const persistentChatPools of [
      [other, pool],
      [pool, other],
    ]) {
      const choices = choicesFor(
        check(JSON.stringify({ ...plan, persistentChatPools })),
        settingsOf(),
        { name: 'setStore', arguments: { pool: 'pchat00.contoso.com', set: 'store', slot: 'primary' } },
        'store',
        () => true,
      );
      assert.match(choices.find(({ name }) => name === 'sql-chat')?.refusal ?? '', reason);
    }
  });
});
