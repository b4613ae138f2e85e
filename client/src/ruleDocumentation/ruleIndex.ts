/** A rule as the index of the rule pages lists it. */
export interface ListedRule {
  readonly id: string;
  /** The rule as a sentence. */
  readonly title: string;
  /** What it is about. */
  readonly category: string;
}

/**
 * @param markdown docs/rules/README.md, which is made from the rules: a heading for each category, and under it a table with a row for
 * each rule, `| [id](id.md) | title | …`
 * @returns the rules, in the order of the index
 */
export function readRuleIndex(markdown: string): ListedRule[] {
  const rules: ListedRule[] = [];
  let category = '';
  for (const line of markdown.split(/\r?\n/)) {
    const heading = /^## (.+)$/.exec(line)?.[1];
    if (heading !== undefined) category = heading;
    const [, id, title] = /^\| \*?\[([a-z0-9-]+)\]\(\1\.md\)\*? \| (.+?) \| /.exec(line) ?? [];
    if (id !== undefined && title !== undefined) rules.push({ id, title: title.replaceAll('\\|', '|'), category });
  }
  return rules;
}
