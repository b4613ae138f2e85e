import assert from 'node:assert/strict';
import { databaseNotExpress as rule } from '../../../server/src/rules/database-placement/database-not-express';
import type { JsonValue } from '../../../server/src/syntax/print';
import {
  collocatedPool,
  findings,
  frontEndPool,
  paths,
  persistentChatPool,
  standardEditionServer,
  topology,
} from '../../support/rules';

const express = { id: 'express', server: 'x.contoso.com', edition: 'express' };
const full = { id: 'full', server: 'y.contoso.com', edition: 'standard' };
const everywhere = {
  primary: 'express',
  mirror: 'express',
  witness: 'express',
  backup: 'express',
  backupMirror: 'express',
  backupWitness: 'express',
};
const DATA_SLOTS = ['primary', 'mirror', 'backup', 'backupMirror'];
const pathsOf = (parts: Record<string, JsonValue>) => paths(rule, topology({ sqlStores: [express, full], ...parts }));

suite('Rule database-not-express', () => {
  test('the data slots of a back end, and of both store sets of a Persistent Chat pool', () => {
    assert.deepEqual(
      pathsOf({
        frontEndPools: [frontEndPool({ backEnd: everywhere })],
        persistentChatPools: [persistentChatPool({ store: everywhere, complianceStore: everywhere })],
      }),
      ['/frontEndPools/0/backEnd', '/persistentChatPools/0/store', '/persistentChatPools/0/complianceStore'].flatMap(
        (path) => DATA_SLOTS.map((slot) => `${path}/${slot}`),
      ),
    );
  });

  test('related to the edition', () => {
    const text = topology({
      sqlStores: [express],
      persistentChatPools: [persistentChatPool({ store: { primary: 'Express' } })],
    });
    assert.deepEqual(findings(rule, text), [
      {
        path: '/persistentChatPools/0/store/primary',
        message:
          'The Persistent Chat store of pchat01.contoso.com is on express, which is SQL Server Express. This is not supported.',
        related: ['"express"'],
      },
    ]);
  });

  test('on Standard Edition servers it is as it should be', () => {
    assert.deepEqual(
      pathsOf({
        standardEditionServers: [standardEditionServer({ backEnd: { primary: 'express' } })],
        persistentChatPools: [
          collocatedPool({ store: { primary: 'express' }, complianceStore: { primary: 'express' } }),
        ],
      }),
      [],
    );
  });

  test('archiving and monitoring stores are free', () => {
    const set = { primary: 'express' };
    assert.deepEqual(pathsOf({ frontEndPools: [frontEndPool({ archivingStore: set, monitoringStore: set })] }), []);
  });

  test('other editions, and such as are not known', () => {
    for (const edition of ['standard', 'enterprise', 'web', 'EXPRESS', 5, null]) {
      assert.deepEqual(
        pathsOf({
          sqlStores: [{ ...express, edition }],
          persistentChatPools: [persistentChatPool({ store: { primary: 'express' } })],
        }),
        [],
      );
    }
    assert.deepEqual(pathsOf({ persistentChatPools: [persistentChatPool({ store: { primary: 'full' } })] }), []);
  });
});
