import assert from 'node:assert/strict';
import { disk } from '../../../server/src/disk';

suite('Files of this computer', () => {
  for (const [what, uri] of [
    ['whose name has a character that names cannot have', 'file:///a%00b.topology.json'],
    ['whose name is longer than names can be', `file:///${'a'.repeat(100_000)}.topology.json`],
    ['whose URI is broken', 'file:///%E0%A4%A'],
    ['that is a folder', 'file:///'],
  ] as const) {
    test(`there is none ${what}`, async () => {
      assert.equal(await disk.readText(uri), undefined);
    });
  }
});
