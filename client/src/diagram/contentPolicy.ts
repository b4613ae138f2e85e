/**
 * @param nonce of the page: nobody else knows it
 * @returns what a page may load: its own script and style, and pictures that it makes itself; nothing from any address, and it sends nothing
 */
export function contentPolicy(nonce: string): string {
  return `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; img-src blob:`;
}
