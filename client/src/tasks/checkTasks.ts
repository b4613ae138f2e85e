import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../language';

/** The type of our tasks, in package.json and in tasks.json. */
const TYPE = 'lync-topology';

/** A task as tasks.json has it; the type says no more than that it is one of ours. */
interface CheckDefinition extends vscode.TaskDefinition {
  /** Files, folders and patterns to check; left out: the whole folder of the workspace. */
  readonly files?: unknown;
}

/** Offers tasks that check documents by the command line, and so leave an exit code. Only where there are processes. */
export function activateCheckTasks(context: vscode.ExtensionContext): void {
  const program = vscode.Uri.joinPath(context.extensionUri, 'dist', 'cli.js').fsPath;
  context.subscriptions.push(vscode.tasks.registerTaskProvider(TYPE, new CheckTasks(program)));
}

class CheckTasks implements vscode.TaskProvider {
  readonly #program: string;

  constructor(program: string) {
    this.#program = program;
  }

  /** One task for each folder of the workspace, and one for the document in front. */
  provideTasks(): vscode.Task[] {
    const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
    const ofFolders = folders.map((folder) =>
      this.#task({ type: TYPE }, folder, vscode.l10n.t('check {folder}', { folder: folder.name })),
    );
    const document = vscode.window.activeTextEditor?.document;
    const folder = document && vscode.workspace.getWorkspaceFolder(document.uri);
    if (document?.languageId !== LANGUAGE_ID || !folder || !folders.includes(folder)) return ofFolders;
    const file = vscode.workspace.asRelativePath(document.uri, false);
    const ofDocument = this.#task({ type: TYPE, files: [file] }, folder, vscode.l10n.t('check {file}', { file }));
    return [...ofFolders, ofDocument];
  }

  /** A task of tasks.json: its definition must stay the object that it is. */
  resolveTask({ definition, scope, name }: vscode.Task): vscode.Task | undefined {
    const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0];
    return folder && this.#task(definition, folder, name);
  }

  #task(definition: CheckDefinition, folder: vscode.WorkspaceFolder, name: string): vscode.Task {
    const { files } = definition;
    const names = Array.isArray(files) ? files.filter((file) => typeof file === 'string') : [];
    // Files whose names begin with a hyphen are no options.
    const args = [this.#program, 'check', '--', ...(names.length > 0 ? names : ['.'])];
    const execution = new vscode.ProcessExecution(process.execPath, args, {
      cwd: folder.uri.fsPath,
      // VS Code itself runs the command line: nobody needs a Node of their own.
      env: { ELECTRON_RUN_AS_NODE: '1' },
    });
    const task = new vscode.Task(definition, folder, name, TYPE, execution, `$${TYPE}`);
    task.group = vscode.TaskGroup.Test;
    task.detail = vscode.l10n.t('Checks topology documents by the rules that the editor checks them by');
    task.presentationOptions = { clear: true };
    return task;
  }
}
