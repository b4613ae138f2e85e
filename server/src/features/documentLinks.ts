import type { DocumentLink } from 'vscode-languageserver-types';
import { ruleOf } from '../rules/registry';
import { sourceOf } from '../rules/sources';
import { suppressionsIn } from '../rules/suppressions';
import { propertyNamed, type Span } from '../syntax/tree';
import type { CheckedVersion } from './documents';

/** An address in a comment, without the full stop or bracket that ends its sentence. */
const ADDRESS = /https?:\/\/[^\s<>"'`]*[^\s<>"'`.,;:!?)\]}*]/g;

/**
 * @returns links of a document: from `$schema` to the schema's file, from a rule that a comment switches off to the page that the rule
 * rests on, and from addresses in comments; in the order of the text
 */
export function documentLinksOf(checked: CheckedVersion): DocumentLink[] {
  const { lines } = checked;
  const links = [...schemaLinks(checked), ...ruleLinks(checked), ...addresses(checked)];
  return links
    .sort((a, b) => a.span.offset - b.span.offset)
    .map(({ span, target, tooltip }) => ({
      range: lines.rangeOf(span),
      target,
      ...(tooltip === undefined ? {} : { tooltip }),
    }));
}

interface Link {
  readonly span: Span;
  readonly target: string;
  readonly tooltip?: string;
}

function schemaLinks({ tree, uri }: CheckedVersion): Link[] {
  const value = tree.root?.type === 'object' ? propertyNamed(tree.root, '$schema')?.valueNode : undefined;
  if (value?.type !== 'string' || value.value.trim() === '') return [];
  const target = resolved(value.value, uri);
  const isClosed = value.length > 1 && tree.text.charAt(value.offset + value.length - 1) === '"';
  const span = { offset: value.offset + 1, length: value.length - (isClosed ? 2 : 1) };
  return target === undefined ? [] : [{ span, target }];
}

/** @returns the URI that a reference means in a document; `undefined` where it leads to no web page, and nowhere beside the document */
function resolved(reference: string, uri: string): string | undefined {
  try {
    const base = new URL(uri);
    const target = new URL(reference, uri);
    const isNear = target.protocol === base.protocol && base.pathname.startsWith('/');
    return isNear || /^https?:$/.test(target.protocol) ? target.href : undefined;
  } catch {
    // What is no URI, and what is relative to a document that has no place: `untitled:Untitled-1`.
    return undefined;
  }
}

function ruleLinks({ tree, lines }: CheckedVersion): Link[] {
  return suppressionsIn(tree, lines).flatMap(({ rules }) =>
    rules.flatMap(({ id, offset, length }) => {
      const rule = ruleOf(id);
      return rule
        ? [{ span: { offset, length }, target: sourceOf(rule.sources[0]).url, tooltip: rule.page().title }]
        : [];
    }),
  );
}

function addresses({ tree }: CheckedVersion): Link[] {
  return tree.comments.flatMap(({ offset, length }) =>
    [...tree.text.slice(offset, offset + length).matchAll(ADDRESS)].map((match) => ({
      span: { offset: offset + match.index, length: match[0].length },
      target: match[0],
    })),
  );
}
