import type * as vscode from 'vscode';

/** A root that Microsoft's tools write, behind what may come before one: declaration, comments, white space. */
const ROOT =
  /^\s*(?:<\?[^>]*\?>\s*|<!--[^]*?-->\s*)*<(?:[\w.-]+:)?(?:Topology|TopologyBuilder)\s[^>]*urn:schema:Microsoft\.Rtc\.Management\.Deploy\.(?:Topology|TopologyBuilder)\.2008/;
/** In so many characters the root has begun and named its namespace. */
const HEAD = 4096;
const HEAD_LINES = 50;

/**
 * @returns whether a document is a topology as Microsoft's tools export it: by its name if it ends with `.tbxml`, which nothing else does,
 * and of any other XML by its root. Of those no more than the beginning is looked at
 */
export function isTopologyXml(document: vscode.TextDocument): boolean {
  const { uri, languageId, lineCount } = document;
  if (/\.tbxml$/i.test(uri.path)) return true;
  if (languageId !== 'xml') return false;
  let head = '';
  for (let line = 0; line < Math.min(lineCount, HEAD_LINES) && head.length < HEAD; line += 1) {
    head += `${document.lineAt(line).text.slice(0, HEAD)}\n`;
  }
  return ROOT.test(head.slice(0, 2 * HEAD));
}
