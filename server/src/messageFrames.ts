import { Transform, type TransformCallback } from 'node:stream';

const FIELD = 'content-length:';
/** More than a header of one or two fields has. */
const LONGEST_HEADER = 1024;
/** More than an editor sends in one message. */
const LONGEST_MESSAGE = 1024 * 1024 * 1024;

/**
 * Lets the messages of the base protocol through, each behind a header of its own, and passes over what is none. A reader behind it stays in
 * step whatever comes: without it, one header that cannot be read would cost all messages after it.
 */
export class MessageFrames extends Transform {
  readonly #onPassedOver: (bytes: number) => void;
  #waiting: Buffer = Buffer.alloc(0);
  /** How much of the message is still to come. */
  #left = 0;

  /** @param onPassedOver called with how many bytes were no message */
  constructor(onPassedOver: (bytes: number) => void = () => undefined) {
    super();
    this.#onPassedOver = onPassedOver;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#waiting = this.#waiting.length === 0 ? chunk : Buffer.concat([this.#waiting, chunk]);
    while (this.#waiting.length > 0 && (this.#left > 0 ? this.#message() : this.#header()));
    done();
  }

  #message(): boolean {
    const part = this.#waiting.subarray(0, this.#left);
    this.push(part);
    this.#left -= part.length;
    this.#waiting = this.#waiting.subarray(part.length);
    return true;
  }

  /** @returns whether there is more to be read in what has come */
  #header(): boolean {
    const start = isField(this.#waiting) ? 0 : this.#waiting.toString('latin1').toLowerCase().indexOf(FIELD);
    if (start < 0) {
      // It may have come in part.
      this.#passOver(Math.max(0, this.#waiting.length - FIELD.length + 1));
      return false;
    }
    this.#passOver(start);
    const end = this.#waiting.indexOf('\r\n\r\n');
    const header = this.#waiting.subarray(0, end < 0 ? LONGEST_HEADER : end).toString('latin1');
    if (end < 0 && header.length < LONGEST_HEADER) return false;
    // What stands before another length is a header that was cut short.
    const last = end < 0 ? 0 : header.toLowerCase().lastIndexOf(`\n${FIELD}`) + 1;
    if (last > 0) {
      this.#passOver(last);
      return true;
    }
    const length = Number(/^content-length:[ \t]*(\d+)[ \t]*(?:\r\n|$)/i.exec(header)?.[1]);
    if (end < 0 || !(length <= LONGEST_MESSAGE)) {
      this.#passOver(FIELD.length);
      return true;
    }
    this.#waiting = this.#waiting.subarray(end + 4);
    this.#left = length;
    if (length > 0) this.push(`Content-Length: ${length}\r\n\r\n`);
    return true;
  }

  #passOver(count: number): void {
    const passed = this.#waiting.subarray(0, count).toString('latin1');
    this.#waiting = this.#waiting.subarray(count);
    // Other fields may stand before the length.
    const bytes = passed.replace(/(?:[\w-]+:[^\r\n]*)?\r\n/g, '').length;
    if (bytes > 0) this.#onPassedOver(bytes);
  }
}

function isField(bytes: Buffer): boolean {
  return bytes.subarray(0, FIELD.length).toString('latin1').toLowerCase() === FIELD;
}
