import * as vscode from 'vscode';
import type { ImportedTopology } from '../../../server/src/protocol';
import type { TopologyServer } from '../languageServer/languageServer';
import { base64 } from './base64';
import type { ExportedFile } from './exportedFile';

/** Imports files by way of the server, and tells what came of it. */
export class Importer {
  readonly #server: TopologyServer;

  constructor(server: TopologyServer) {
    this.#server = server;
  }

  /** @returns what a file holds; `undefined` where it holds no topology, which the person has been told */
  async import(file: ExportedFile): Promise<ImportedTopology | undefined> {
    const { name } = file;
    try {
      const content = base64(await file.read());
      const answer = await this.#server.request('lyncTopology/import', { name, content });
      if (answer.kind === 'imported') return answer;
      throw new Error(answer.reason);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#server.output.error(vscode.l10n.t('{name} was not imported. {reason}', { name, reason }));
      void vscode.window.showErrorMessage(vscode.l10n.t('{name} was not imported. {reason}', { name, reason }));
      return undefined;
    }
  }

  /** Writes the remarks of an import to the output, says how many there are, and offers to show them. */
  report(file: ExportedFile, { what, entry, remarks }: ImportedTopology): void {
    const { output } = this.#server;
    const xml = entry === undefined ? file.name : `${file.name}/${entry}`;
    const imported = vscode.l10n.t('Imported {what} from {file}', { what, file: file.name });
    output.info(`${imported}.`);
    for (const { severity, message, line } of remarks) {
      const text = `${xml}${line === undefined ? '' : `:${line}`}: ${message}`;
      if (severity === 'warning') output.warn(text);
      else output.info(text);
    }
    void this.#tell(imported, remarks);
  }

  async #tell(imported: string, remarks: ImportedTopology['remarks']): Promise<void> {
    const warnings = remarks.filter(({ severity }) => severity === 'warning').length;
    const show = warnings > 0 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
    const showReport = vscode.l10n.t('Show Report');
    const buttons = remarks.length > 0 ? [showReport] : [];
    const chosen = await show(sentence(imported, remarks.length, warnings), ...buttons);
    if (chosen === showReport) this.#server.output.show();
  }
}

function sentence(imported: string, remarks: number, warnings: number): string {
  if (remarks === 0) return `${imported}.`;
  const count =
    remarks === 1
      ? vscode.l10n.t('{imported}; 1 remark.', { imported })
      : vscode.l10n.t('{imported}; {count} remarks.', { imported, count: remarks });
  if (warnings === 0) return count;
  const look =
    warnings === 1
      ? vscode.l10n.t('Something was guessed or not understood: look at the warning.')
      : vscode.l10n.t('Something was guessed or not understood: look at the {count} warnings.', { count: warnings });
  return `${count} ${look}`;
}
