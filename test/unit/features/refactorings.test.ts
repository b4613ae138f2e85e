import assert from 'node:assert/strict';
import fc from 'fast-check';
import { extractPool } from '../../../server/src/features/refactorings/extractPool';
import { moveDatabases } from '../../../server/src/features/refactorings/moveDatabases';
import type { Cursor, Refactoring } from '../../../server/src/features/refactorings/refactoring';
import { sortByName } from '../../../server/src/features/refactorings/sortByName';
import { splitPersistentChat } from '../../../server/src/features/refactorings/splitPersistentChat';
import { check, type CheckedDocument } from '../../../server/src/rules/check';
import { RULES } from '../../../server/src/rules/registry';
import { withRules } from '../../../server/src/rules/settings';
import { applyEdits } from '../../../server/src/syntax/edit';
import type { JsonValue } from '../../../server/src/syntax/print';
import type { Span } from '../../../server/src/syntax/tree';
import { layouts, write } from '../../support/layout';
import { supportedTopologies } from '../../support/supportedTopologies';
import { topologies } from '../../support/topologies';

type Refactor = (cursor: Cursor) => Refactoring[];

/** @returns what is offered for a piece of text that stands once in the document */
function offered(refactor: Refactor, text: string, piece: string, isAsked = true): Refactoring[] {
  const start = text.indexOf(piece);
  assert.ok(start >= 0 && !text.includes(piece, start + 1), `${piece} stands once`);
  return refactor({ topology: check(text).topology, selection: { start, end: start }, isAsked });
}

function titles(refactor: Refactor, text: string, piece: string, isAsked?: boolean): string[] {
  return offered(refactor, text, piece, isAsked).map(({ title }) => title);
}

/** @returns the text after the one refactoring that is offered there */
function refactored(refactor: Refactor, text: string, piece: string): string {
  const [first, ...others] = offered(refactor, text, piece);
  assert.ok(first && others.length === 0, `one refactoring is offered at ${piece}`);
  return applyEdits(text, first.edits());
}

/** What a refactoring must not bring about in any document, however wrong. */
const NEVER = ['schema', 'reference-resolves', 'fqdn-unique', 'sql-store-unused', 'file-store-unused'];

/** Holds all that is offered in documents against what every refactoring promises; it is offered in some of them. */
function holds(
  refactor: Refactor,
  documents: fc.Arbitrary<JsonValue>,
  isNew: (rule: string, before: CheckedDocument) => boolean,
): void {
  const settings = withRules(RULES);
  let seen = 0;
  const everyOffer = fc.property(documents, layouts, (document, layout) => {
    const text = write(document, layout);
    const before = check(text, settings);
    const selection = { start: 0, end: text.length };
    for (const { title, edits } of refactor({ topology: before.topology, selection, isAsked: true })) {
      const changes = edits();
      if (changes.length === 0) continue;
      seen += 1;
      const after = check(applyEdits(text, changes), settings);
      const what = `${title}\n${text}\n-- becomes --\n${after.tree.text}`;
      assert.deepEqual(after.tree.problems, [], what);
      for (const comment of before.tree.comments) {
        const written = text.slice(comment.offset, comment.offset + comment.length).trimEnd();
        if (after.tree.text.includes(written)) continue;
        // Only inside of what goes.
        const isGone = refactor !== sortByName && changes.some((edit) => covers(edit, comment));
        assert.ok(isGone, `${written} is lost: ${what}`);
      }
      const wrong = after.problems.filter(
        ({ rule }) => isNew(rule, before) && reports(after, rule) > reports(before, rule),
      );
      assert.deepEqual(
        wrong.map(({ rule, path, message }) => `${rule} at ${path}: ${message}`),
        [],
        what,
      );
    }
  });
  fc.assert(everyOffer, { numRuns: 200 });
  assert.ok(seen > 10, `it is offered ${seen} times only`);
}

function covers(one: Span, other: Span): boolean {
  return one.offset <= other.offset && other.offset + other.length <= one.offset + one.length;
}

function reports({ problems }: CheckedDocument, rule: string): number {
  return problems.filter((problem) => problem.rule === rule).length;
}

/** Supported deployments to which a site has come whose data must stay where no Persistent Chat pool is. */
const withZurich = fc
  .tuple(supportedTopologies(), fc.record({ complianceRequired: fc.boolean(), fileStore: fc.boolean() }))
  .map(([document, { complianceRequired, fileStore }]): JsonValue => {
    const { sites, fileStores, ...others } = document as Record<'sites' | 'fileStores', JsonValue[]>;
    const zurich = { name: 'Zurich', region: 'CH', dataMustStayInRegion: true, complianceRequired };
    const files = { id: 'files-zurich', server: 'files.contoso.ch', share: 'lync', site: 'Zurich' };
    return {
      ...others,
      sites: [...sites.map((site) => ({ ...(site as object), region: 'US' })), zurich],
      fileStores: fileStore ? [...fileStores, files] : fileStores,
    };
  });

suite('Any refactoring', function () {
  // Seconds, on a machine that has nothing else to do.
  this.timeout(60_000);

  for (const [name, refactor] of Object.entries({ splitPersistentChat, moveDatabases, sortByName })) {
    test(`${name} leaves any document as whole as it was`, () => {
      holds(refactor, topologies(), (rule) => NEVER.includes(rule));
    });
  }

  for (const [name, refactor, documents, says] of [
    // A new SQL Server store has no mirror yet.
    ['splitPersistentChat', splitPersistentChat, supportedTopologies(), ['pchat-no-ha']],
    ['moveDatabases', moveDatabases, supportedTopologies(), []],
    ['extractPool', extractPool, withZurich, ['pchat-no-ha']],
    ['sortByName', sortByName, supportedTopologies(), []],
  ] as const) {
    test(`${name} adds no finding to a deployment that is supported`, () => {
      holds(refactor, documents, (rule) => !says.some((said) => said === rule));
    });
  }
});
