import * as vscode from 'vscode';
import { escaped, inScript, newNonce } from '../pages/html';
import type { ComparedFiles, ShownFinding } from '../../../server/src/protocol';
import style from './page.css';
import type { SavedSource } from './topologySource';

/** What a person can do on the page; by command, as its script does nothing but have VS Code remember what it shows. */
export type PageAction =
  | { readonly action: 'show'; readonly side: 'old' | 'new'; readonly range: Range }
  | { readonly action: 'textDifferences' | 'swap' | 'copy' };

type Range = NonNullable<ShownFinding['place']>;
type Group = ComparedFiles['groups'][number];
type Row = Group['rows'][number];

/** The two that a page compares. */
export interface SavedComparison {
  readonly old: SavedSource;
  readonly new: SavedSource;
}

export interface PageContent {
  readonly oldTitle: string;
  readonly newTitle: string;
  readonly compared: ComparedFiles;
  /** Why it is not of now; empty where it is. */
  readonly notice: string;
  /** What VS Code keeps, to show the page again after the window has been reloaded. */
  readonly saved: SavedComparison;
  /** @returns the address of what does something */
  readonly linkTo: (action: PageAction) => string;
}

const SIGNS: Record<Row['kind'], string> = {
  added: '+',
  removed: '−',
  moved: '→',
  renamed: '→',
  changed: '~',
  said: '',
};
const SEVERITY_SIGNS: Record<ShownFinding['severity'], string> = {
  error: '✕',
  warning: '!',
  information: 'i',
  hint: '·',
};

/** @returns the page of a comparison: its style and its one line of script are its own, and nothing else is allowed in it */
export function pageOf(content: PageContent): string {
  const { compared, notice, saved } = content;
  const nonce = newNonce();
  return `<!DOCTYPE html>
<html lang="${escaped(vscode.env.language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(vscode.l10n.t('Compare Topologies'))}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body>
${header(content)}
${notice === '' ? '' : `<p class="notice" role="status">${escaped(notice)}</p>`}
<main>
${compared.isSame ? nothing() : ''}
${compared.groups.map((group) => groupOf(group, content)).join('\n')}
${findings(vscode.l10n.t('New findings'), compared.newFindings, 'new', content)}
${findings(vscode.l10n.t('Gone findings'), compared.goneFindings, 'old', content)}
</main>
<script nonce="${nonce}">acquireVsCodeApi().setState(${inScript(saved)});</script>
</body>
</html>`;
}

function header({ oldTitle, newTitle, compared, linkTo }: PageContent): string {
  const button = (text: string, action: PageAction): string =>
    `<a class="button" href="${escaped(linkTo(action))}">${escaped(text)}</a>`;
  return `<header>
<div><h1><span>${escaped(oldTitle)}</span> <span class="arrow" aria-hidden="true">→</span> <span>${escaped(newTitle)}</span></h1>
<p class="counts">${escaped(compared.counts)}</p></div>
<nav aria-label="${escaped(vscode.l10n.t('Actions'))}">${button(vscode.l10n.t('Text Differences'), { action: 'textDifferences' })}${button(vscode.l10n.t('Swap'), { action: 'swap' })}${button(vscode.l10n.t('Copy as Markdown'), { action: 'copy' })}</nav>
</header>`;
}

function nothing(): string {
  return `<p class="same">${escaped(vscode.l10n.t('Nothing is different: publishing one in place of the other would change nothing. Order, comments and layout do not count.'))}</p>`;
}

function groupOf(group: Group, content: PageContent): string {
  const { kind, title, rows } = group;
  return `<section class="${kind}">
<h2><span class="badge">${escaped(kindWord(kind))}</span>${linked(title, group, content)}</h2>
${rows.length === 0 ? '' : `<table>${rows.map((row) => rowOf(row, content)).join('')}</table>`}
</section>`;
}

function rowOf(row: Row, content: PageContent): string {
  const { kind, label, from, to } = row;
  const values = [
    ...(from === '' ? [] : [`<span class="from">${escaped(from)}</span>`]),
    ...(to === '' ? [] : [`<span class="to">${escaped(to)}</span>`]),
  ];
  const isReplaced = kind !== 'said' && values.length > 1;
  const notSet = `<span class="unset">${escaped(vscode.l10n.t('not set'))}</span>`;
  const shown = kind === 'changed' && !isReplaced ? (from === '' ? [notSet, ...values] : [...values, notSet]) : values;
  const word = kind === 'said' ? '' : ` title="${escaped(kindWord(kind))}"`;
  return `<tr class="${kind}"><td class="sign"${word}>${SIGNS[kind]}</td><th scope="row">${linked(label, row, content)}</th><td>${shown.join(' <span class="arrow">→</span> ')}</td></tr>`;
}

/** To the place in the new topology; of what has gone, in the old one. */
function linked(
  text: string,
  { old, new: next }: { readonly old?: Range; readonly new?: Range },
  { linkTo, newTitle, oldTitle }: PageContent,
): string {
  const range = next ?? old;
  if (!range) return escaped(text);
  const side = next ? 'new' : 'old';
  const title = vscode.l10n.t('Show in {document}', { document: next ? newTitle : oldTitle });
  return `<a href="${escaped(linkTo({ action: 'show', side, range }))}" title="${escaped(title)}">${escaped(text)}</a>`;
}

function findings(title: string, found: readonly ShownFinding[], side: 'old' | 'new', content: PageContent): string {
  if (found.length === 0) return '';
  const item = ({ severity, message, rule, place }: ShownFinding): string =>
    `<li class="${severity}"><span class="severity" title="${escaped(severityWord(severity))}">${SEVERITY_SIGNS[severity]}</span><span>${linked(message, place ? { [side]: place } : {}, content)} <code>${escaped(rule)}</code></span></li>`;
  return `<section class="findings ${side === 'new' ? 'come' : 'gone'}"><h2>${escaped(title)} <span class="number">${found.length}</span></h2><ul>${found.map(item).join('')}</ul></section>`;
}

function kindWord(kind: Group['kind']): string {
  switch (kind) {
    case 'added':
      return vscode.l10n.t('added');
    case 'removed':
      return vscode.l10n.t('removed');
    case 'moved':
      return vscode.l10n.t('moved');
    case 'renamed':
      return vscode.l10n.t('renamed');
    case 'changed':
      return vscode.l10n.t('changed');
  }
}

function severityWord(severity: ShownFinding['severity']): string {
  switch (severity) {
    case 'error':
      return vscode.l10n.t('error');
    case 'warning':
      return vscode.l10n.t('warning');
    case 'information':
      return vscode.l10n.t('information');
    case 'hint':
      return vscode.l10n.t('hint');
  }
}
