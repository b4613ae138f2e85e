/** Tokens of a text, as VS Code's own engine makes them from the grammar. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, Registry, type IGrammar, parseRawGrammar } from 'vscode-textmate';
import { readRepositoryFile } from '../schema/topologySchema';

export const grammarPath = 'syntaxes/lync-topology.tmLanguage.json';

export interface Token {
  text: string;
  /** From the outermost to the innermost, without `source.lync-topology` and without the language's suffix. */
  scopes: string[];
}

let loading: Promise<IGrammar> | undefined;

async function loadGrammar(): Promise<IGrammar> {
  const wasm = createRequire(`${process.cwd()}/`).resolve('vscode-oniguruma/release/onig.wasm');
  await loadWASM(new Uint8Array(readFileSync(wasm)).buffer);
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: () => Promise.resolve(parseRawGrammar(readRepositoryFile(grammarPath), grammarPath)),
  });
  const grammar = await registry.loadGrammar('source.lync-topology');
  if (!grammar) throw new Error('the grammar could not be loaded');
  return grammar;
}

/** @returns the tokens of `text` that are not blank, in order */
export async function tokenize(text: string): Promise<Token[]> {
  const grammar = await (loading ??= loadGrammar());
  const tokens: Token[] = [];
  let state = INITIAL;
  for (const line of text.split('\n')) {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      const part = line.slice(startIndex, endIndex);
      if (part.trim() === '') continue;
      tokens.push({ text: part, scopes: scopes.slice(1).map((scope) => scope.replace(/\.lync-topology$/, '')) });
    }
  }
  return tokens;
}

/** @returns the innermost scope of the only token with this text; throws when there is none, or more than one */
export function scopeOf(tokens: readonly Token[], text: string): string {
  const found = tokens.filter((token) => token.text === text);
  if (found.length !== 1) throw new Error(`${found.length} tokens ${text} in ${tokens.map((t) => t.text).join(' | ')}`);
  return found[0]?.scopes.at(-1) ?? '';
}
