import { CATEGORIES, type Severity } from './categories';
import { RULES } from './registry';
import type { Rule } from './rule';

/** What a check reports, and how gravely. */
export interface CheckSettings {
  /** The rules that are on, each with the severity that it reports with. */
  readonly rules: ReadonlyMap<Rule, Severity>;
  /** With what severity a comment is reported that switches nothing off; `undefined` where it is not. */
  readonly unusedSuppression: Severity | undefined;
}

/** The name by which configurations and comments know the report of comments that switch nothing off. */
export const UNUSED_SUPPRESSION = 'unused-suppression';

/** Sets of rules to start from. */
export const PRESETS = ['recommended', 'seed', 'all'] as const;
export type Preset = (typeof PRESETS)[number];
/** The one that is in force where no configuration names another. */
export const DEFAULT_PRESET: Preset = 'recommended';

export type Level = Severity | 'off';
export const LEVELS: readonly Level[] = ['off', 'error', 'warning', 'information', 'hint'];

/** What a configuration file or the settings of an editor say. */
export interface Configuration {
  readonly extends?: Preset;
  /** By rule id; ids that no rule has are not in it. */
  readonly rules: ReadonlyMap<string, Level>;
}

/** @returns the severity of a rule where no configuration changes it */
export function defaultSeverity(rule: Rule): Severity {
  return rule.severity ?? CATEGORIES[rule.category];
}

/** @returns these rules and no others, each with its own severity */
export function withRules(rules: readonly Rule[]): CheckSettings {
  return { rules: new Map(rules.map((rule) => [rule, defaultSeverity(rule)])), unusedSuppression: 'warning' };
}

/**
 * @param layers the configurations in force, the one that counts most first
 * @returns what they mean together; without any, the recommended rules
 */
export function settingsOf(...layers: readonly Configuration[]): CheckSettings {
  const preset = layers.find((layer) => layer.extends !== undefined)?.extends ?? DEFAULT_PRESET;
  const levelOf = (id: string): Level | undefined => {
    for (const layer of layers) {
      const level = layer.rules.get(id);
      if (level !== undefined) return level;
    }
    return undefined;
  };
  const rules = new Map<Rule, Severity>();
  for (const rule of RULES) {
    const level = levelOf(rule.id) ?? (isIn(rule, preset) ? defaultSeverity(rule) : 'off');
    if (level !== 'off') rules.set(rule, level);
  }
  const unused = levelOf(UNUSED_SUPPRESSION) ?? 'warning';
  return { rules, unusedSuppression: unused === 'off' ? undefined : unused };
}

function isIn(rule: Rule, preset: Preset): boolean {
  switch (preset) {
    case 'recommended':
      return rule.recommended;
    case 'seed':
      return rule.origin === 'seed';
    case 'all':
      return true;
  }
}
