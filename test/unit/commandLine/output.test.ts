import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { Output } from '../../../server/src/commandLine/terminal';
import { patternOf } from '../../../server/src/commandLine/findDocuments';

/** A stream that is a terminal, or is not, and takes each piece only after a while. */
function stream({ isTTY = true, columns = 100 } = {}) {
  const taken: string[] = [];
  const writable = new Writable({
    highWaterMark: 1,
    write(chunk: Buffer, _encoding, done) {
      setImmediate(() => {
        taken.push(chunk.toString());
        done();
      });
    },
  });
  const hasColors = (env: NodeJS.ProcessEnv) => env['TERM'] !== 'dumb' && env['NO_COLOR'] === undefined;
  return { taken, stream: Object.assign(writable, { isTTY, columns, hasColors }) as unknown as NodeJS.WriteStream };
}

suite('Standard output', () => {
  const colors: [color: boolean, isTTY: boolean, env: NodeJS.ProcessEnv][] = [
    [true, true, { TERM: 'xterm' }],
    [false, true, { TERM: 'dumb' }],
    [false, true, { TERM: 'xterm', NO_COLOR: '1' }],
    [false, false, { TERM: 'xterm' }],
    [true, false, { FORCE_COLOR: '1' }],
    [true, false, { FORCE_COLOR: '' }],
    [false, true, { TERM: 'xterm', FORCE_COLOR: '0' }],
    [true, true, { FORCE_COLOR: '1', NO_COLOR: '1' }],
  ];
  for (const [color, isTTY, env] of colors) {
    test(`${color ? 'has' : 'has no'} colours ${isTTY ? 'on a terminal' : 'in a pipe'}, with ${JSON.stringify(env)}`, () => {
      const output = new Output(stream({ isTTY }).stream, env);
      assert.equal(output.paint('red', 'text'), color ? '\x1b[31mtext\x1b[39m' : 'text');
    });
  }

  test('is as wide as the terminal, else as usual', () => {
    assert.equal(new Output(stream().stream, {}).columns, 100);
    assert.equal(new Output(stream({ columns: 0 }).stream, {}).columns, 120);
    assert.equal(new Output(stream({ isTTY: false }).stream, {}).columns, 120);
  });

  test('has taken everything, in order, when it is flushed', async () => {
    const { stream: slow, taken } = stream();
    const output = new Output(slow, {});
    const written = Array.from({ length: 30_000 }, (_, index) => `line ${index}\n`);
    for (const line of written) await output.write(line);
    await output.flush();
    assert.equal(taken.join(''), written.join(''));
  });

  test('drops what nobody reads any more', async () => {
    const output = new Output(failing('EPIPE'), {});
    await output.write('text');
    await output.flush();
    await output.write('more');
    await output.flush();
  });

  test('says why it cannot be written', async () => {
    const output = new Output(failing('ENOSPC'), {});
    await output.write('text');
    await assert.rejects(output.flush(), /^Failure: Standard output cannot be written: the disk is full\.$/);
  });
});

/** A stream that cannot be written to. */
function failing(code: string): NodeJS.WriteStream {
  const error = Object.assign(new Error(`write ${code}`), { code, syscall: 'write' });
  return new Writable({ write: (_chunk, _encoding, done) => done(error) }) as unknown as NodeJS.WriteStream;
}

suite('A pattern', () => {
  test('may be written with the backslashes of Windows there', () => {
    assert.equal(patternOf('plans\\**\\*.json', '\\'), 'plans/**/*.json');
    assert.equal(patternOf('plans\\*.json', '/'), 'plans\\*.json');
  });
});
