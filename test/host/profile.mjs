// @ts-check
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a VS Code that nobody has set up yet starts with: no welcome, no chat, no telemetry, nothing asked of the network. */
const settings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/**
 * Nothing happens that a test has not asked for, sooner or later as the machine is busy: in a browser VS Code saves by itself what has
 * been left alone for a second, and what its own JSON support proposes for a property a colon takes.
 */
export const forTests = {
  'files.autoSave': 'off',
  '[json]': { 'editor.quickSuggestions': false, 'editor.suggestOnTriggerCharacters': false },
};

/** Has VS Code in a browser run the extension in the browser as well, though the server that serves it could. */
export const inBrowser = { 'remote.extensionKind': { 'lync-topology.lync-topology': ['web'] } };

/** Nothing is asked in Restricted Mode. */
export const restricted = {
  'security.workspace.trust.banner': 'never',
  'security.workspace.trust.startupPrompt': 'never',
};

/**
 * Gives a new user data folder its first settings; those of one that exists are the user's.
 * @param {string} userData as for --user-data-dir
 * @param {Record<string, unknown>} [more] settings beside the usual ones
 */
export function prepareProfile(userData, more = {}) {
  const file = join(userData, 'User', 'settings.json');
  if (existsSync(file)) return;
  mkdirSync(join(userData, 'User'), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ ...settings, ...more }, null, 2)}\n`);
}
