import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SelectionRange } from 'vscode-languageserver-types';
import { clientSupport } from '../../../server/src/features/clientSupport';
import { documentLinksOf } from '../../../server/src/features/documentLinks';
import { foldingRangesOf } from '../../../server/src/features/foldingRanges';
import { formatDocument } from '../../../server/src/features/formatting';
import { hoverAt } from '../../../server/src/features/hover';
import { inlayHintsIn } from '../../../server/src/features/inlayHints';
import { selectionRangeAt } from '../../../server/src/features/selectionRanges';
import { semanticTokensOf } from '../../../server/src/features/semanticTokens';
import type { Range } from '../../../server/src/syntax/lines';
import { brokenDocuments } from '../../support/brokenDocuments';
import { checkedVersion } from '../../support/checked';
import { forAny } from '../../support/forAny';

const SUPPORT = clientSupport({ textDocument: { hover: { contentFormat: ['markdown'] } } });

suite('Features on broken documents', () => {
  test('every range lies in the document, whatever it is', () => {
    forAny(
      fc.property(brokenDocuments, ({ text, at }) => {
        const checked = checkedVersion(text);
        const { lines, tree } = checked;
        const holds = ({ start, end }: Range): void => {
          assert.deepEqual(lines.positionAt(lines.offsetAt(start)), start);
          assert.deepEqual(lines.positionAt(lines.offsetAt(end)), end);
          assert.ok(lines.offsetAt(start) <= lines.offsetAt(end));
        };
        for (let offset = Math.max(0, at - 20); offset < at + 20; offset++) {
          const hover = hoverAt(checked, offset, SUPPORT);
          if (hover?.range) {
            holds(hover.range);
            assert.ok(
              lines.offsetAt(hover.range.start) <= offset &&
                lines.offsetAt(hover.range.end) >= Math.min(offset, text.length),
            );
          }
          let one: SelectionRange | undefined = selectionRangeAt(tree, lines, Math.min(offset, text.length));
          for (; one; one = one.parent) holds(one.range);
        }
        for (const { position, textEdits = [] } of inlayHintsIn(checked, { start: 0, end: text.length })) {
          holds({ start: position, end: position });
          for (const { range } of textEdits) holds(range);
        }
        for (const { startLine, endLine } of foldingRangesOf(tree, lines)) {
          assert.ok(startLine < endLine && endLine < lines.lineCount);
        }
        for (const { range } of documentLinksOf(checked)) holds(range);
        for (const { range } of formatDocument(checked, { tabSize: 4, insertSpaces: true })) holds(range);
        const { data } = semanticTokensOf(checked);
        let line = 0;
        let character = 0;
        for (let token = 0; token < data.length; token += 5) {
          const [down = 0, right = 0, length = 0] = data.slice(token, token + 3);
          line += down;
          character = down > 0 ? right : character + right;
          holds({ start: { line, character }, end: { line, character: character + length } });
        }
      }),
      { numRuns: 150 },
    );
  });
});
