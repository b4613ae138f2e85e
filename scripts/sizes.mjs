// @ts-check
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * What VS Code on a computer reads for an open topology document: the extension, its client of the language server, and the server, with the parts
 * that several of them hold counted once. What is loaded when it is first used (wizards, diagrams, checklists, XML …) is not in it.
 * @param {string} dist the folder of minified bundles
 * @returns {Record<string, number>} the bytes of each file, by its path in the folder
 */
export function filesOfStart(dist) {
  /** @type {Record<string, number>} */
  const files = {};
  for (const entry of ['extension.js', 'server.js']) read(entry);
  return files;

  /** @param {string} file */
  function read(file) {
    if (file in files) return;
    files[file] = statSync(join(dist, file)).size;
    for (const [, isLater, name = ''] of readFileSync(join(dist, file), 'utf8').matchAll(
      /(\.then\(\(\)=>[\w$.]*\(?)?require\("(\.[^"]+\.js)"\)/g,
    )) {
      // The client of the language server is loaded with the first document: by what is loaded at once.
      if (!isLater || /\bserverProcess-/.test(name)) read(join(dirname(file), name));
    }
  }
}
