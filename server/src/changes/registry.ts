import type { ChangeName, Changes } from '../protocol';
import { addComputer } from './addComputer';
import type { ChangeKind } from './change';
import { clearStore } from './clearStore';
import { disableCompliance } from './disableCompliance';
import { moveComputer } from './moveComputer';
import { moveDatabase } from './moveDatabase';
import { movePool } from './movePool';
import { remove } from './remove';
import { rename } from './rename';
import { FORMS } from './forms/registry';
import { setComputerState } from './setComputerState';
import { setDeploymentStep } from './setDeploymentStep';
import { setDefaultForAllSites, setDefaultForSite } from './setDefault';
import { setFileStore } from './setFileStore';
import { setNextHop } from './setNextHop';
import { setStore } from './setStore';

/** All kinds of change, by the name that the protocol has for each. */
export const CHANGES: { readonly [Name in ChangeName]: ChangeKind<Changes[Name]> } = {
  addComputer,
  clearStore,
  disableCompliance,
  moveComputer,
  moveDatabase,
  movePool,
  remove,
  rename,
  setComputerState,
  setDeploymentStep,
  setDefaultForAllSites,
  setDefaultForSite,
  setFileStore,
  setNextHop,
  setStore,
  ...FORMS,
};
