import { t } from '@vscode/l10n';

/** How many names a list gives before it only counts. */
const MOST_NAMES = 8;

/** @returns a text as code in Markdown, whatever it holds; on one line */
export function code(text: string): string {
  return `\`${text.replace(/[`\s]+/g, ' ')}\``;
}

/** @returns Markdown that shows a text as it is, on one line: also in a table, and without calling anybody that it names with an `@` */
export function asItIs(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '\ufffd')
    .replace(/[\\|&@`*_[\]<>~#]/g, (sign) => {
      if (sign === '@') return '@<!-- -->';
      return sign === '\\' || sign === '|' || sign === '&' ? `&#${sign.charCodeAt(0)};` : `\\${sign}`;
    });
}

/** @returns names as code, one after the other; of many the first, and how many more there are */
export function names(all: readonly string[]): string {
  const shown = all.slice(0, MOST_NAMES).map(code).join(', ');
  const rest = all.length - MOST_NAMES;
  return rest > 0 ? t('{names} and {count} more', { names: shown, count: rest }) : shown;
}

/** @returns a table in Markdown. Its cells are Markdown themselves; columns of which the head starts with `>` hold numbers */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\|/g, '\\|')).join(' | ')} |`;
  return [
    line(head.map((cell) => cell.replace(/^>/, ''))),
    line(head.map((cell) => (cell.startsWith('>') ? '--:' : '---'))),
    ...rows.map(line),
  ].join('\n');
}

/** @returns Markdown as the schema, the rules and the cards write it (code, bold, italics, links, tables, lines) without its marks */
export function plainText(markdown: string): string {
  return markdown
    .replace(/^\| -.*\n/gm, '')
    .replace(/^\| (.*) \|$/gm, (_, row: string) => row.replace(/(?<!\\) \| /g, '\t').replace(/\\\|/g, '|'))
    .replace(/^---\n\n/gm, '')
    .replace(/\\\n/g, '\n')
    .replace(
      /`([^`]*)`|\*\*([^*]+)\*\*|\*([^*]+)\*|\[([^\]]+)\]\(([^)]+)\)/g,
      (_, ...parts: (string | undefined)[]) => {
        const [inCode, bold, italic, text, address] = parts;
        return inCode ?? bold ?? italic ?? `${text ?? ''} (${address ?? ''})`;
      },
    );
}
