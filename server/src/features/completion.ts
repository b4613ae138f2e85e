import { t } from '@vscode/l10n';
import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver-types';
import { propertyShape, shapeAt, type Shape } from '../model/format';
import { isClosed, placeAt, type ItemPlace, type NamePlace, type Place, type ValuePlace } from '../syntax/cursor';
import type { JsonNode, ObjectNode } from '../syntax/tree';
import type { ClientSupport } from './clientSupport';
import { choicesInComment } from './completion/directives';
import { documentDrafts, Drafts, draftsFor, type DraftChoice } from './completion/drafts';
import { ItemWriter } from './completion/items';
import { namesFor } from './completion/names';
import { newNamesFor } from './completion/newNames';
import { listIn, scopeBelow, scopeOf, type Scope } from './completion/scope';
import type { CheckedVersion } from './documents';
import { code } from './markdown';

/** What is offered for a list, in its order. */
type Offer = (writer: ItemWriter) => CompletionItem;

/**
 * @param offset where the cursor is
 * @param trigger the character after which the client asks by itself; `undefined` where somebody asked, or types a word
 * @returns what may be written there, the best first: properties in the order of the format, those that are needed before the others;
 * values; names of what is declared; whole objects
 */
export function completionsAt(
  checked: CheckedVersion,
  offset: number,
  trigger: string | undefined,
  support: ClientSupport,
): CompletionItem[] {
  const place = placeAt(checked.tree, offset);
  if (!place) return [];
  if (place.kind === 'comment') {
    const found = choicesInComment(checked, place.comment, offset);
    // A blank in a comment is mostly just that.
    if (!found || (trigger !== undefined && found.kind === 'directive')) return [];
    const writer = new ItemWriter(checked, support, { ...found, commaBefore: undefined, needsCommaAfter: false });
    return found.choices.map((choice) => writer.word(choice));
  }
  const writer = new ItemWriter(checked, support, place);
  return offersAt(checked, place).map((offer) => offer(writer));
}

function offersAt(checked: CheckedVersion, place: Exclude<Place, { kind: 'comment' }>): Offer[] {
  switch (place.kind) {
    case 'document':
      return documentDrafts().map((choice) =>
        ofDraft(choice, checked, { path: [], owner: undefined, object: undefined }),
      );
    case 'name':
      return ofNames(checked, place);
    case 'value':
      return ofPropertyValue(checked, place);
    case 'item':
      return ofItem(checked, place);
  }
}

/** The properties that an object does not have yet; into an empty one, also all that it needs at once. */
function ofNames(checked: CheckedVersion, place: NamePlace): Offer[] {
  const { object, property: written, hasColon } = place;
  const shape = shapeAt(object);
  if (!shape) return [];
  const scope = scopeOf(object);
  const others = object.properties.filter((property) => property !== written);
  const given = new Set(others.map(({ keyNode }) => keyNode.value));
  const isRequired = (name: string): boolean => shape.required.includes(name);
  const names = [...shape.properties].filter(([name]) => !given.has(name));
  const ordered = [...names.filter(([name]) => isRequired(name)), ...names.filter(([name]) => !isRequired(name))];
  const properties = ordered.map(([name, ofProperty]): Offer => (writer) => {
    const template = writer.template();
    const value = hasColon ? undefined : new Drafts(checked.topology, template, scope).value(name, ofProperty);
    return writer.property(name, value, template, {
      detail: isRequired(name) ? t('required') : undefined,
      documentation: describe(ofProperty, name),
    });
  });
  if (others.length > 0 || hasColon) return properties;
  return [...wholesOf(object, scope, shape).map((choice) => inBraces(choice, checked, scope)), ...properties];
}

function wholesOf(object: ObjectNode, scope: Scope, shape: Shape): DraftChoice[] {
  if (!object.parent) return documentDrafts();
  return shape.type === 'object' ? draftsFor(scope.path.at(-1) ?? '', scope) : [];
}

function ofPropertyValue(checked: CheckedVersion, { property }: ValuePlace): Offer[] {
  const shape = propertyShape(property);
  if (!shape || property.parent?.type !== 'object') return [];
  return ofValue(checked, property.keyNode.value, shape, scopeOf(property.parent), new Set());
}

