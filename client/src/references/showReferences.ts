import * as vscode from 'vscode';

/** What a code lens of the server runs to show who uses something. Only lenses know its arguments: it is in no menu. */
export const SHOW_REFERENCES = 'lyncTopology.showReferences';

export function activateReferences(context: vscode.ExtensionContext): void {
  context.subscriptions.push(vscode.commands.registerCommand(SHOW_REFERENCES, showReferences));
}

/**
 * Shows where a name is used, as VS Code shows references.
 *
 * @param uri of the document, as the server writes it
 * @param place where the name stands, as the protocol has it
 */
async function showReferences(
  uri: string,
  place: { readonly line: number; readonly character: number },
): Promise<void> {
  const document = vscode.Uri.parse(uri);
  const position = new vscode.Position(place.line, place.character);
  const all = await vscode.commands.executeCommand<vscode.Location[]>(
    'vscode.executeReferenceProvider',
    document,
    position,
  );
  // The place itself is not one that uses the name.
  const others = all.filter(({ range }) => !range.contains(position));
  await vscode.commands.executeCommand('editor.action.showReferences', document, position, others);
}
