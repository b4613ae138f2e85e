import { t } from '@vscode/l10n';
import { nearest } from '../model/nearest';
import { LineIndex } from '../syntax/lines';
import { parse } from '../syntax/parse';
import { pointerOf, type JsonNode, type ObjectNode, type Span, type SyntaxTree, type ValueNode } from '../syntax/tree';
import type { Problem } from './problem';
import { RULES, ruleOf } from './registry';
import { LEVELS, PRESETS, UNUSED_SUPPRESSION, type Configuration, type Level, type Preset } from './settings';

/** The name of the file that configures the documents in its folder and below. */
export const CONFIGURATION_FILE = 'lync-topology.config.json';

/** A configuration file, read. */
export interface ReadConfiguration {
  readonly configuration: Configuration;
  readonly tree: SyntaxTree;
  readonly lines: LineIndex;
  /** What is not understood, and counts as not written; in the order of the text. */
  readonly problems: readonly Problem[];
}

const NOTHING: Configuration = { rules: new Map() };

/**
 * Reads the text of a configuration file: JSON with comments and trailing commas.
 *
 * What is not understood is a problem and counts as not written; a file that is not JSON counts as empty, so that a slip in it never
 * silences a rule.
 */
export function readConfiguration(text: string): ReadConfiguration {
  const tree = parse(text);
  const lines = new LineIndex(text);
  if (tree.problems.length === 0) return { tree, lines, ...new ConfigurationReader().read(tree.root) };
  const problems = tree.problems.map(({ message, offset, length, within }) =>
    configurationProblem(
      'error',
      t('{problem} Until this is mended the whole configuration counts as empty.', { problem: message }),
      { offset, length },
      within ? pointerOf(within) : '',
    ),
  );
  return { tree, lines, configuration: NOTHING, problems };
}

/**
 * Reads a configuration that is a value already, as the settings of an editor are.
 * @returns what is understood of it, and the sentences about the rest
 */
export function readConfigurationValue(value: unknown): { configuration: Configuration; messages: readonly string[] } {
  const { configuration, problems } = readConfiguration(JSON.stringify(value ?? {}));
  return { configuration, messages: problems.map(({ message }) => message) };
}

function configurationProblem(severity: 'error' | 'warning', message: string, span: Span, path: string): Problem {
  return { rule: 'configuration', severity, message, span, path, related: [], fixes: () => [] };
}

class ConfigurationReader {
  readonly #problems: Problem[] = [];
  readonly #rules = new Map<string, Level>();
  #preset: Preset | undefined;

  read(root: ValueNode | undefined): Pick<ReadConfiguration, 'configuration' | 'problems'> {
    if (root?.type !== 'object') {
      this.#problem('error', root, t('A configuration is an object, in braces: { "rules": { … } }.'));
    } else {
      for (const { keyNode, valueNode } of root.properties) {
        if (!valueNode) continue;
        if (keyNode.value === 'rules') this.#readRules(valueNode);
        else if (keyNode.value === 'extends') this.#readPreset(valueNode);
        else if (keyNode.value !== '$schema') {
          this.#problem(
            'warning',
            keyNode,
            t('A configuration has the properties "extends" and "rules"; "{name}" is ignored.', {
              name: keyNode.value,
            }),
          );
        }
      }
    }
    const configuration: Configuration = { rules: this.#rules, ...(this.#preset ? { extends: this.#preset } : {}) };
    return { configuration, problems: this.#problems };
  }

  #readRules(node: ValueNode): void {
    if (node.type !== 'object') {
      this.#problem('error', node, t('"rules" is an object, in braces: the name of a rule, a colon and its level.'));
      return;
    }
    this.#readLevels(node);
  }

  #readLevels(rules: ObjectNode): void {
    for (const { keyNode, valueNode } of rules.properties) {
      const name = keyNode.value;
      if (!isRuleName(name)) {
        this.#problem('error', keyNode, unknownRule(name));
        continue;
      }
      const level = valueNode?.type === 'string' ? LEVELS.find((one) => one === valueNode.value) : undefined;
      if (level) this.#rules.set(name, level);
      else {
        const levels = LEVELS.map((one) => `"${one}"`).join(', ');
        this.#problem('error', valueNode, t('The level of a rule is one of {levels}.', { levels }));
      }
    }
  }

  #readPreset(node: ValueNode): void {
    this.#preset = node.type === 'string' ? PRESETS.find((preset) => preset === node.value) : undefined;
    if (!this.#preset) {
      const presets = PRESETS.map((preset) => `"${preset}"`).join(', ');
      this.#problem('error', node, t('"extends" is one of {presets}.', { presets }));
    }
  }

  #problem(severity: 'error' | 'warning', at: JsonNode | undefined, message: string): void {
    const { offset, length } = at ?? { offset: 0, length: 0 };
    // An object or list is long: its opening bracket stands for it.
    const span = { offset, length: at && 'children' in at ? 1 : length };
    this.#problems.push(configurationProblem(severity, message, span, at ? pointerOf(at) : ''));
  }
}

/** @returns whether a configuration or a comment may name it */
export function isRuleName(name: string): boolean {
  return ruleOf(name) !== undefined || name === UNUSED_SUPPRESSION;
}

/** @returns the sentence for the name of a rule that does not exist, with the one that may be meant */
export function unknownRule(name: string): string {
  const [guess] = nearest(name, [...RULES.map((rule) => rule.id), UNUSED_SUPPRESSION], 1);
  return guess === undefined
    ? t('There is no rule "{name}".', { name })
    : t('There is no rule "{name}". Is "{guess}" meant?', { name, guess });
}
