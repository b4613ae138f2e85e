import { access, constants, stat } from 'node:fs/promises';
import { t } from '@vscode/l10n';
import { fixSafely, type AppliedFix } from '../features/bulkFixes';
import { check, type CheckedDocument } from '../rules/check';
import type { CheckSettings } from '../rules/settings';
import { applyEdits, type Edit } from '../syntax/edit';
import { cannotRead, cannotWrite, Failure } from './failure';
import { readFile } from './readFile';
import type { Terminal } from './terminal';
import { unifiedDiff } from './unifiedDiff';
import { writeFile } from './writeFile';

/** A document that is to be mended where that is safe. */
export interface Mendable {
  readonly name: string;
  /** As they are in the file. */
  readonly bytes: Uint8Array;
  readonly checked: CheckedDocument;
  readonly settings: CheckSettings;
}

export interface Mended {
  readonly applied: readonly AppliedFix[];
  /** Whether there are still some that are safe. */
  readonly isUnfinished: boolean;
  /** Of the text without the byte order mark. */
  readonly edits: readonly Edit[];
  /** What is still wrong afterwards. */
  readonly checked: CheckedDocument;
}

const BYTE_ORDER_MARK = '\ufeff';

/** @returns what the safe fixes make of a document; `undefined` where none is there to apply */
export function mend({ checked, settings }: Mendable): Mended | undefined {
  const { edits, applied, isUnfinished } = fixSafely(checked, settings);
  if (edits.length === 0) return undefined;
  return { edits, applied, isUnfinished, checked: check(applyEdits(checked.tree.text, edits), settings) };
}

/**
 * Writes what was mended into its file: nothing else in it changes, and it is all there or not at all.
 *
 * @throws Failure when it cannot be written, or when it is not what was read any more
 */
export async function saveMended(document: Mendable, { checked }: Mended, terminal: Terminal): Promise<void> {
  const { name, bytes } = document;
  const found = await stat(name).catch((error: unknown) => {
    throw cannotRead(name, error);
  });
  // What a pipe has given it does not give again.
  if (!found.isFile()) {
    throw new Failure(
      t('{name} is no ordinary file. Nothing is fixed in it: see what would change with --fix --dry-run.', { name }),
    );
  }
  // A file that may not be written could still be replaced.
  await access(name, constants.W_OK).catch((error: unknown) => {
    throw cannotWrite(name, error);
  });
  if (Buffer.compare(bytes, await readFile(name, terminal)) !== 0) {
    throw new Failure(t('{name} has changed while it was checked. Nothing is fixed in it: check it again.', { name }));
  }
  await writeFile(name, markOf(bytes) + checked.tree.text, { name, force: true });
}

/** @returns what would be written, as a unified diff */
export function diffOf({ name, bytes, checked }: Mendable, { edits }: Mended): string {
  const mark = markOf(bytes);
  const moved = edits.map((edit) => ({ ...edit, offset: edit.offset + mark.length }));
  return unifiedDiff(name, mark + checked.tree.text, moved);
}

function markOf(bytes: Uint8Array): string {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? BYTE_ORDER_MARK : '';
}
