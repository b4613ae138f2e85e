import assert from 'node:assert/strict';
import { fileStoreNotOnEeFrontEnd as rule } from '../../../server/src/rules/file-store/file-store-not-on-ee-front-end';
import { findings, paths, standardEditionServer, topology } from '../../support/rules';

const on = (server: string | number) => [{ id: 'files-chicago', server, share: 'lync' }];

suite('Rule file-store-not-on-ee-front-end', () => {
  test('on a computer of a Front End pool, whatever the case of its name', () => {
    assert.deepEqual(findings(rule, topology({ fileStores: on('FE02.contoso.com') })), [
      {
        path: '/fileStores/0/server',
        message:
          'The file store files-chicago is on FE02.contoso.com, a Front End Server of the Enterprise Edition pool pool01.contoso.com. That is not supported.',
        related: ['"fe02.contoso.com"'],
      },
    ]);
  });

  test('on another server: a SQL Server, a Persistent Chat Server, a Standard Edition server', () => {
    for (const server of ['sql01.contoso.com', 'pc01.contoso.com', 'se01.contoso.com', 'pool01.contoso.com', 7]) {
      const text = topology({ fileStores: on(server), standardEditionServers: [standardEditionServer()] });
      assert.deepEqual(paths(rule, text), []);
    }
  });

  test('a local folder names the server too', () => {
    const fileStores = [
      { id: 'files-chicago', path: 'D:\\lync', server: 'fe01.contoso.com' },
      { id: 'b', path: 'D:\\b' },
    ];
    assert.deepEqual(paths(rule, topology({ fileStores })), ['/fileStores/0/server']);
  });
});
