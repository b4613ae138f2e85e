import * as vscode from 'vscode';
import type { DocumentStatus } from '../../../server/src/protocol';
import type { ServerState } from '../languageServer/serverState';

/** What an item of the status bar says. */
export interface StatusText {
  readonly text: string;
  readonly detail?: string;
  readonly severity: vscode.LanguageStatusSeverity;
}

const { Error: ERROR, Warning: WARNING, Information: INFORMATION } = vscode.LanguageStatusSeverity;

/**
 * @param findings `undefined` of a document that is not checked
 * @returns how many there are, the gravest first, as `2 errors, 1 warning`
 */
export function findingsText(findings: DocumentStatus['findings'] | undefined): StatusText {
  if (!findings) return { text: vscode.l10n.t('Not checked'), severity: INFORMATION };
  const { error = 0, warning = 0, information = 0, hint = 0 } = findings;
  const parts = [
    ...counted(error, vscode.l10n.t('1 error'), vscode.l10n.t('{count} errors', { count: error })),
    ...counted(warning, vscode.l10n.t('1 warning'), vscode.l10n.t('{count} warnings', { count: warning })),
    ...counted(
      information,
      vscode.l10n.t('1 information'),
      vscode.l10n.t('{count} information', { count: information }),
    ),
    ...counted(hint, vscode.l10n.t('1 hint'), vscode.l10n.t('{count} hints', { count: hint })),
  ];
  return {
    text: parts.length === 0 ? vscode.l10n.t('No problems') : parts.join(', '),
    severity: error > 0 ? ERROR : warning > 0 ? WARNING : INFORMATION,
  };
}

/** @returns which rules are on, and what says so */
export function configurationText(status: DocumentStatus | undefined): Required<StatusText> {
  if (!status) return { text: vscode.l10n.t('Configuration not known'), detail: '', severity: INFORMATION };
  const { preset, configuration } = status;
  return {
    text: presetText(preset),
    detail: [fileText(configuration), ...editorText(status)].join(' · '),
    severity: configuration?.problems ? WARNING : INFORMATION,
  };
}

/** @returns whether the language server runs */
export function serverText(state: ServerState): StatusText {
  switch (state) {
    case 'starting':
      return { text: vscode.l10n.t('Language server is starting'), severity: INFORMATION };
    case 'running':
      return { text: vscode.l10n.t('Language server is running'), severity: INFORMATION };
    case 'stopped':
      return { text: vscode.l10n.t('Language server is stopped'), severity: WARNING };
    case 'failed':
      return { text: vscode.l10n.t('Language server has failed'), severity: ERROR };
  }
}

function presetText(preset: DocumentStatus['preset']): string {
  switch (preset) {
    case 'recommended':
      return vscode.l10n.t('Recommended rules');
    case 'seed':
      return vscode.l10n.t('Rules of the deployment documentation');
    case 'all':
      return vscode.l10n.t('All rules');
  }
}

function fileText(configuration: DocumentStatus['configuration']): string {
  if (!configuration?.exists) return vscode.l10n.t('no configuration file');
  const { uri, problems } = configuration;
  const name = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
  switch (problems) {
    case 0:
      return name;
    case 1:
      return vscode.l10n.t('1 problem in {name}', { name });
    default:
      return vscode.l10n.t('{count} problems in {name}', { count: problems, name });
  }
}

function editorText({ editorRules }: DocumentStatus): string[] {
  return counted(
    editorRules,
    vscode.l10n.t('1 rule in the settings'),
    vscode.l10n.t('{count} rules in the settings', { count: editorRules }),
  );
}

function counted(count: number, one: string, several: string): string[] {
  if (count === 0) return [];
  return [count === 1 ? one : several];
}
