import assert from 'node:assert/strict';
import { check } from '../../server/src/rules/check';
import { LiveCheck } from '../../server/src/rules/liveCheck';
import { settingsOf } from '../../server/src/rules/settings';
import { applyEdits, type Edit } from '../../server/src/syntax/edit';
import type { BenchDocument } from './documents';
import { quantile, rounded, type Table } from './measure';

const SETTINGS = settingsOf();

/** What is typed into a pool: a computer more, letter by letter, with brackets and quotes as they come. */
const COMPUTER =
  '{ "fqdn": "server9.contoso.com", "state": "inactive", "virtual": true, "memoryGB": 32, "dataCenter": "Chicago" }, ';
const POOL =
  '{ "fqdn": "pool-x.contoso.com", "site": "Site 1", "computers": [{ "fqdn": "server.pool-x.contoso.com" }] },\n';
const EDITS = 200;

/** Where and what somebody edits: the edit of a number, of the text that those before have made. */
const PLACES: Readonly<Record<string, (text: string) => (n: number) => Edit>> = {
  'a computer, typed': (text) => {
    const pools = text.indexOf('"persistentChatPools"');
    return typed(text.lastIndexOf('{', text.indexOf('"fqdn": "server', pools + text.length / 4)), COMPUTER);
  },
  'a name of a site, typed': (text) => typed(text.indexOf('"Site 1"') + '"Site 1'.length, 'of the north '),
  'a server of a store, typed': (text) => typed(text.indexOf('contoso.com', text.indexOf('"sqlStores"')), 'emea.'),
  'a pool more, and less': (text) => toggled(text.indexOf('{', text.indexOf('"frontEndPools"')), POOL),
  'a comment at the start, and none': () => toggled(0, '// Draft\n'),
};

function typed(offset: number, all: string): (n: number) => Edit {
  return (n) => ({ offset: offset + n, length: 0, content: all[n % all.length] ?? '' });
}

function toggled(offset: number, content: string): (n: number) => Edit {
  return (n) => (n % 2 === 0 ? { offset, length: 0, content } : { offset, length: content.length, content: '' });
}

/** An edit, checked, beside a whole check of the same text. In milliseconds, and a ratio. */
export function editBench(documents: readonly BenchDocument[]): Table {
  return documents.flatMap(({ name, text }) =>
    Object.entries(PLACES).map(([place, edits]) => ({ document: name, place, ...measuredEdits(text, edits(text)) })),
  );
}

function measuredEdits(text: string, editOf: (n: number) => Edit): Table[number] {
  const live = new LiveCheck(text);
  assert.ok(live.check(SETTINGS).problems);
  const times: number[] = [];
  const whole: number[] = [];
  let current = text;
  for (let n = 0; n < EDITS; n++) {
    const edit = editOf(n);
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
    'whole check': rounded(full),
    'first edit': rounded(first),
    'edit p50': rounded(quantile(others, 0.5)),
    'edit p95': rounded(quantile(others, 0.95)),
    'p95 / whole check': rounded(quantile(others, 0.95) / full),
  };
}
