import { randomUUID } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { chmod, chown, copyFile, link, realpath, rename, rm, stat, writeFile as write } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { t } from '@vscode/l10n';
import { cannotWrite, Failure, systemCode } from './failure';

interface Options {
  /** The file that it is made of: it is never overwritten. */
  readonly name: string;
  /** Whether another file may be overwritten. */
  readonly force: boolean;
}

/**
 * @param target where a file is to be written
 * @throws Failure when that would destroy something
 */
export async function refuseTarget(target: string, { name, force }: Options): Promise<void> {
  const found = await stat(target).catch((error: unknown) => {
    if (systemCode(error) === 'ENOENT') return undefined;
    throw cannotWrite(target, error);
  });
  if (!found) return;
  if (found.isDirectory()) throw new Failure(t('{name} is a folder. Name a file in it.', { name: target }));
  if (!found.isFile())
    throw new Failure(t('{name} is a device, not a file. Leave -o out to write to standard output.', { name: target }));
  if (await isSameFile(name, target)) {
    throw new Failure(t('{name} is the file that is read. Name another one.', { name: target }));
  }
  if (!force) throw alreadyThere(target);
}

/** @returns whether two names lead to one file that there is */
export async function isSameFile(name: string, other: string): Promise<boolean> {
  const [one, two] = await Promise.all([name, other].map((path) => stat(path).catch(() => undefined)));
  return one !== undefined && one.ino === two?.ino && one.dev === two.dev;
}

/**
 * Writes a file, all of it or nothing.
 *
 * @throws Failure when it cannot be written, or exists and may not be overwritten
 */
export async function writeFile(target: string, content: string | Uint8Array, { force }: Options): Promise<void> {
  // Through a link, and as accessible as what is overwritten.
  const path = force ? await realpath(target).catch(() => target) : target;
  const existing = force ? await stat(path).catch(() => undefined) : undefined;
  const temporary = join(dirname(path), `.${basename(path)}.${randomUUID()}.tmp`);
  try {
    await write(temporary, content, { flag: 'wx', mode: existing?.mode ?? 0o666 });
    if (existing) await giveAccess(temporary, existing);
    if (force) await rename(temporary, path);
    else await linkOrCopy(temporary, path);
  } catch (error) {
    throw systemCode(error) === 'EEXIST' ? alreadyThere(target) : cannotWrite(target, error);
  } finally {
    await rm(temporary, { force: true });
  }
}

/** Makes a file as accessible as another one, as far as its owner may. */
async function giveAccess(path: string, { uid, gid, mode }: Stats): Promise<void> {
  const made = await stat(path);
  // Only an administrator may give a file away, and not every file system has owners.
  if (made.uid !== uid || made.gid !== gid) await chown(path, uid, gid).catch(() => undefined);
  // What the process usually takes from new files, and what a new owner costs, is not taken from this one.
  if (made.mode !== mode) await chmod(path, mode & 0o7777).catch(() => undefined);
}

/** Gives a file a second name, but none that is taken. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (systemCode(error) === 'EEXIST') throw error;
    // Not every file system has links.
    await copyFile(from, to, constants.COPYFILE_EXCL);
  }
}

function alreadyThere(target: string): Failure {
  return new Failure(t('{name} exists already. Overwrite it with --force, or name another file.', { name: target }));
}
