/** @returns a text as code in Markdown, whatever it holds; on one line */
export function code(text: string): string {
  return `\`${text.replace(/[`\s]+/g, ' ')}\``;
}

/** @returns Markdown as the schema and the rules write it (code, bold, italics) without its marks */
export function plainText(markdown: string): string {
  return markdown.replace(
    /`([^`]*)`|\*\*([^*]+)\*\*|\*([^*]+)\*/g,
    (_, ...[inCode, bold, italic]: (string | undefined)[]) => inCode ?? bold ?? italic ?? '',
  );
}
