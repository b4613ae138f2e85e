import assert from 'node:assert/strict';
import { pchatNotIn2019 as rule } from '../../../server/src/rules/association/pchat-not-in-2019';
import { paths, persistentChatPool, topology } from '../../support/rules';

suite('Rule pchat-not-in-2019', () => {
  test('the product of the document, where the pool gives none', () => {
    for (const product of ['skypeForBusinessServer2019', 'skypeForBusinessServerSubscriptionEdition']) {
      assert.deepEqual(paths(rule, topology({ product })), ['/persistentChatPools/0/fqdn']);
    }
    for (const product of ['lyncServer2013', 'skypeForBusinessServer2015', 'skype', 5]) {
      assert.deepEqual(paths(rule, topology({ product })), []);
    }
  });

  test('the product of the pool first', () => {
    const text = topology({
      product: 'skypeForBusinessServer2019',
      persistentChatPools: [
        persistentChatPool({ product: 'skypeForBusinessServer2015' }),
        persistentChatPool({ product: 'skypeForBusinessServer2019' }),
        persistentChatPool({ product: 'lync' }),
        { site: 'Chicago', product: 'skypeForBusinessServerSubscriptionEdition' },
      ],
    });
    assert.deepEqual(paths(rule, text), ['/persistentChatPools/1/fqdn', '/persistentChatPools/3']);
    const newer = persistentChatPool({ product: 'skypeForBusinessServer2019' });
    assert.equal(paths(rule, topology({ product: 5, persistentChatPools: [newer] })).length, 1);
  });
});
