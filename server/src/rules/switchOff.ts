import { insertProperties, setProperty, type Edit } from '../syntax/edit';
import { indentAt, layoutOf } from '../syntax/surroundings';
import type { LineIndex } from '../syntax/lines';
import { propertyNamed, type Span, type SyntaxTree } from '../syntax/tree';
import type { ReadConfiguration } from './configuration';
import type { Level } from './settings';
import { suppressionsIn } from './suppressions';

/** A document in which a rule is to be switched off. */
interface Written {
  readonly tree: SyntaxTree;
  readonly lines: LineIndex;
}

const OFF: Level = 'off';

/**
 * @param place where the rule reports
 * @returns the edits that switch the rule off for that line: a comment above it, indented as it is; where a comment switches rules off
 * there already, the name of the rule in that comment
 */
export function switchOffForLine({ tree, lines }: Written, rule: string, { offset }: Span): Edit[] {
  const { line } = lines.positionAt(offset);
  const there = suppressionsIn(tree, lines).find((suppression) => suppression.line === line);
  const last = there?.rules.at(-1);
  if (last) return [{ offset: last.offset + last.length, length: 0, content: `, ${rule}` }];
  const start = lines.offsetAt({ line, character: 0 });
  // A comment over several lines that ends in this one: a line of its own would be a part of it.
  if (tree.comments.some((comment) => comment.offset < start && start < comment.offset + comment.length)) {
    return [{ offset, length: 0, content: `/* lync-topology-disable-line ${rule} */ ` }];
  }
  const indent = indentAt(tree.text, offset);
  const comment = `// lync-topology-disable-next-line ${rule}`;
  return [{ offset: afterMark(tree, start), length: 0, content: indent + comment + layoutOf(tree).endOfLine }];
}

/** @returns the edits that switch the rule off for the whole document: a comment at its top, after those that stand there */
export function switchOffForDocument({ tree, lines }: Written, rule: string): Edit[] {
  const root = tree.root?.offset ?? 0;
  const { line } = lines.positionAt(root);
  // A comment about the line of the root stays right above it.
  const about = suppressionsIn(tree, lines).find((one) => one.line === line && one.comment.offset < root);
  const offset = about?.comment.offset ?? root;
  const content = `// lync-topology-disable ${rule}${layoutOf(tree).endOfLine}${indentAt(tree.text, offset)}`;
  return [{ offset: afterMark(tree, offset), length: 0, content }];
}

/** @returns the edits that switch the rule off in a configuration; `undefined` where that cannot be read as one */
export function switchOffInConfiguration({ tree }: ReadConfiguration, rule: string): Edit[] | undefined {
  const { root, text } = tree;
  if (text.trim() === '') return [{ offset: 0, length: text.length, content: configurationWithout(rule) }];
  if (root?.type !== 'object' || tree.problems.length > 0) return undefined;
  const rules = propertyNamed(root, 'rules');
  if (!rules) return insertProperties(tree, root, { rules: { [rule]: OFF } });
  return rules.valueNode?.type === 'object' ? setProperty(tree, rules.valueNode, rule, OFF) : undefined;
}

/** @returns the text of a new configuration in which the rule is off */
export function configurationWithout(rule: string): string {
  return `${JSON.stringify({ rules: { [rule]: OFF } }, undefined, 2)}\n`;
}

/** A byte order mark stays the first character of a text. */
function afterMark({ text }: SyntaxTree, offset: number): number {
  return offset === 0 && text.startsWith('\uFEFF') ? 1 : offset;
}
