import type { SyntaxTree } from '../syntax/tree';

/**
 * @returns what makes a topology of a text that holds nothing, or nothing but comments: it comes at the end; `undefined` where the text holds
 * something
 */
export function beginningOf({ text, root, comments, problems }: SyntaxTree): string | undefined {
  const [problem, ...others] = problems;
  // That there is nothing is said of no stretch of the text; a comment that is not closed is one.
  if (root || problem?.length !== 0 || others.length > 0) return undefined;
  let end = 0;
  for (const { offset, length } of comments) {
    if (text.slice(end, offset).trim() !== '') return undefined;
    end = offset + length;
  }
  if (text.slice(end).trim() !== '') return undefined;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return `${text === '' || text.endsWith('\n') ? '' : newline}{}${newline}`;
}
