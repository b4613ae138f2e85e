import * as vscode from 'vscode';
import type { Change } from '../../../server/src/protocol';
import type { TopologyServer } from '../languageServer/languageServer';
import { tryOut } from './makeChange';

/** What an input box asks for. */
interface Question {
  readonly title: string;
  readonly prompt: string;
  readonly value: string;
  /** Whether the value is an FQDN, or another name: of an FQDN the first label is selected, since the domain mostly stays. */
  readonly isFqdn?: boolean;
  /** @returns the changes that come of an answer */
  readonly changes: (answer: string) => readonly Change[];
}

/**
 * Asks for a text that a change needs. While it is typed, what the change would be refused for stands below it, and what it would be warned
 * of.
 *
 * @returns the answer; `undefined` where there is none
 */
export async function askText(
  server: TopologyServer,
  uri: vscode.Uri,
  question: Question,
): Promise<string | undefined> {
  const { title, prompt, value, isFqdn = false, changes } = question;
  const dot = isFqdn ? value.indexOf('.') : -1;
  return vscode.window.showInputBox({
    title,
    prompt,
    value,
    valueSelection: [0, dot > 0 ? dot : value.length],
    ignoreFocusOut: true,
    validateInput: async (answer) => {
      const result = await tryOut(server, uri, changes(answer));
      if ('refusal' in result) return result.refusal;
      const warning = result.findings.find(({ severity }) => severity === 'warning');
      return warning && { message: warning.message, severity: vscode.InputBoxValidationSeverity.Warning };
    },
  });
}
