import { t } from '@vscode/l10n';
import { Unzip, UnzipInflate, unzipSync, type UnzipFile } from 'fflate';
import { ImportError } from '../importError';
import { MAX_MEGABYTES, refuseTooLarge } from '../xml/decode';

/** A file of an archive. */
export interface Entry {
  /** Without folders: an archive may claim any path, and none is ever used. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What all XML of an archive may take together, as much as a file may that comes without archive. */
const MAX_BYTES = MAX_MEGABYTES * 1024 * 1024;
/** Export-CsConfiguration makes archives of a handful of files. */
const MAX_ENTRIES = 10_000;
/** XML of topologies shrinks to a tenth or a thirtieth; more than this, in a large file, is made to be unpacked and nothing else. */
const MAX_RATIO = 250;
const RATIO_COUNTS_FROM = 8 * 1024 * 1024;
/** Unpacked at a time, so that no more than a thousand times as much is there before it is counted. */
const CHUNK = 16 * 1024;

const STORED = 0;
const DEFLATED = 8;

/** @returns whether a file is a ZIP archive, also an empty one */
export function isArchive(bytes: Uint8Array): boolean {
  const [first, second, third, fourth] = bytes;
  return first === 0x50 && second === 0x4b && ((third === 3 && fourth === 4) || (third === 5 && fourth === 6));
}

/**
 * Unpacks the XML files of an archive, as Export-CsConfiguration makes it, in memory. The library is `fflate`: it unpacks piece
 * by piece, so that limits hold before the whole is there, whatever the archive claims about its sizes.
 *
 * @param name the archive's, for messages
 * @returns its files `*.xml` and `*.tbxml`: DocItemSet.xml first, the others in the order of the archive
 * @throws ImportError when it is damaged, has no such file, or would unpack to more than any topology
 */
export function unpackXml(bytes: Uint8Array, name: string): Entry[] {
  refuseTooLarge(bytes, name);
  const sizes = listedSizes(bytes, name);
  const wanted = [...sizes.keys()].filter((path) => /\.(tb)?xml$/i.test(path));
  if (wanted.length === 0) {
    throw new ImportError(
      t('{name} is an archive without XML. Import what Export-CsConfiguration makes, or the XML file itself.', {
        name,
      }),
    );
  }
  const unpacked = unpack(bytes, new Set(wanted), name);
  const entries = wanted.map((path) => {
    const content = unpacked.get(path);
    if (content?.length !== sizes.get(path)) throw damaged(name);
    return { name: baseName(path), bytes: content ?? new Uint8Array() };
  });
  const isMain = (entry: Entry): boolean => entry.name.toLowerCase() === 'docitemset.xml';
  return [...entries.filter(isMain), ...entries.filter((entry) => !isMain(entry))];
}

/** @returns the sizes of all files as the directory of the archive lists them, which is the last thing in it */
function listedSizes(bytes: Uint8Array, name: string): Map<string, number> {
  const sizes = new Map<string, number>();
  let count = 0;
  try {
    unzipSync(bytes, {
      filter({ name: path, originalSize, compression }) {
        count += 1;
        if (count > MAX_ENTRIES) throw tooManyFiles(name);
        if (compression !== STORED && compression !== DEFLATED) throw otherMethod(name);
        sizes.set(path, originalSize);
        return false;
      },
    });
  } catch (error) {
    throw error instanceof ImportError ? error : damaged(name);
  }
  return sizes;
}

function unpack(bytes: Uint8Array, wanted: ReadonlySet<string>, name: string): Map<string, Uint8Array> {
  const unpacked = new Map<string, Uint8Array>();
  let total = 0;
  let read = 0;
  let entries = 0;
  const take = (file: UnzipFile): void => {
    entries += 1;
    if (entries > MAX_ENTRIES) throw tooManyFiles(name);
    if (!wanted.has(file.name) || unpacked.has(file.name)) return;
    const pieces: Uint8Array[] = [];
    const start = read;
    let length = 0;
    file.ondata = (error, piece, isLast) => {
      // The library gives back what is thrown below.
      if (error) throw (error as Error) instanceof ImportError ? error : damaged(name);
      pieces.push(piece);
      length += piece.length;
      total += piece.length;
      if (total > MAX_BYTES) throw unpacksToTooMuch(name);
      if (length > RATIO_COUNTS_FROM && length > MAX_RATIO * (read - start)) throw unpacksToTooMuch(name);
      if (isLast) unpacked.set(file.name, joined(pieces, length));
    };
    file.start();
  };
  try {
    const unzip = new Unzip(take);
    unzip.register(UnzipInflate);
    while (read < bytes.length) {
      const chunk = bytes.subarray(read, read + CHUNK);
      read += chunk.length;
      unzip.push(chunk, read === bytes.length);
    }
  } catch (error) {
    throw error instanceof ImportError ? error : damaged(name);
  }
  return unpacked;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function baseName(path: string): string {
  return path.replace(/^.*[\\/]/s, '').replace(/\s+/g, ' ');
}

function damaged(name: string): ImportError {
  return new ImportError(
    t(
      '{name} cannot be unpacked: the archive is damaged, cut off or protected by a password. Export or copy it again.',
      {
        name,
      },
    ),
  );
}

function otherMethod(name: string): ImportError {
  return new ImportError(
    t('{name} is packed by a method that is not known here. Unpack it, and import the XML file in it.', { name }),
  );
}

function tooManyFiles(name: string): ImportError {
  return new ImportError(
    t('{name} has more than {limit} files in it. No exported configuration has: is it the right file?', {
      name,
      limit: MAX_ENTRIES,
    }),
  );
}

function unpacksToTooMuch(name: string): ImportError {
  return new ImportError(
    t(
      '{name} would unpack to far more than a topology takes (the limit is {limit} MB), and is not unpacked: is it the right file?',
      { name, limit: MAX_MEGABYTES },
    ),
  );
}
