/** What no XML 1.0 document can hold, and signs that turn the direction of all that follows. */
// eslint-disable-next-line no-control-regex -- those are what is meant
const UNPRINTABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]|\p{Surrogate}/gu;
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** @returns the text of a name on one line, in which nothing is left that could not be shown */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(DIRECTIONS, '').replace(UNPRINTABLE, '\ufffd');
}

/** @returns text as it stands between tags and in attributes of XML, whatever it holds */
export function escaped(text: string): string {
  const printable = text.replace(DIRECTIONS, '').replace(/\t/g, ' ').replace(UNPRINTABLE, '\ufffd');
  return printable.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** @returns a number as pictures write it: at most one decimal */
export function length(value: number): string {
  return String(Math.round(value * 10) / 10);
}
