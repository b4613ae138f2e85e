import type { Span, SyntaxTree } from '../syntax/tree';

/** @returns the comment that holds an offset, its end included, in time logarithmic in the number of comments */
export function commentAt({ comments }: SyntaxTree, offset: number): Span | undefined {
  let low = 0;
  let high = comments.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const comment = comments[middle];
    if (!comment) return undefined;
    if (offset < comment.offset) high = middle - 1;
    else if (offset > comment.offset + comment.length) low = middle + 1;
    else return comment;
  }
  return undefined;
}
