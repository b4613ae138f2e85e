import assert from 'node:assert/strict';
import { fileStorePermission as rule } from '../../../server/src/rules/prerequisites/file-store-permission';
import type { JsonValue } from '../../../server/src/syntax/print';
import { findings, fixed, paths, topology } from '../../support/rules';

const text = (value: JsonValue) => topology({ deployment: { publishingAccount: { fileStorePermission: value } } });

suite('Rule file-store-permission', () => {
  test('less than full control', () => {
    const path = '/deployment/publishingAccount/fileStorePermission';
    assert.deepEqual(findings(rule, text('modify')), [
      {
        path,
        message: 'The publishing account may modify the file store. Publishing a topology requires full control of it.',
        related: [],
      },
    ]);
    assert.deepEqual(findings(rule, text('read')), [
      {
        path,
        message:
          'The publishing account may only read the file store. Publishing a topology requires full control of it.',
        related: [],
      },
    ]);
  });

  test('full control, no value, and values that cannot be read', () => {
    for (const value of ['fullControl', 'FullControl', 'write', 1, null])
      assert.deepEqual(paths(rule, text(value)), []);
    assert.deepEqual(paths(rule, topology({ deployment: { publishingAccount: {} } })), []);
    assert.deepEqual(paths(rule, topology()), []);
  });

  test('the fixed text', () => {
    assert.equal(
      fixed(
        rule,
        '{\n  "deployment": {\n    "publishingAccount": { "fileStorePermission": "read" } // for now\n  }\n}',
        'Give the publishing account full control of the file store',
      ),
      '{\n  "deployment": {\n    "publishingAccount": { "fileStorePermission": "fullControl" } // for now\n  }\n}',
    );
  });
});
