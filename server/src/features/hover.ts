import { t } from '@vscode/l10n';
import { MarkupKind, type Hover } from 'vscode-languageserver-types';
import { propertyShape, shapeAt, type Shape } from '../model/format';
import { nodeAt, type JsonNode, type PropertyNode } from '../syntax/tree';
import type { ClientSupport } from './clientSupport';
import type { CheckedVersion } from './documents';
import { code, plainText } from './markdown';
import { declarationNamedAt } from './references';

/**
 * @param offset where the pointer is
 * @returns what the format says of the name of a property or of a value there, and what a reference names; `undefined` elsewhere
 */
export function hoverAt(checked: CheckedVersion, offset: number, support: ClientSupport): Hover | undefined {
  const node = nodeAt(checked.tree, offset);
  if (!node || 'children' in node) return undefined;
  const { parent } = node;
  const paragraphs =
    parent?.type === 'property' && parent.keyNode === node ? ofProperty(parent) : ofValue(node, checked);
  if (paragraphs.length === 0) return undefined;
  const markdown = paragraphs.join('\n\n');
  return {
    contents: support.markdownHover
      ? { kind: MarkupKind.Markdown, value: markdown }
      : { kind: MarkupKind.PlainText, value: plainText(markdown) },
    range: checked.lines.rangeOf(node),
  };
}

function ofProperty(property: PropertyNode): string[] {
  const shape = propertyShape(property);
  return shape ? about(shape, property.keyNode.value, shape.description) : [];
}

function ofValue(node: Exclude<JsonNode, PropertyNode>, checked: CheckedVersion): string[] {
  const shape = shapeAt(node);
  if (!shape) return [];
  const text = node.type === 'string' ? node.value : undefined;
  const meaning = text === undefined ? undefined : shape.valueDescriptions.get(text);
  const named = declarationNamedAt(node, checked);
  // What an item of a list is, often only the list says.
  const list = node.parent?.type === 'array' ? node.parent : undefined;
  const property = list ? list.parent : node.parent;
  const name = property?.type === 'property' ? property.keyNode.value : undefined;
  return [
    ...(meaning ? [meaning] : []),
    ...(named === undefined ? [] : [named]),
    ...about(shape, name, shape.description ?? (list && shapeAt(list)?.description)),
  ];
}

function about(shape: Shape, name: string | undefined, description: string | undefined): string[] {
  const title = shape.title ?? name;
  return [
    ...(title === undefined ? [] : [`**${title}**`]),
    ...(description === undefined ? [] : [description]),
    ...(shape.default === undefined ? [] : [t('Default: {value}', { value: code(JSON.stringify(shape.default)) })]),
  ];
}
