/** A file of an archive, as the directory at the end of the archive lists it. */
export interface ListedFile {
  /** As the archive has it: any path may be claimed. */
  readonly path: string;
  /** How it is packed: 0 not at all, 8 deflated. */
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Of what it unpacks to. */
  readonly crc: number;
  /** In bytes. */
  readonly packedSize: number;
  /** In bytes. */
  readonly size: number;
  /** Where its own header begins. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_LENGTH = 22;
const MAX_COMMENT = 0xffff;
const LISTED = 0x02014b50;
const LISTED_LENGTH = 46;
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const ENCRYPTED = 1;

/**
 * @returns the files in the order of the directory; `undefined` where it is missing, cut off or wrong. Sizes of an archive of more than
 * 4 GB stand elsewhere: its files are listed with sizes that no archive of this size has
 */
export function readDirectory(bytes: Uint8Array): ListedFile[] | undefined {
  const view = viewOf(bytes);
  const end = endOf(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  const files: ListedFile[] = [];
  let at = view.getUint32(end + 16, true);
  while (files.length < count) {
    if (at + LISTED_LENGTH > end || view.getUint32(at, true) !== LISTED) return undefined;
    const nameEnd = at + LISTED_LENGTH + view.getUint16(at + 28, true);
    if (nameEnd > end) return undefined;
    files.push({
      path: new TextDecoder().decode(bytes.subarray(at + LISTED_LENGTH, nameEnd)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & ENCRYPTED) !== 0,
      crc: view.getUint32(at + 16, true),
      packedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return files;
}

/** @returns the bytes of a file as they are packed; `undefined` where the archive has not as many, or something else, there */
export function packedBytes(bytes: Uint8Array, { offset, packedSize }: ListedFile): Uint8Array | undefined {
  const view = viewOf(bytes);
  if (offset + LOCAL_LENGTH > bytes.length || view.getUint32(offset, true) !== LOCAL) return undefined;
  const start = offset + LOCAL_LENGTH + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return start + packedSize > bytes.length ? undefined : bytes.subarray(start, start + packedSize);
}

/** @returns where the record begins with which an archive ends; only a comment may come after it */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END && at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength)
      return at;
  }
  return undefined;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
