/** The commands that change a deployment, each `lyncTopology.NAME`. */
const CHANGE_COMMANDS = [
  'addComputer',
  'makeActive',
  'makeInactive',
  'moveComputer',
  'movePool',
  'setFileStore',
  'setNextHop',
  'setDefaultForSite',
  'setDefaultForAllSites',
  'disableCompliance',
  'moveDatabase',
  'addMirror',
  'addWitness',
  'addBackup',
  'renameElement',
  'deleteElement',
] as const;
/** What is done with elements and changes nothing. */
const ELEMENT_COMMANDS = ['copyFqdn', 'findUsers', 'revealInDocument'] as const;

export type ChangeCommandId = (typeof CHANGE_COMMANDS)[number];
export type ElementCommandId = (typeof ELEMENT_COMMANDS)[number];

export const COMMANDS: readonly (ChangeCommandId | ElementCommandId)[] = [...CHANGE_COMMANDS, ...ELEMENT_COMMANDS];
