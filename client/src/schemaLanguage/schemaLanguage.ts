import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../language';
import { HEAD_LENGTH, isTopologySchema, schemaIn } from './schemaName';

/**
 * Gives JSON documents whose `$schema` names our schema our language: when they are opened, and when the `$schema` is typed.
 *
 * A document that had our language and lost it again stays as it is: somebody has chosen so.
 */
export function activateSchemaLanguage(context: vscode.ExtensionContext): void {
  const ours = new WeakSet<vscode.TextDocument>();
  const consider = (document: vscode.TextDocument): void => {
    if (document.languageId === LANGUAGE_ID) ours.add(document);
    if (!isJson(document) || ours.has(document)) return;
    const schema = schemaIn(headOf(document));
    if (schema === undefined || !isTopologySchema(schema)) return;
    // At once, since more keys may be pressed before the language has changed.
    ours.add(document);
    void vscode.languages.setTextDocumentLanguage(document, LANGUAGE_ID);
  };
  context.subscriptions.push(
    // A change of the language too is a document that is closed and opened.
    vscode.workspace.onDidOpenTextDocument(consider),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.some(({ rangeOffset }) => rangeOffset < HEAD_LENGTH)) consider(document);
    }),
  );
  vscode.workspace.textDocuments.forEach(consider);
}

function isJson({ languageId }: vscode.TextDocument): boolean {
  return languageId === 'json' || languageId === 'jsonc';
}

/** Line by line: a whole document may be large, or one line. */
function headOf(document: vscode.TextDocument): string {
  let head = '';
  for (let line = 0; line < document.lineCount && head.length < HEAD_LENGTH; line++) {
    head += `${document.lineAt(line).text}\n`;
  }
  return head.slice(0, HEAD_LENGTH);
}
