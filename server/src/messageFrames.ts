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
  /** How many bytes of what has come were no message. */
  #passed = 0;

  /** @param onPassedOver called with how many bytes were no message */
  constructor(onPassedOver: (bytes: number) => void = () => undefined) {
    super();
    this.#onPassedOver = onPassedOver;
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.#waiting = this.#waiting.length === 0 ? chunk : Buffer.concat([this.#waiting, chunk]);
    while (this.#waiting.length > 0 && (this.#left > 0 ? this.#message() : this.#header()));
    if (this.#passed > 0) this.#onPassedOver(this.#passed);
    this.#passed = 0;
    done();
  }

  #message(): boolean {
    const part = this.#waiting.subarray(0, this.#left);
    this.push(part);
    this.#left -= part.length;
    this.#waiting = this.#waiting.subarray(part.length);
    return true;
  }

  /** Looks at no more than a header may have: what is passed over costs what it is long. @returns whether there is more to be read in what has come */
  #header(): boolean {
    const head = this.#waiting.toString('latin1', 0, LONGEST_HEADER);
    const start = head.toLowerCase().indexOf(FIELD);
    if (start !== 0) {
      // It may have come in part.
      this.#passOver(start > 0 ? start : Math.max(0, head.length - FIELD.length + 1));
      return start > 0 || head.length === LONGEST_HEADER;
    }
    const end = head.indexOf('\r\n\r\n');
    if (end < 0 && head.length < LONGEST_HEADER) return false;
    const header = head.slice(0, Math.max(end, 0));
    // What stands before another length is a header that was cut short.
    const last = header.toLowerCase().lastIndexOf(`\n${FIELD}`) + 1;
    const length = Number(/^content-length:[ \t]*(\d+)[ \t]*(?:\r\n|$)/i.exec(header)?.[1]);
    if (last > 0 || !(length <= LONGEST_MESSAGE)) {
      this.#passOver(last > 0 ? last : FIELD.length);
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
    this.#passed += passed.replace(/^(?:[\w-]+:[^\r\n]*)?\r\n/gm, '').length;
  }
}
