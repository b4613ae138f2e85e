import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DocumentSymbol, Position, Range } from 'vscode-languageserver-types';
import { codeLensesOf } from '../../../server/src/features/codeLens';
import { definitionsAt, highlightsAt, occurrenceAt, referencesAt } from '../../../server/src/features/navigation';
import { prepareRename, rename } from '../../../server/src/features/rename';
import { documentSymbols } from '../../../server/src/features/symbols';
import { applyEdits } from '../../../server/src/syntax/edit';
import { checkedVersion } from '../../support/checked';
import { CAPABLE, SIMPLE } from '../../support/clients';
import { topologies } from '../../support/topologies';
import { forAny } from '../../support/forAny';

/** Topology documents, whole and cut off, with LF and with CRLF, behind characters of two code units. */
const documents = fc
  .record({ document: topologies(), end: fc.option(fc.nat(10_000)), crlf: fc.boolean(), place: fc.nat() })
  .map(({ document, end, crlf, place }) => {
    const whole = `/* 芝加哥 💬 */ ${JSON.stringify(document, null, 1)}`.replace(/\n/g, crlf ? '\r\n' : '\n');
    const text = end === null ? whole : whole.slice(0, end % whole.length);
    return { text, offset: place % (text.length + 1) };
  });

suite('Names in any document', () => {
  test('every range lies in the document, and the place asked about is among the references', () => {
    forAny(
      fc.property(documents, ({ text, offset }) => {
        const checked = checkedVersion(text);
        const { lines } = checked;
        const isIn = (range: Range): void => {
          for (const position of [range.start, range.end])
            assert.deepEqual(lines.positionAt(lines.offsetAt(position)), position);
          assert.ok(lines.offsetAt(range.start) <= lines.offsetAt(range.end));
        };
        const references = referencesAt(checked, offset, { includeDeclaration: true }).map(({ range }) => range);
        references.forEach(isIn);
        assert.deepEqual(
          highlightsAt(checked, offset).map(({ range }) => range),
          references,
        );
        const found = occurrenceAt(checked, offset);
        assert.equal(references.length > 0, found !== undefined);
        if (found) assert.ok(references.some((range) => same(range, lines.rangeOf(found.span))));
        const definitions = definitionsAt(checked, offset, SIMPLE);
        for (const definition of definitions) {
          assert.ok('range' in definition && references.some((range) => same(range, definition.range)));
        }
        const prepared = prepareRename(checked, offset);
        assert.equal('refusal' in prepared, found === undefined);
        checkSymbols(documentSymbols(checked), isIn);
        codeLensesOf(checked, CAPABLE).forEach(({ range }) => isIn(range));
      }),
      { numRuns: 300 },
    );
  });

  test('a rename there and back again changes nothing but case', () => {
    forAny(
      fc.property(documents, ({ text, offset: place }) => {
        const checked = checkedVersion(text);
        const strings = [...text.matchAll(/": "[^"]/g)];
        const offset = (strings[place % Math.max(strings.length, 1)]?.index ?? 0) + 4;
        const found = occurrenceAt(checked, offset);
        const there = renamedAt(text, offset, 'new.contoso.com');
        fc.pre(found !== undefined && there !== undefined);
        const { text: name, span } = found;
        // The same place in the new text: what stands before it has grown or shrunk.
        const before = found.name.occurrences.filter((other) => other.span.offset < span.offset);
        const shift = before.reduce((sum, other) => sum + 'new.contoso.com'.length - other.span.length, 0);
        const back = renamedAt(there, span.offset + shift, name);
        fc.pre(back !== undefined);
        assert.equal(back.toLowerCase(), text.toLowerCase());
      }),
      { numRuns: 100 },
    );
  });
});

function renamedAt(text: string, offset: number, wanted: string): string | undefined {
  const checked = checkedVersion(text);
  const result = rename(checked, offset, wanted, SIMPLE);
  if ('refusal' in result) return undefined;
  const { lines, uri } = checked;
  const edits = (result.changes?.[uri] ?? []).map(({ range, newText }) => {
    const start = lines.offsetAt(range.start);
    return { offset: start, length: lines.offsetAt(range.end) - start, content: newText };
  });
  return applyEdits(text, edits);
}

function checkSymbols(symbols: readonly DocumentSymbol[], isIn: (range: Range) => void): void {
  for (const { name, range, selectionRange, children = [] } of symbols) {
    assert.notEqual(name.trim(), '');
    [range, selectionRange].forEach(isIn);
    assert.ok(!isBefore(selectionRange.start, range.start) && !isBefore(range.end, selectionRange.end), name);
    checkSymbols(children, isIn);
  }
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.character < other.character);
}

function same(one: Range, other: Range): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
