import * as vscode from 'vscode';
import { escaped, newNonce } from '../pages/html';
import { contentPolicy } from './contentPolicy';
import type { PageState, PageTexts } from './messages';
import style from './webview/page.css';

/** @returns the page of a panel: its script and its style are its own, and nothing else is allowed in it */
export function pageOf(webview: vscode.Webview, script: vscode.Uri, state: PageState): string {
  const nonce = newNonce();
  const texts = textsOfPage();
  const policy = contentPolicy(nonce);
  const text = (name: keyof PageTexts): string => escaped(texts[name]);
  const button = (name: keyof PageTexts, sign: string): string =>
    `<button id="${name}" title="${text(name)}" aria-label="${text(name)}"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="${sign}"/></svg></button>`;
  return `<!DOCTYPE html>
<html lang="${escaped(vscode.env.language)}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text('diagram')}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body data-state="${escaped(JSON.stringify(state))}" data-texts="${escaped(JSON.stringify(texts))}">
<header role="toolbar" aria-label="${text('diagram')}">
<div class="search"><input id="search" type="search" placeholder="${text('find')}" aria-label="${text('search')}" spellcheck="false" autocomplete="off"><span id="matches" role="status"></span>
${button('previous', 'M3.5 10 8 5.5 12.5 10')}${button('next', 'M3.5 6 8 10.5 12.5 6')}</div>
<span class="gap"></span>
${button('zoomOut', 'M3 8h10')}<span id="scale"></span>${button('zoomIn', 'M3 8h10M8 3v10')}${button('fit', 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10')}${button('legend', 'M2.5 4h2M2.5 8h2M2.5 12h2M7 4h6.5M7 8h6.5M7 12h6.5')}
<div class="menu"><button id="export" aria-haspopup="menu" aria-expanded="false">${text('export')}<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M4 6.5 8 10.5 12 6.5"/></svg></button>
<div id="formats" role="menu" hidden><button role="menuitem" data-format="svg">${text('exportSvg')}</button><button role="menuitem" data-format="png">${text('exportPng')}</button><button role="menuitem" data-format="mermaid">${text('exportMermaid')}</button></div></div>
</header>
<div id="notice" role="status" hidden><span></span><button></button></div>
<main>
<svg id="canvas" class="topology" tabindex="0" role="group" aria-label="${text('diagram')}"><g id="world"><g id="areas"></g><g id="lines"></g><g id="boxes"></g><g id="names" aria-hidden="true"></g></g></svg>
<aside id="legendBox" aria-label="${text('legend')}"></aside>
<div id="empty" hidden><p>${text('empty')}</p><p>${text('emptyHelp')}</p><button>${text('openDocument')}</button></div>
</main>
<script nonce="${nonce}" src="${webview.asWebviewUri(script).toString()}"></script>
</body>
</html>`;
}

function textsOfPage(): PageTexts {
  const { t } = vscode.l10n;
  return {
    diagram: t('Diagram of the topology'),
    find: t('Find in the diagram'),
    search: t('Find a pool, computer or store'),
    next: t('Next match (Enter)'),
    previous: t('Previous match (Shift+Enter)'),
    noMatch: t('No match'),
    match: t('{0} of {1}'),
    zoomIn: t('Zoom in (+)'),
    zoomOut: t('Zoom out (-)'),
    fit: t('Show all (0)'),
    legend: t('Legend'),
    export: t('Export'),
    exportSvg: t('SVG picture…'),
    exportPng: t('PNG picture…'),
    exportMermaid: t('Mermaid flowchart…'),
    empty: t('There is nothing to draw yet.'),
    emptyHelp: t('Add a site and a pool to the document: the picture follows.'),
    openDocument: t('Open the document'),
  };
}
