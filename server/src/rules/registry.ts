import type { Rule } from './rule';
import { pchatPoolMaxActiveServers } from './scale/pchat-pool-max-active-servers';

/** Every rule, by category. The order decides only which of several findings at one place comes first. */
export const RULES: readonly Rule[] = [pchatPoolMaxActiveServers];

/** @returns the rule of an id */
export function ruleOf(id: string): Rule | undefined {
  return RULES.find((rule) => rule.id === id);
}
