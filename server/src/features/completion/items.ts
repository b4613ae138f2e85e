import { t } from '@vscode/l10n';
import {
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  MarkupKind,
  type CompletionItem,
  type MarkupContent,
  type TextEdit,
} from 'vscode-languageserver-types';
import type { Edit } from '../../syntax/edit';
import { indentAt, layoutOf } from '../../syntax/surroundings';
import { LINE_WIDTH, print, type JsonValue, type Layout } from '../../syntax/print';
import type { Span } from '../../syntax/tree';
import type { ClientSupport } from '../clientSupport';
import type { CheckedVersion } from '../documents';
import { code, plainText } from '../markdown';
import type { WordChoice } from './directives';
import type { NewName } from './newNames';
import { printProperties, Template } from './template';

/** Where something is written, and what stands around it. */
interface Where {
  readonly written: Span;
  readonly commaBefore: number | undefined;
  readonly needsCommaAfter: boolean;
}

/** What an item says of itself. */
interface About {
  readonly kind?: CompletionItemKind;
  readonly detail?: string | undefined;
  /** Markdown. */
  readonly documentation?: string | undefined;
}

/** Makes the items for one place, in the order in which they are to be shown. */
export class ItemWriter {
  readonly #checked: CheckedVersion;
  readonly #support: ClientSupport;
  readonly #where: Where;
  readonly #layout: Layout;
  /** The indentation that the client does not add by itself. */
  readonly #indent: string;
  readonly #text: string;
  #count = 0;

  constructor(checked: CheckedVersion, support: ClientSupport, where: Where) {
    this.#checked = checked;
    this.#support = support;
    this.#where = where;
    this.#text = checked.tree.text;
    this.#layout = layoutOf(checked.tree);
    const isIndented = support.indentsCompletions || support.completionSnippets;
    this.#indent = isIndented ? '' : indentAt(this.#text, where.written.offset);
  }

  /** Each item has its own places to fill in. */
  template(): Template {
    return new Template();
  }

