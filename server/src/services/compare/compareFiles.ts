import { t } from '@vscode/l10n';
import type { Range } from 'vscode-languageserver-types';
import { compareTopologies } from '../../comparison/compareTopologies';
import type { ComparedFinding, ComparedTopology, Comparison, PlaceInDocument } from '../../comparison/comparison';
import { countsInWords, groupsOf, isSame } from '../../features/comparison/groups';
import { comparisonMarkdown } from '../../features/comparison/markdown';
import { ImportError } from '../../interchange/importError';
import { isExported } from '../../interchange/isExported';
import type { CompareAnswer, CompareParams, FileToCompare, ShownFinding } from '../../protocol';
import { check } from '../../rules/check';
import type { CheckSettings } from '../../rules/settings';
import { LineIndex } from '../../syntax/lines';
import { valueAtPointer } from '../../syntax/tree';
import { bytesOf } from '../base64';

/** A file whose text cannot be compared; the message says why. */
class Refusal extends Error {}

/**
 * Compares two topologies.
 *
 * @param settings by which the findings are those of each
 * @returns what is different, or, of a file that is no topology or cannot be read, why they are not compared
 */
export async function compareFiles(settings: CheckSettings, params: CompareParams): Promise<CompareAnswer> {
  try {
    const [old, next] = [await readFile(params.old, settings), await readFile(params.new, settings)];
    const comparison = compareTopologies(old.topology, next.topology);
    return answerOf(comparison, old, next, params);
  } catch (error) {
    if (error instanceof Refusal || error instanceof ImportError) return { kind: 'refused', reason: error.message };
    throw error;
  }
}

interface ReadFile {
  readonly topology: ComparedTopology;
  /** @returns where in the file stands what a JSON Pointer names; `undefined` where nobody can look at it */
  readonly rangeAt: (pointer: PlaceInDocument) => Range | undefined;
}

async function readFile({ name, content }: FileToCompare, settings: CheckSettings): Promise<ReadFile> {
  const bytes = bytesOf(content);
  if (isExported(bytes, name)) {
    const { importTopology } = await import('../../interchange/importTopology');
    const { comparedXml } = await import('../../interchange/comparedXml');
    const imported = importTopology(bytes, name);
    const { entry, text, spanAt } = imported.source;
    const lines = new LineIndex(text);
    return {
      topology: comparedXml(imported, settings),
      rangeAt: (pointer) => (entry === undefined ? lines.rangeOf(spanAt(pointer)) : undefined),
    };
  }
  const document = check(textOf(bytes, name), settings);
  const { tree, lines, topology } = document;
  const [broken] = tree.problems;
  if (broken) {
    const place = { name, line: lines.positionAt(broken.offset).line + 1, message: broken.message };
    throw new Refusal(t('{name} has a syntax error in line {line}: {message}', place));
  }
  if (!topology.node) throw new Refusal(t('{name} holds no topology: it is no JSON object.', { name }));
  return {
    topology: document,
    rangeAt: (pointer) => lines.rangeOf(valueAtPointer(tree, pointer) ?? { offset: 0, length: 0 }),
  };
}

function textOf(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(t('{name} is not UTF-8.', { name }));
  }
}

function answerOf(comparison: Comparison, old: ReadFile, next: ReadFile, names: CompareParams): CompareAnswer {
  const changes = comparison.changes.map(({ old: before, new: after, ...change }) => {
    const [oldRange, newRange] = [
      before === undefined ? undefined : old.rangeAt(before),
      after === undefined ? undefined : next.rangeAt(after),
    ];
    return { ...change, ...(oldRange ? { old: oldRange } : {}), ...(newRange ? { new: newRange } : {}) };
  });
  return {
    kind: 'compared',
    isSame: isSame(comparison),
    counts: countsInWords(comparison),
    groups: groupsOf(changes),
    newFindings: comparison.findings.new.map((finding) => shown(finding, next)),
    goneFindings: comparison.findings.gone.map((finding) => shown(finding, old)),
    markdown: comparisonMarkdown(comparison, { old: names.old.title, new: names.new.title }),
  };
}

function shown({ rule, severity, message, place }: ComparedFinding, { rangeAt }: ReadFile): ShownFinding {
  const range = rangeAt(place);
  return { rule, severity, message, ...(range ? { place: range } : {}) };
}
