// @ts-check
// Which tests hold properties against any values: those that `npm run fuzz` runs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';

/** @type {Record<string, string>} the files of each part, below test; one that is in several is of the first */
export const parts = {
  messages: '{protocol/{fuzz/messages,server/conformance},unit/server/*}.test.ts',
  configuration: '{unit,protocol}/fuzz/configuration.test.ts',
  files: 'protocol/fuzz/files.test.ts',
  edits: 'unit/{rules/liveCheck,model/nameTable,syntax/edited*,features/documents}.test.ts',
  changes: 'unit/{{changes,comparison,commandLine,features}/*,syntax/{edit,sortItems}}.test.ts',
  documents: '{unit,protocol}/**/*.test.ts',
};

/**
 * @param {string} cwd the folder with the tests
 * @param {string} [part] all where it is left out
 * @returns {string[]} files in it, without `.ts`
 */
export function propertyTests(cwd, part) {
  /** @type {Map<string, string>} */
  const partOf = new Map();
  for (const [name, pattern] of Object.entries(parts))
    for (const file of globSync(pattern, { cwd })) if (!partOf.has(file)) partOf.set(file, name);
  return [...partOf]
    .filter(([file, name]) => (part ?? name) === name && readFileSync(join(cwd, file), 'utf8').includes('forAny('))
    .map(([file]) => file.replace(/\.ts$/, ''))
    .sort();
}
