import { t } from '@vscode/l10n';
import { Inflate } from 'fflate';
import { ImportError } from '../importError';
import { MAX_MEGABYTES, refuseTooLarge } from '../xml/decode';
import { crc32 } from './crc32';
import { packedBytes, readDirectory, type ListedFile } from './directory';

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
 * by piece, so that limits hold before the whole is there, whatever the archive claims about its sizes. What comes out is held against
 * the checksum that the archive has of it.
 *
 * @param name the archive's, for messages
 * @returns its files `*.xml` and `*.tbxml`: DocItemSet.xml first, the others in the order of the archive
 * @throws ImportError when it is damaged, has no such file, or would unpack to more than any topology
 */
export function unpackXml(bytes: Uint8Array, name: string): Entry[] {
  refuseTooLarge(bytes, name);
  const files = readDirectory(bytes);
  if (files === undefined) throw damaged(name);
  if (files.length > MAX_ENTRIES) throw tooManyFiles(name);
  const wanted = files.filter(({ path }) => /\.(tb)?xml$/i.test(path));
  if (wanted.length === 0) {
    throw new ImportError(
      t('{name} is an archive without XML. Import what Export-CsConfiguration makes, or the XML file itself.', {
        name,
      }),
    );
  }
  let left = MAX_BYTES;
  const entries = wanted.map((file) => {
    const content = unpack(bytes, file, left, name);
    left -= content.length;
    return { name: baseName(file.path), bytes: content };
  });
  const isMain = (entry: Entry): boolean => entry.name.toLowerCase() === 'docitemset.xml';
  return [...entries.filter(isMain), ...entries.filter((entry) => !isMain(entry))];
}

/** @param limit how many bytes it may take */
function unpack(archive: Uint8Array, file: ListedFile, limit: number, name: string): Uint8Array {
  const { path, method, isEncrypted, size, crc } = file;
  if (isEncrypted) throw locked(name);
  if (method !== STORED && method !== DEFLATED) throw otherMethod(name);
  const packed = packedBytes(archive, file);
  if (packed === undefined) throw damaged(name);
  if (method === STORED && packed.length > limit) throw unpacksToTooMuch(name);
  const content = method === STORED ? packed : inflate(packed, limit, name);
  if (content.length !== size || crc32(content) !== crc) throw altered(`${name}/${baseName(path)}`);
  return content;
}

function inflate(packed: Uint8Array, limit: number, name: string): Uint8Array {
  const pieces: Uint8Array[] = [];
  let read = 0;
  let length = 0;
  const stream = new Inflate((piece) => {
    pieces.push(piece);
    length += piece.length;
    if (length > limit || (length > RATIO_COUNTS_FROM && length > MAX_RATIO * read)) throw unpacksToTooMuch(name);
  });
  try {
    do {
      const chunk = packed.subarray(read, read + CHUNK);
      read += chunk.length;
      stream.push(chunk, read === packed.length);
    } while (read < packed.length);
  } catch (error) {
    throw error instanceof ImportError ? error : damaged(name);
  }
  return joined(pieces, length);
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
    t('{name} cannot be unpacked: the archive is damaged or cut off. Export or copy it again.', { name }),
  );
}

function altered(file: string): ImportError {
  return new ImportError(
    t(
      '{file} is damaged: what the archive holds is not what was packed (its checksum differs). Export or copy it again.',
      {
        file,
      },
    ),
  );
}

function locked(name: string): ImportError {
  return new ImportError(t('{name} is protected by a password. Unpack it, and import the XML file in it.', { name }));
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
