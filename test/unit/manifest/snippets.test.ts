import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { check } from '../../../server/src/rules/check';

interface Snippet {
  readonly body: readonly string[];
  readonly prefix?: string;
}

const snippets = JSON.parse(readFileSync('snippets/lync-topology.json', 'utf8')) as Record<string, Snippet>;

/** @returns what a snippet writes when nobody types anything into it */
function written({ body }: Snippet): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$0/, '');
}

suite('Snippets', () => {
  for (const [name, snippet] of Object.entries(snippets)) {
    test(`${name}: is a document in which nothing is wrong`, () => {
      const text = written(snippet);
      assert.doesNotMatch(text, /\$/);
      const grave = check(text).problems.filter(({ severity }) => severity === 'error');
      assert.deepEqual(grave, []);
    });

    test(`${name}: is offered for files only; completion has drafts of its own`, () => {
      assert.equal(snippet.prefix, undefined);
    });
  }
});
