const START = '<![CDATA[';
const END = ']]>';

/**
 * @returns the text with the marks around those CDATA sections blanked that hold XML, as tools write it that put one document into
 * another: what is in them is markup then. Everything stays where it is. As it is, where there are none
 */
export function unwrapCdata(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (;;) {
    const start = text.indexOf(START, from);
    const end = start < 0 ? -1 : text.indexOf(END, start);
    if (end < 0) return parts.length === 0 ? text : parts.join('') + text.slice(from);
    const content = text.slice(start + START.length, end);
    parts.push(
      text.slice(from, start),
      /^\s*</.test(content) ? unwrapped(content) : text.slice(start, end + END.length),
    );
    from = end + END.length;
  }
}

/** Of a whole document the declaration goes, too: it may only stand at the beginning. */
function unwrapped(content: string): string {
  const declaration = /^\s*<\?xml\s[^>]*>/.exec(content)?.[0] ?? '';
  return blank(START) + blank(declaration) + content.slice(declaration.length) + blank(END);
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}
