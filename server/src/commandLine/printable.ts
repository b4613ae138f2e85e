/**
 * Makes a text that comes from a file safe to be shown in a terminal: control characters, which could move the cursor or
 * change colours, and those that change the direction of writing, are replaced by signs that take one column.
 */
export function printable(text: string): string {
  return text.replace(/\p{Cc}/gu, signOf).replace(/[\p{Cs}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, REPLACEMENT);
}

const REPLACEMENT = '\ufffd';

/** Unicode has pictures of the ASCII control characters. */
function signOf(control: string): string {
  const code = control.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '\u2421' : REPLACEMENT;
}
