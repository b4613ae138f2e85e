import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fixSafely, MOST_ROUNDS, safeFixes, safeFixOf } from '../../../server/src/features/bulkFixes';
import { check } from '../../../server/src/rules/check';
import type { Problem } from '../../../server/src/rules/problem';
import { RULES } from '../../../server/src/rules/registry';
import { settingsOf, withRules } from '../../../server/src/rules/settings';
import { applyEdits } from '../../../server/src/syntax/edit';
import { layouts, write } from '../../support/layout';
import { topologies } from '../../support/topologies';
import { forAny } from '../../support/forAny';

function fixedInBulk(text: string, rule?: string): string {
  const settings = settingsOf();
  const edits = safeFixes(check(text, settings), settings, (problem) => rule === undefined || problem.rule === rule);
  return applyEdits(text, edits);
}

const SITES = '"sites": [{ "name": "Chicago" }, { "name": "Zurich" }]';
const POOL = '{ "fqdn": "d01.contoso.com", "role": "Director", "site": "Chicgo", "computers": [] }';

suite('Fixes in bulk', () => {
  test('mend all that can be mended safely', () => {
    assert.equal(
      fixedInBulk(`{ ${SITES}, "otherPools": [${POOL}] }`),
      `{ ${SITES}, "otherPools": [${POOL.replace('Director', 'director').replace('Chicgo', 'Chicago')}] }`,
    );
  });

  test('or those of one rule', () => {
    const text = `{ ${SITES}, "otherPools": [${POOL}] }`;
    assert.equal(fixedInBulk(text, 'schema'), text.replace('Director', 'director'));
    assert.equal(fixedInBulk(text, 'reference-resolves'), text.replace('Chicgo', 'Chicago'));
    assert.equal(fixedInBulk(text, 'fqdn-unique'), text);
  });

  test('of fixes that meet, the later come in a later round', () => {
    // Each of the two takes a name out of one comment, with the comma between them.
    const text = `// lync-topology-disable fqdn-uniqe, witness-recomended\n{ ${SITES} }`;
    assert.equal(fixedInBulk(text), `{ ${SITES} }`);
  });

  test('so many that only take something away beside each other come in one round', () => {
    const name = '"name": "Chicago"';
    const names = Array.from({ length: 5000 }, () => name).join(', ');
    assert.equal(fixedInBulk(`{ "sites": [{ ${names} }] }`), `{ "sites": [{ ${name} }] }`);
    const rules = Array.from({ length: 5000 }, () => 'fqdn-uniqe').join(', ');
    assert.equal(fixedInBulk(`// lync-topology-disable ${rules}\n{ ${SITES} }`), `{ ${SITES} }`);
    const comments = '/* lync-topology-disable fqdn-unique */ '.repeat(5000);
    assert.equal(fixedInBulk(`{ ${comments}${SITES} }`), `{ ${SITES} }`);
  });

  test('go on for as many rounds as it takes; of a great many it is said that there are more', () => {
    const settings = settingsOf();
    for (const [count, isUnfinished] of [
      [30, false],
      [MOST_ROUNDS, false],
      [MOST_ROUNDS + 1, true],
    ] as const) {
      const pools = Array.from({ length: count }, () => POOL.replace('Director', 'director')).join();
      const text = `{ ${SITES}, "otherPools": [${pools}] }`;
      // From the last to the first, one in each round.
      let next = count - 1;
      const isMeant = ({ path, rule }: Problem): boolean => {
        const isNext = rule === 'reference-resolves' && path === `/otherPools/${next}/site`;
        if (isNext) next -= 1;
        return isNext;
      };
      const fixed = fixSafely(check(text, settings), settings, isMeant);
      assert.equal(fixed.isUnfinished, isUnfinished);
      assert.equal(fixed.applied.length, Math.min(count, MOST_ROUNDS));
      assert.equal(applyEdits(text, fixed.edits).split('Chicgo').length - 1, isUnfinished ? 1 : 0);
    }
  });

  test('leave alone two properties that may be meant for one', () => {
    const text = '{ "sites": [{ "name": "Chicago", "regiom": "US", "Region": "CA" }] }';
    assert.equal(fixedInBulk(text), text);
  });

  test('what a fix brings to light is mended too', () => {
    const text = `{ ${SITES}, "otherPool": [${POOL}] }`;
    assert.equal(
      fixedInBulk(text),
      `{ ${SITES}, "otherPools": [${POOL.replace('Director', 'director').replace('Chicgo', 'Chicago')}] }`,
    );
  });

  test('leave alone what is for the administrator to decide', () => {
    const text = `{ ${SITES}, "sqlStores": [{ "id": "sql", "server": "sql.contoso.com" }] }`;
    assert.ok(check(text).problems.some((problem) => problem.fixes().length > 0));
    assert.equal(fixedInBulk(text), text);
  });

  test('leave alone a document with a slip in it, in which a comment may switch off what does not report yet', () => {
    const text = `// lync-topology-disable fqdn-unique\n{ ${SITES}, "otherPools": [${POOL} }`;
    assert.ok(check(text).problems.some((problem) => safeFixOf(problem)));
    assert.equal(fixedInBulk(text), text);
  });

  test('however many there are in one object', () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `"site${index}": [], `).join('');
    assert.equal(fixedInBulk(`{ ${many}${SITES} }`), `{ ${many}${SITES} }`);
    const same = Array.from({ length: 1000 }, () => SITES).join(', ');
    assert.equal(fixedInBulk(`{ ${same} }`), `{ ${SITES} }`);
  });

  test('leave nothing safe in any document, and break none', () => {
    const settings = withRules(RULES);
    forAny(
      fc.property(topologies(), layouts, (document, layout) => {
        const text = write(document, layout);
        const checked = check(text, settings);
        const after = check(applyEdits(text, safeFixes(checked, settings)), settings);
        assert.deepEqual(after.tree.problems, []);
        const left = after.problems.filter((problem) => safeFixOf(problem));
        assert.deepEqual(
          left.map(({ rule, path }) => `${rule} at ${path}`),
          [],
          `${text}\n-- becomes --\n${after.tree.text}`,
        );
      }),
      { numRuns: 150 },
    );
  });
});