  /** A property, with a value where none follows. */
  property(name: string, value: JsonValue | undefined, template: Template, about: About): CompletionItem {
    const key = JSON.stringify(name);
    const printed = value === undefined ? key : printProperties({ [name]: value }, this.#layout, this.#indent).join('');
    return this.#item(name, name, this.#padded(printed), template, { kind: CompletionItemKind.Property, ...about });
  }

  value(value: string | number | boolean, about: About): CompletionItem {
    const label = String(value);
    return this.#item(label, label, this.#afterColon(JSON.stringify(value)), this.template(), about);
  }

  /** A name together with what declares it. */
  newName({ name, label, additions, edits }: NewName): CompletionItem {
    const declared = Object.entries(additions).flatMap(([list, added]) => added.map((one) => [list, one] as const));
    const written = declared.map(([list, one]) => `${code(list)}: ${code(print(one, this.#layout))}`);
    const documentation = [t('Also adds what bears the name:'), ...written].join('\n\n');
    const about = { kind: CompletionItemKind.Constructor, documentation };
    return this.#item(label, name, this.#afterColon(JSON.stringify(name)), this.template(), about, edits);
  }

  /** An object or a list, with all that it needs. */
  whole(label: string, value: JsonValue, template: Template): CompletionItem {
    return this.#whole(label, value, this.#afterColon(print(value, this.#layout, this.#indent)), template);
  }

  /** All that an object needs, between its braces. */
  properties(label: string, value: Readonly<Record<string, JsonValue>>, template: Template): CompletionItem {
    const { unit, endOfLine } = this.#layout;
    const { offset, length } = this.#where.written;
    const line = this.#checked.lines.positionAt(offset).line;
    const lineText = this.#checked.lines.textOf(line);
    const start = this.#checked.lines.positionAt(offset).character;
    const [before, after] = [lineText.slice(0, start), lineText.slice(start + length)];
    if (before.trim() === '' && after.trim() === '') {
      const lines = printProperties(value, this.#layout, this.#indent);
      return this.#whole(label, value, lines.join(`,${endOfLine}${this.#indent}`), template);
    }
    const inOneLine = printProperties(value, this.#layout, '').join(', ');
    if (!/[\r\n]/.test(inOneLine) && lineText.length + inOneLine.length <= LINE_WIDTH) {
      return this.#whole(label, value, this.#padded(inOneLine), template);
    }
    const inner = this.#indent + unit;
    const lines = printProperties(value, this.#layout, inner).map((one) => endOfLine + inner + one);
    return this.#whole(label, value, lines.join(',') + endOfLine + this.#indent, template);
  }

  /** A word that is no JSON. */
  word({ word, detail, documentation }: WordChoice): CompletionItem {
    return this.#item(word, word, word, this.template(), { kind: CompletionItemKind.Keyword, detail, documentation });
  }

  #whole(label: string, value: JsonValue, printed: string, template: Template): CompletionItem {
    return this.#item(label, label, printed, template, {
      kind: CompletionItemKind.Snippet,
      documentation: ['```jsonc', template.plain(this.#preview(value)), '```'].join('\n'),
    });
  }

  /** A property on each line, however it will be written: where a client shows this there is little room beside it. */
  #preview(value: JsonValue): string {
    const layout = { ...this.#layout, endOfLine: '\n' } as const;
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return print(value, layout, '');
    const { unit } = layout;
    const lines = printProperties(value as Readonly<Record<string, JsonValue>>, layout, unit);
    return `{\n${lines.map((one) => unit + one).join(',\n')}\n}`;
  }

  /** A blank stands beside a brace, as everywhere. */
  #padded(printed: string): string {
    const { offset, length } = this.#where.written;
    const start = this.#text.charAt(offset - 1) === '{' ? ' ' : '';
    const end = this.#text.charAt(offset + length) === '}' ? ' ' : '';
    return `${start}${printed}${end}`;
  }

  /** `"site":` is followed by a blank, as everywhere. */
  #afterColon(printed: string): string {
    return this.#text.charAt(this.#where.written.offset - 1) === ':' ? ` ${printed}` : printed;
  }

  #item(
    label: string,
    filter: string,
    printed: string,
    template: Template,
    { kind, detail, documentation }: About,
    edits: readonly Edit[] = [],
  ): CompletionItem {
    const { written, commaBefore, needsCommaAfter } = this.#where;
    const { lines } = this.#checked;
    const isBeside = commaBefore === written.offset;
    const whole = `${isBeside ? ', ' : ''}${printed}${needsCommaAfter ? ',' : ''}`;
    const plain = template.plain(whole);
    const snippet = this.#support.completionSnippets ? template.snippet(whole) : plain;
    const isSnippet = this.#support.completionSnippets && template.hasPlaces(whole);
    const comma: Edit[] =
      commaBefore === undefined || isBeside ? [] : [{ offset: commaBefore, length: 0, content: ',' }];
    const additional: TextEdit[] = [...comma, ...edits].map((edit) => ({
      range: lines.rangeOf(edit),
      newText: edit.content,
    }));
    // What is typed is compared with the text from the start of the range on, which may begin with a quote.
    const isQuoted = this.#text.charAt(written.offset) === '"' && written.length > 0;
    this.#count += 1;
    return {
      label,
      ...(kind === undefined ? {} : { kind }),
      ...(detail === undefined ? {} : { detail }),
      ...(documentation === undefined ? {} : { documentation: this.#markup(documentation) }),
      sortText: String(this.#count).padStart(4, '0'),
      filterText: isQuoted ? `"${filter}"` : filter,
      insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      ...(this.#support.indentsCompletions ? { insertTextMode: InsertTextMode.adjustIndentation } : {}),
      textEdit: { range: lines.rangeOf(written), newText: isSnippet ? snippet : plain },
      ...(additional.length > 0 ? { additionalTextEdits: additional } : {}),
    };
  }

  #markup(markdown: string): MarkupContent {
    return this.#support.markdownCompletions
      ? { kind: MarkupKind.Markdown, value: markdown }
      : { kind: MarkupKind.PlainText, value: plainText(markdown.replace(/^```.*\n?/gm, '')) };
  }
}
