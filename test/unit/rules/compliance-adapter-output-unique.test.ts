import assert from 'node:assert/strict';
import { complianceAdapterOutputUnique as rule } from '../../../server/src/rules/compliance/compliance-adapter-output-unique';
import type { JsonValue } from '../../../server/src/syntax/print';
import { findings, paths, persistentChatPool, topology } from '../../support/rules';

suite('Rule compliance-adapter-output-unique', () => {
  const pools = (...directories: JsonValue[]): string =>
    topology({
      persistentChatPools: directories.map((outputDirectory, index) =>
        persistentChatPool({ fqdn: `pchat${index}.contoso.com`, compliance: { adapter: { outputDirectory } } }),
      ),
    });
  const place = (index: number): string => `/persistentChatPools/${index}/compliance/adapter/outputDirectory`;

  test('the second and every later pool with one directory', () => {
    assert.deepEqual(findings(rule, pools('D:\\out', 'd:\\OUT', 'D:\\other', 'D:\\out')), [
      {
        path: place(1),
        message:
          'The compliance adapters of pchat0.contoso.com and pchat1.contoso.com both write to d:\\OUT. One directory for two adapters is not supported.',
        related: ['"D:\\\\out"'],
      },
      {
        path: place(3),
        message:
          'The compliance adapters of pchat0.contoso.com and pchat3.contoso.com both write to D:\\out. One directory for two adapters is not supported.',
        related: ['"D:\\\\out"'],
      },
    ]);
    assert.deepEqual(paths(rule, pools('D:\\out', 'D:\\out\\')), []);
  });

  test('blank ones and those that cannot be read are none', () => {
    assert.deepEqual(paths(rule, pools('', '', ' ', ' ', 1, 1)), []);
  });
});
