import { t } from '@vscode/l10n';
import { FORMAT, type Shape } from './format';

/** @returns the description of the document format, in Markdown: a table for each kind of object, from the schema */
export function formatPage(): string {
  const objects = objectsIn(FORMAT);
  return [
    `# ${t('The topology document')}`,
    t(
      'A topology document is JSON; comments (`//` and `/* */`) and trailing commas are allowed. Its files are `*.topology.json`, `*.topology.jsonc` and `topology.json`.',
    ),
    t(
      'A pool is named by its `fqdn`, a site by its `name`, a SQL Server store and a file store by its `id`; a reference is that text. FQDNs, ids and site names compare without case. Required properties are in **bold**. A property that the format does not know is a warning, a missing or wrong one an error.',
    ),
    t('This page is made from [the schema](../schemas/topology.schema.json), which is the definition.'),
    ...objects.map(section),
  ]
    .join('\n\n')
    .concat('\n');
}

function section(shape: Shape): string {
  const rows = [...shape.properties].map(([name, property]) => {
    const label = shape.required.includes(name) ? `**\`${name}\`**` : `\`${name}\``;
    return `| ${label} | ${typeOf(property)} | ${cell(property)} |`;
  });
  const table = [`| ${t('Property')} | ${t('Type')} | ${t('Meaning')} |`, '| --- | --- | --- |', ...rows].join('\n');
  return `## ${shape.title ?? ''}\n\n${shape.description ?? ''}\n\n${table}`;
}

function typeOf(shape: Shape): string {
  if (shape.values) return shape.values.map((value) => `\`${value}\``).join(' ');
  if (shape.type === 'array' && shape.items) return t('list of {what}', { what: typeOf(shape.items) });
  if (shape.type === 'object') return `[${shape.title ?? ''}](#${anchor(shape.title ?? '')})`;
  return shape.type;
}

/** The Markdown of a description, in one line, so that it stands in a table. */
function cell(shape: Shape): string {
  return (shape.description ?? '').trim().replace(/\n+/g, '<br>').replace(/\|/g, '\\|');
}

function anchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replace(/ /g, '-');
}

/** The kinds of object that the format knows, each once, in the order in which a reader meets them. */
function objectsIn(root: Shape): Shape[] {
  const found: Shape[] = [];
  const walk = (shape: Shape): void => {
    if (shape.items) walk(shape.items);
    if (shape.type !== 'object' || found.includes(shape)) return;
    found.push(shape);
    for (const property of shape.properties.values()) walk(property);
  };
  walk(root);
  return found;
}
