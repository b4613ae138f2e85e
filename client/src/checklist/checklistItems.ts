import * as vscode from 'vscode';
import type { Checklist, ChecklistStep, ChecklistTask } from '../../../server/src/protocol';

/** One line of the view. */
export interface ChecklistNode {
  readonly item: vscode.TreeItem;
  readonly children: readonly ChecklistNode[];
  /** Of the line of a step: that step. */
  readonly step?: ChecklistStep;
  /** What "Copy Command" copies. */
  readonly command?: string;
}

/** @returns the lines of a checklist, the steps at the top; each has the same id as long as it says the same, so that it stays open */
export function checklistNodes({ steps, pools }: Checklist): ChecklistNode[] {
  const next = steps.find(({ done }) => !done);
  return steps.map((step, index) => stepNode(step, index, { count: steps.length, next, hasPools: pools.length > 1 }));
}

interface Surroundings {
  readonly count: number;
  /** The first step that is not done. */
  readonly next: ChecklistStep | undefined;
  readonly hasPools: boolean;
}

function stepNode(step: ChecklistStep, index: number, { count, next, hasPools }: Surroundings): ChecklistNode {
  const { id, title, done, computers, permissions } = step;
  const { Checked, Unchecked } = vscode.TreeItemCheckboxState;
  const state = done ? vscode.l10n.t('done') : step === next ? vscode.l10n.t('next') : vscode.l10n.t('not done');
  const item = line(id, `${index + 1}. ${title}`, {
    collapsibleState: vscode.TreeItemCollapsibleState.Collapsed,
    checkboxState: {
      state: done ? Checked : Unchecked,
      tooltip: done ? vscode.l10n.t('Mark this step as not done') : vscode.l10n.t('Mark this step as done'),
      accessibilityInformation: { label: `${title}, ${state}` },
    },
    contextValue: 'checklistStep',
    tooltip: tooltip([`**${index + 1}. ${escaped(title)}**`, ...permissions.map((one) => `- ${escaped(one)}`)]),
    accessibilityInformation: {
      label: vscode.l10n.t('Step {number} of {count}: {title}, {state}', { number: index + 1, count, title, state }),
    },
    ...(step === next ? { description: vscode.l10n.t('next') } : {}),
  });
  const children = [
    group(`${id}/computers`, vscode.l10n.t('Computers'), 'server', 'vm', computers),
    group(`${id}/permissions`, vscode.l10n.t('Requires'), 'key', 'person', permissions),
    ...taskNodes(step, hasPools),
    ...sourceNodes(step),
  ];
  return { item, step, children: children.filter((child) => child !== undefined) };
}

/** A line that opens to a list of texts; none where there are none. */
function group(
  id: string,
  title: string,
  icon: string,
  iconOfEach: string,
  texts: readonly string[],
): ChecklistNode | undefined {
  if (texts.length === 0) return undefined;
  const item = line(id, title, {
    collapsibleState: vscode.TreeItemCollapsibleState.Collapsed,
    iconPath: new vscode.ThemeIcon(icon),
    description: texts.length === 1 ? (texts[0] ?? '') : String(texts.length),
    accessibilityInformation: { label: `${title}: ${texts.join(', ')}` },
  });
  const children = texts.map((text, index) => ({
    item: line(`${id}/${index}`, text, { iconPath: new vscode.ThemeIcon(iconOfEach), tooltip: text }),
    children: [],
  }));
  if (texts.length > 1) return { item, children };
  item.collapsibleState = vscode.TreeItemCollapsibleState.None;
  item.tooltip = texts[0] ?? '';
  return { item, children: [] };
}

/** Those for all pools, then a line for each pool; without such lines where there is but one. */
function taskNodes({ id, tasks }: ChecklistStep, hasPools: boolean): ChecklistNode[] {
  const nodes = tasks.map((task, index) => taskNode(task, `${id}/task/${index}`));
  if (!hasPools) return nodes;
  const ofPool = new Map<string, ChecklistNode[]>();
  const ofAll: ChecklistNode[] = [];
  for (const [index, node] of nodes.entries()) {
    const pool = tasks[index]?.pool;
    if (pool === undefined) ofAll.push(node);
    else ofPool.set(pool, [...(ofPool.get(pool) ?? []), node]);
  }
  const pools = [...ofPool].map(([pool, children]) => ({
    item: line(`${id}/pool/${pool}`, pool, {
      collapsibleState: vscode.TreeItemCollapsibleState.Expanded,
      iconPath: new vscode.ThemeIcon('comment-discussion'),
    }),
    children,
  }));
  return [...ofAll, ...pools];
}

function taskNode(task: ChecklistTask, id: string): ChecklistNode {
  const { title, computers, details, command } = task;
  const { None, Collapsed } = vscode.TreeItemCollapsibleState;
  const item = line(id, title, {
    collapsibleState: details.length > 0 ? Collapsed : None,
    iconPath: new vscode.ThemeIcon(command === undefined ? 'tools' : 'terminal-powershell'),
    contextValue: command === undefined ? 'checklistTask' : 'checklistCommand',
    tooltip: tooltip(
      [
        `**${escaped(title)}**`,
        ...computers.map((computer) => `- ${escaped(computer)}`),
        ...details.map(({ name, value }) => `- ${escaped(name)}: ${escaped(value)}`),
      ],
      command,
    ),
    accessibilityInformation: {
      label: command === undefined ? title : vscode.l10n.t('{task}. It has a command to copy.', { task: title }),
    },
  });
  const children = details.map(({ name, value }, index) => ({
    item: line(`${id}/${index}`, name, {
      description: value,
      tooltip: `${name}: ${value}`,
      accessibilityInformation: { label: `${name}: ${value}` },
    }),
    children: [],
  }));
  return { item, children, ...(command === undefined ? {} : { command }) };
}

function sourceNodes({ id, sources }: ChecklistStep): ChecklistNode[] {
  return sources.map(({ title, url }, index) => ({
    item: line(`${id}/source/${index}`, title, {
      iconPath: new vscode.ThemeIcon('link-external'),
      tooltip: url,
      command: {
        command: 'vscode.open',
        title: vscode.l10n.t('Open Page'),
        arguments: [vscode.Uri.parse(url)],
      },
      accessibilityInformation: { label: vscode.l10n.t('Page: {title}', { title }), role: 'link' },
    }),
    children: [],
  }));
}

function line(id: string, label: string, properties: Partial<vscode.TreeItem>): vscode.TreeItem {
  return Object.assign(new vscode.TreeItem(label), { id, ...properties });
}

/** @param lines of Markdown: paragraphs, and items that follow them */
function tooltip(lines: readonly string[], command?: string): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(lines.join('\n'));
  if (command !== undefined) markdown.appendMarkdown('\n\n').appendCodeblock(command, 'powershell');
  return markdown;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-!<>&~|]/g, '\\$&');
}
