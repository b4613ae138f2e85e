import type { ChangeName, Changes } from '../protocol';
import type { ChangeKind } from './change';
import { setComputerState } from './setComputerState';
import { setDeploymentStep } from './setDeploymentStep';

/** All kinds of change, by the name that the protocol has for each. */
export const CHANGES: { readonly [Name in ChangeName]: ChangeKind<Changes[Name]> } = {
  setComputerState,
  setDeploymentStep,
};