/** What a list may hold, without the texts that it holds already. */
function ofItem(checked: CheckedVersion, { array, item: written }: ItemPlace): Offer[] {
  const shape = shapeAt(array)?.items;
  const list = listIn(array);
  if (!shape || !list) return [];
  const texts = array.items.flatMap((item) => (item !== written && item.type === 'string' ? [item.value] : []));
  const name = list.property.keyNode.value;
  if (shape.type !== 'object') return ofValue(checked, name, shape, list.scope, new Set(texts));
  const scope = scopeBelow(list.scope, name);
  return draftsFor(name, scope).map((choice) => ofDraft(choice, checked, scope));
}

function ofValue(
  checked: CheckedVersion,
  name: string,
  shape: Shape,
  scope: Scope,
  taken: ReadonlySet<string>,
): Offer[] {
  switch (shape.type) {
    case 'boolean':
      return [true, false].map(
        (value): Offer =>
          (writer) =>
            writer.value(value, { kind: CompletionItemKind.Value }),
      );
    case 'integer':
    case 'number':
      return ofDefault(shape);
    case 'string':
      return ofText(checked, name, shape, scope, taken);
    case 'array':
    case 'object':
      return ofWhole(checked, name, shape, scope);
  }
}

function ofText(
  checked: CheckedVersion,
  name: string,
  shape: Shape,
  scope: Scope,
  taken: ReadonlySet<string>,
): Offer[] {
  const { topology } = checked;
  if (shape.values) {
    const free = shape.values.filter((value) => !taken.has(value));
    return free.map(
      (value): Offer =>
        (writer) =>
          writer.value(value, {
            kind: CompletionItemKind.EnumMember,
            detail: value === shape.default ? t('default') : undefined,
            documentation: shape.valueDescriptions.get(value),
          }),
    );
  }
  const known = namesFor(topology, name, scope).filter((choice) => !taken.has(choice.name));
  return [
    ...known.map(
      ({ name: value, detail }): Offer =>
        (writer) =>
          writer.value(value, { kind: CompletionItemKind.Reference, detail }),
    ),
    ...(canDeclare(checked, scope) ? newNamesFor(topology, name, scope) : []).map(
      (fresh): Offer =>
        (writer) =>
          writer.newName(fresh),
    ),
    ...ofDefault(shape),
  ];
}

/** What is declared goes behind the object with the cursor in it, or before: where this ends must be known. */
function canDeclare({ tree }: CheckedVersion, { object }: Scope): boolean {
  for (let at: JsonNode | undefined = object; at; at = at.parent) {
    if ((at.type === 'object' || at.type === 'array') && !isClosed(tree, at)) return false;
  }
  return object !== undefined;
}

function ofDefault({ default: value }: Shape): Offer[] {
  if (value === undefined || value === '') return [];
  return [(writer) => writer.value(value, { kind: CompletionItemKind.Value, detail: t('default') })];
}

/** An object, or a list with one in it. */
function ofWhole(checked: CheckedVersion, name: string, shape: Shape, parent: Scope): Offer[] {
  const scope = scopeBelow(parent, name);
  const choices = shape.type === 'object' || shape.items?.type === 'object' ? draftsFor(name, scope) : [];
  if (choices.length > 0) return choices.map((choice) => ofDraft(choice, checked, scope, shape.type === 'array'));
  return [
    (writer) => {
      const template = writer.template();
      const value = new Drafts(checked.topology, template, parent).value(name, shape);
      return writer.whole(shape.title ?? name, value, template);
    },
  ];
}

function ofDraft(choice: DraftChoice, { topology }: CheckedVersion, scope: Scope, inList = false): Offer {
  return (writer) => {
    const template = writer.template();
    const draft = choice.draft(new Drafts(topology, template, scope));
    return writer.whole(choice.label, inList ? [draft] : draft, template);
  };
}

function inBraces(choice: DraftChoice, { topology }: CheckedVersion, scope: Scope): Offer {
  return (writer) => {
    const template = writer.template();
    return writer.properties(choice.label, choice.draft(new Drafts(topology, template, scope)), template);
  };
}

function describe(shape: Shape, name: string): string {
  const title = `**${shape.title ?? name}**`;
  const byDefault =
    shape.default === undefined ? [] : [t('Default: {value}', { value: code(JSON.stringify(shape.default)) })];
  return [title, shape.description ?? [], byDefault].flat().join('\n\n');
}
