import { t } from '@vscode/l10n';
import { MarkupKind, type Hover } from 'vscode-languageserver-types';
import { propertyShape, shapeAt, type Shape } from '../model/format';
import { gravestFirst } from '../rules/gravity';
import type { Problem } from '../rules/problem';
import { suppressionsIn } from '../rules/suppressions';
import { nodeAt, type JsonNode, type ObjectNode, type PropertyNode, type Span, type ValueNode } from '../syntax/tree';
import { cardOf, shortCardOf } from './cards/cards';
import { declaredBy, declaredFor, type Declared } from './cards/declared';
import { ruleCard } from './cards/ruleCard';
import type { ClientSupport } from './clientSupport';
import { commentAt } from './comments';
import type { CheckedVersion } from './documents';
import { code, plainText } from './markdown';

/** Findings at one place beyond these are left to the list of problems. */
const MOST_FINDINGS = 2;
const LINE = '---';

/**
 * @param offset where the pointer is
 * @returns what there is to say there: why something is reported and what to do, what is declared or referred to, and what the format says of
 * the name of a property or of a value; `undefined` where there is nothing
 */
export function hoverAt(checked: CheckedVersion, offset: number, support: ClientSupport): Hover | undefined {
  const findings = findingsAt(checked, offset);
  const said = saidAt(checked, offset, findings.length > 0);
  const blocks = [...findings, ...(said ? [said] : [])]
    .map(({ paragraphs }) => paragraphs)
    .filter(({ length }) => length > 0);
  const span = said?.span ?? findings[0]?.span;
  if (blocks.length === 0 || !span) return undefined;
  const markdown = blocks.map((block) => block.join('\n\n')).join(`\n\n${LINE}\n\n`);
  return {
    contents: support.markdownHover
      ? { kind: MarkupKind.Markdown, value: markdown }
      : { kind: MarkupKind.PlainText, value: plainText(markdown) },
    range: checked.lines.rangeOf(span),
  };
}

/** What is said of a stretch of the text, in paragraphs of Markdown. */
interface Said {
  readonly span: Span;
  readonly paragraphs: readonly string[];
}

/** The rules that report something there, each once, the gravest first. */
function findingsAt({ problems }: CheckedVersion, offset: number): Said[] {
  const there = new Map<string, Problem>();
  for (const problem of problems) {
    // Problems are in the order of the text.
    if (problem.span.offset > offset) break;
    if (holds(problem.span, offset) && !there.has(problem.rule)) there.set(problem.rule, problem);
  }
  return gravestFirst([...there.values()])
    .map(({ rule, span }) => ({ span, paragraphs: ruleCard(rule) }))
    .filter(({ paragraphs }) => paragraphs.length > 0)
    .slice(0, MOST_FINDINGS);
}

/** @param isReported whether something is wrong there, so that what the format says matters less */
function saidAt(checked: CheckedVersion, offset: number, isReported: boolean): Said | undefined {
  const comment = commentAt(checked.tree, offset);
  if (comment) return ofComment(comment, checked, offset);
  const node = nodeAt(checked.tree, offset);
  if (!node || node.type === 'property' || node.type === 'array') return undefined;
  if (node.type === 'object') return offset <= node.offset + 1 ? ofObject(node, checked) : undefined;
  const { parent } = node;
  const paragraphs =
    parent?.type === 'property' && parent.keyNode === node ? ofProperty(parent) : ofValue(node, checked, isReported);
  return { span: node, paragraphs };
}

/** At the opening brace: what the object declares. */
function ofObject(object: ObjectNode, { topology }: CheckedVersion): Said | undefined {
  const declared = declaredBy(object, topology);
  return declared && { span: { offset: object.offset, length: 1 }, paragraphs: cardOf(declared, topology) };
}

function ofProperty(property: PropertyNode): string[] {
  const shape = propertyShape(property);
  return shape ? about(shape, property.keyNode.value, shape.description) : [];
}

function ofValue(node: ValueNode, checked: CheckedVersion, isReported: boolean): string[] {
  const { topology, lines } = checked;
  const own = ownerNamed(node, checked);
  if (own) return cardOf(own, topology);
  const shape = shapeAt(node);
  if (!shape) return [];
  const text = node.type === 'string' ? node.value : undefined;
  const meaning = text === undefined ? undefined : shape.valueDescriptions.get(text);
  const named = declaredFor(node, topology);
  const meant = [...(meaning ? [meaning] : []), ...(named ? shortCardOf(named, topology, lines) : [])];
  if (isReported) return meant;
  // What an item of a list is, often only the list says.
  const list = node.parent?.type === 'array' ? node.parent : undefined;
  const property = list ? list.parent : node.parent;
  const name = property?.type === 'property' ? property.keyNode.value : undefined;
  return [...meant, ...about(shape, name, shape.description ?? (list && shapeAt(list)?.description))];
}

/** @returns what is declared with this very name: the object that it stands in */
function ownerNamed(node: JsonNode, { topology }: CheckedVersion): Declared | undefined {
  const object = node.parent?.parent;
  if (node.type !== 'string' || object?.type !== 'object') return undefined;
  const declared = declaredBy(object, topology);
  return declared?.name.node === node && node.value !== '' ? declared : undefined;
}

/** A rule named in a comment that switches it off: what it says. */
function ofComment(comment: Span, { tree, lines }: CheckedVersion, offset: number): Said | undefined {
  const [suppression] = suppressionsIn({ text: tree.text, comments: [comment] }, lines);
  const named = suppression?.rules.find((rule) => holds(rule, offset));
  return named && { span: named, paragraphs: ruleCard(named.id) };
}

function about(shape: Shape, name: string | undefined, description: string | undefined): string[] {
  const title = shape.title ?? name;
  return [
    ...(title === undefined ? [] : [`**${title}**`]),
    ...(description === undefined ? [] : [description]),
    ...(shape.default === undefined ? [] : [t('Default: {value}', { value: code(JSON.stringify(shape.default)) })]),
  ];
}

function holds({ offset: start, length }: Span, offset: number): boolean {
  return offset >= start && offset <= start + length;
}
