/** A stretch of the text: `length` UTF-16 code units from `offset` on. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}
