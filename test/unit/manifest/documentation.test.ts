import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string }[];
    readonly menus: { readonly commandPalette: readonly { readonly command: string; readonly when: string }[] };
    readonly configuration: readonly { readonly properties: Readonly<Record<string, { readonly default: unknown }>> }[];
  };
}

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const texts = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Readonly<Record<string, string>>;

suite('The documentation', () => {
  test('has every command of the command palette', () => {
    const hidden = contributes.menus.commandPalette.flatMap(({ command, when }) => (when === 'false' ? [command] : []));
    const pages = ['docs/commands.md', 'docs/changes.md'].map((page) => readFileSync(page, 'utf8')).join('');
    const shown = contributes.commands.filter(({ command }) => !hidden.includes(command));
    const missing = shown
      .map(({ title }) => texts[title.slice(1, -1)] ?? title)
      .filter((title) => !pages.includes(title));
    assert.ok(shown.length > 30);
    assert.deepEqual(missing, []);
  });

  test('has every setting with its default', () => {
    const readme = readFileSync('README.md', 'utf8');
    const settings = contributes.configuration.flatMap(({ properties }) => Object.entries(properties));
    assert.ok(settings.length > 5);
    for (const [name, { default: value }] of settings) {
      const row = readme.split('\n').find((line) => line.startsWith(`| \`${name}\``)) ?? '';
      const written = typeof value === 'string' ? value : JSON.stringify(value);
      assert.ok(row.trimEnd().replace(/ +\|$/, '').endsWith(`\`${written}\``), `${name}: ${row}`);
    }
  });
});
