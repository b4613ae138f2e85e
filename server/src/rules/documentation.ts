import { formatPage } from '../model/formatPage';
import { ruleIndex, rulePage } from './page';
import { RULES } from './registry';
import { LEVELS, PRESETS, UNUSED_SUPPRESSION } from './settings';

/** @returns every file of the repository that is generated from the rules and the schema, by its path */
export function documentation(): Record<string, string> {
  const files: Record<string, string> = {
    'docs/format.md': formatPage(),
    'docs/rules/README.md': ruleIndex(),
    'schemas/lync-topology.config.schema.json': JSON.stringify(configurationSchema()),
  };
  for (const rule of RULES) files[`docs/rules/${rule.id}.md`] = rulePage(rule);
  return files;
}

/**
 * The schema of lync-topology.config.json, for completion and hover. Unknown names of rules and levels are left to the server's own
 * findings, which say what may be meant: one mistake, one finding.
 */
function configurationSchema(): unknown {
  const levels = { type: 'string', defaultSnippets: LEVELS.map((level) => ({ label: level, body: level })) };
  const rules = RULES.map((rule) => {
    const { title, why } = rule.page();
    return [rule.id, { ...levels, description: title, markdownDescription: `${title}.\n\n${why}` }] as const;
  });
  const unused = 'A comment that switches a rule off where it reports nothing is reported.';
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: 'urn:lync-topology:lync-topology.config.schema.json',
    title: 'Configuration of Lync Topology',
    type: 'object',
    allowComments: true,
    allowTrailingCommas: true,
    properties: {
      $schema: { type: 'string' },
      extends: {
        description:
          'The rules to start from: recommended (the default), seed (those from the Persistent Chat deployment documentation) or all.',
        defaultSnippets: PRESETS.map((preset) => ({ label: preset, body: preset })),
      },
      rules: {
        type: 'object',
        description: 'The level of single rules: off, error, warning, information or hint.',
        properties: Object.fromEntries<object>([...rules, [UNUSED_SUPPRESSION, { ...levels, description: unused }]]),
      },
    },
  };
}
