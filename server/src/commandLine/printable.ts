/**
 * Makes a text that comes from a file safe to be shown in a terminal: control characters, which could move the cursor or
 * change colours, and those that change the direction of writing, are replaced by signs that take one column.
 */
export function printable(text: string): string {
  // Most texts need nothing.
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return text
    .toWellFormed()
    .replace(/[\0-\x1f\x7f]/g, (control) => (control === '\x7f' ? '␡' : String.fromCharCode(0x2400 + control.charCodeAt(0))))
    .replace(/[\x80-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '\ufffd');
}
