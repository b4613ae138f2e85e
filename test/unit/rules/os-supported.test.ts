import assert from 'node:assert/strict';
import { osSupported as rule } from '../../../server/src/rules/prerequisites/os-supported';
import type { JsonValue } from '../../../server/src/syntax/print';
import {
  collocatedPool,
  findings,
  fixed,
  frontEndPool,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
} from '../../support/rules';

const SYSTEMS = ['2008R2', '2012', '2012R2', '2016', '2019', '2022'].map((version) => `windowsServer${version}`);
const computers = SYSTEMS.map((operatingSystem, index) => ({ fqdn: `pc${index}`, operatingSystem }));

/** @returns which of all operating systems are reported in a Persistent Chat pool */
function reported(root: Record<string, JsonValue>, pool: Record<string, JsonValue> = {}): string[] {
  const text = topology({ ...root, persistentChatPools: [persistentChatPool({ computers, ...pool })] });
  return paths(rule, text).map((path) => SYSTEMS[Number(/computers\/(\d)/.exec(path)?.[1])] ?? path);
}

suite('Rule os-supported', () => {
  test('what each product supports', () => {
    const lync = SYSTEMS.slice(3);
    const skype = ['windowsServer2008R2', 'windowsServer2022'];
    assert.deepEqual(reported({}), lync);
    assert.deepEqual(reported({ product: 'lyncServer2013' }), lync);
    assert.deepEqual(reported({ product: 'skypeForBusinessServer2015' }), skype);
    assert.deepEqual(reported({ product: 'skypeForBusinessServer2015' }, { product: 'lyncServer2013' }), lync);
    assert.deepEqual(reported({}, { product: 'skypeForBusinessServer2015' }), skype);
  });

  test('nothing for other products, nor for one that cannot be read', () => {
    const { length } = ['skypeForBusinessServer2019', 'skypeForBusinessServerSubscriptionEdition', 'lync', 2013].filter(
      (product) => reported({ product }).length > 0,
    );
    assert.equal(length, 0);
    for (const product of ['lyncServer2010', 'ocs2007R2', 'skypeForBusinessServer2019', 7]) {
      assert.deepEqual(reported({}, { product }), []);
    }
  });

  test('every kind of pool that Lync Server runs on', () => {
    const one = [{ fqdn: 'x.contoso.com', operatingSystem: 'windowsServer2022' }];
    const roles = ['director', 'edge', 'mediation', 'trustedApplication', 'officeWebApps', 'unheard', undefined];
    const text = topology({
      otherPools: roles.map((role) => ({
        fqdn: 'p.contoso.com',
        site: 'Chicago',
        computers: one,
        ...(role === undefined ? {} : { role }),
      })),
      standardEditionServers: [standardEditionServer({ operatingSystem: 'windowsServer2022' })],
      frontEndPools: [frontEndPool({ computers: one })],
    });
    assert.deepEqual(paths(rule, text), [
      '/otherPools/0/computers/0/operatingSystem',
      '/otherPools/1/computers/0/operatingSystem',
      '/otherPools/2/computers/0/operatingSystem',
      '/otherPools/6/computers/0/operatingSystem',
      '/standardEditionServers/0/operatingSystem',
      '/frontEndPools/0/computers/0/operatingSystem',
    ]);
  });

  test('a Standard Edition server: each writing of it, once', () => {
    const text = topology({
      standardEditionServers: [standardEditionServer({ operatingSystem: 'windowsServer2016' })],
      persistentChatPools: [
        collocatedPool({ computers: [{ fqdn: 'se01.contoso.com', operatingSystem: 'windowsServer2019' }] }),
      ],
    });
    assert.deepEqual(
      findings(rule, text).map(({ path, message }) => [path, message]),
      [
        [
          '/standardEditionServers/0/operatingSystem',
          'Lync Server 2013 is not supported on Windows Server 2016, the operating system of se01.contoso.com, but on Windows Server 2008 R2, Windows Server 2012, Windows Server 2012 R2.',
        ],
        [
          '/persistentChatPools/0/computers/0/operatingSystem',
          'Lync Server 2013 is not supported on Windows Server 2019, the operating system of se01.contoso.com, but on Windows Server 2008 R2, Windows Server 2012, Windows Server 2012 R2.',
        ],
      ],
    );
  });

  test('the fixed text', () => {
    const text = '{"frontEndPools":[{"computers":[{"fqdn":"fe01","operatingSystem":"windowsServer2016"/* new */}]}]}';
    assert.equal(
      fixed(rule, text, 'Set the operating system of fe01 to Windows Server 2012 R2'),
      text.replace('windowsServer2016', 'windowsServer2012R2'),
    );
  });
});
