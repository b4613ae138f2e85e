import { t } from '@vscode/l10n';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { ImportError } from '../importError';
import { emptyFile } from './decode';

export interface XmlElement {
  /** The namespace's URI, empty for none. */
  readonly namespace: string;
  /** The local name. */
  readonly name: string;
  /** By local name; one that is in a namespace has it in front: `{uri}name`. Declarations of namespaces are left out. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The characters directly in it, without white space around them. */
  readonly text: string;
  /** Where its start tag begins, counted from 1. */
  readonly line: number;
  /** Where its start tag begins in the text, in UTF-16 code units. */
  readonly offset: number;
}

/** Topologies are about a dozen levels deep. */
const MAX_DEPTH = 256;
/** Elements and attributes together. A pool has some 1,500, most of them of ports; a small element takes more memory than text. */
const MAX_PARTS = 2_500_000;
const NAMESPACE_DECLARATIONS = 'http://www.w3.org/2000/xmlns/';

/**
 * Parses XML with namespaces. The parser is `saxes`: it is strict, tells positions, resolves namespaces and character
 * references, and streams, so that limits hold before a tree is built. It knows the five predefined entities and no other:
 * a document type declaration, the only thing that could bring more, is refused.
 *
 * @param name the file's name, for messages
 * @param maxParts how many elements and attributes it may have together
 * @returns the root
 * @throws ImportError with the line when the text is not well-formed, has a document type declaration, or is beyond limits
 */
export function parseXml(text: string, name: string, maxParts = MAX_PARTS): XmlElement {
  // Blank lines in front are an accident of copying that harms nothing; the parser would refuse a declaration after them.
  const body = text.trimStart();
  if (body === '') throw emptyFile(name);
  if (!body.startsWith('<')) throw notXml(body, name);
  const parser = new SaxesParser({ xmlns: true });
  const before = text.length - body.length;
  parser.line += text.slice(0, before).split(/\r\n?|\n/).length - 1;
  const open: OpenElement[] = [];
  let root: OpenElement | undefined;
  let parts = 0;
  let line = 1;
  let offset = 0;
  let atEnd = false;

  const addText = (characters: string): void => {
    const element = open.at(-1);
    if (element !== undefined && /\S/.test(characters)) element.characters += characters;
  };
  const count = (): void => {
    parts += 1;
    if (parts > maxParts) throw tooMuch(name, maxParts, parser.line);
  };

  parser.on('error', (error) => {
    throw notWellFormed(error, name, parser.line, atEnd);
  });
  parser.on('doctype', () => {
    throw new ImportError(
      t(
        '{name} has a document type declaration (DOCTYPE) at line {line}. No topology has one, and what it may pull in is not safe: it is not read. Remove it if you trust the file.',
        { name, line: parser.line },
      ),
      parser.line,
    );
  });
  parser.on('opentagstart', () => {
    // The parser stands behind the character that ended the tag's name, which may be a line break.
    const atLineBreak = /[\r\n]/.test(body.charAt(parser.position - 1));
    line = atLineBreak ? parser.line - 1 : parser.line;
    offset = before + body.lastIndexOf('<', parser.position - 1);
  });
  parser.on('attribute', count);
  parser.on('opentag', (tag) => {
    count();
    const element = new OpenElement(tag, line, offset);
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
    if (open.length > MAX_DEPTH) throw tooDeep(name, line);
  });
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    open.pop();
  });

  parser.write(body);
  atEnd = true;
  parser.close();
  if (root === undefined) throw notXml(body, name);
  return root;
}

/** @returns the element and all below it, in the order of the text */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* descendants(child);
}

class OpenElement implements XmlElement {
  readonly namespace: string;
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[] = [];
  characters = '';

  constructor(
    tag: SaxesTagNS,
    readonly line: number,
    readonly offset: number,
  ) {
    this.namespace = tag.uri;
    this.name = tag.local;
    const attributes = new Map<string, string>();
    for (const { uri, local, value } of Object.values(tag.attributes)) {
      if (uri !== NAMESPACE_DECLARATIONS) attributes.set(uri === '' ? local : `{${uri}}${local}`, value);
    }
    this.attributes = attributes;
  }

  get text(): string {
    return this.characters.trim();
  }
}

function notXml(body: string, name: string): ImportError {
  const start = body
    .slice(0, 20)
    .split(/[\r\n]/, 1)
    .join('');
  return new ImportError(
    t('{name} is not XML: it begins with "{start}". Import a topology published as XML, or a .tbxml file.', {
      name,
      start,
    }),
    1,
  );
}

function notWellFormed(error: Error, name: string, line: number, atEnd: boolean): ImportError {
  // XML's own word for what is not declared.
  const reason = error.message
    .replace(/^\d+:\d+: /, '')
    .replace(/\.$/, '')
    .replace('undefined entity', 'undeclared entity');
  return atEnd
    ? new ImportError(
        t('{name} ends too early, at line {line} ({reason}): a part is missing. Export or copy it again.', {
          name,
          line,
          reason,
        }),
        line,
      )
    : new ImportError(
        t('{name} is not well-formed XML at line {line}: {reason}. Export or copy it again.', { name, line, reason }),
        line,
      );
}

function tooDeep(name: string, line: number): ImportError {
  return new ImportError(
    t('{name} nests elements more than {limit} deep at line {line}. No topology does: is it the right file?', {
      name,
      limit: MAX_DEPTH,
      line,
    }),
    line,
  );
}

function tooMuch(name: string, limit: number, line: number): ImportError {
  return new ImportError(
    t('{name} has more than {limit} elements and attributes by line {line}. No topology has: is it the right file?', {
      name,
      limit,
      line,
    }),
    line,
  );
}
