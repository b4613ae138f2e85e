import assert from 'node:assert/strict';
import { check } from '../../server/src/rules/check';
import { LiveCheck } from '../../server/src/rules/liveCheck';
import { settingsOf } from '../../server/src/rules/settings';
import { applyEdits } from '../../server/src/syntax/edit';
import type { BenchDocument } from './documents';
import { quantile, rounded, type Table } from './measure';

const SETTINGS = settingsOf();

/** What is typed into the middle of a document: a computer more, letter by letter, with brackets and quotes as they come. */
const TYPED =
  '{ "fqdn": "server9.contoso.com", "state": "inactive", "virtual": true, "memoryGB": 32, "dataCenter": "Chicago" }, ';
const EDITS = 200;

/** An edit, checked, beside a whole check of the same text. In milliseconds, and a ratio. */
export function editBench(documents: readonly BenchDocument[]): Table {
  return documents.map(({ name, text }) => {
    const live = new LiveCheck(text);
    live.check(SETTINGS);
    const place = text.indexOf('"fqdn": "server', text.indexOf('"persistentChatPools"') + text.length / 4);
    const offset = text.lastIndexOf('{', place);
    const times: number[] = [];
    const whole: number[] = [];
    let current = text;
    for (let n = 0; n < EDITS; n++) {
      const content = TYPED[n % TYPED.length] ?? '';
      const edit = { offset: offset + n, length: 0, content };
      current = applyEdits(current, [edit]);
      const start = performance.now();
      live.edit(edit, current);
      const found = live.check(SETTINGS).problems;
      times.push(performance.now() - start);
      if (n % 40 !== 0) continue;
      const begin = performance.now();
      const expected = check(current, SETTINGS).problems;
      whole.push(performance.now() - begin);
      assert.deepEqual(
        found.map(({ rule, span, message }) => [rule, span, message]),
        expected.map(({ rule, span, message }) => [rule, span, message]),
      );
    }
    const [first = NaN, ...others] = times;
    const full = quantile(whole, 0.5);
    return {
      document: name,
      'whole check': rounded(full),
      'first edit': rounded(first),
      'edit p50': rounded(quantile(others, 0.5)),
      'edit p95': rounded(quantile(others, 0.95)),
      'p95 / whole check': rounded(quantile(others, 0.95) / full),
    };
  });
}
