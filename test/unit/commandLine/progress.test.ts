import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { Progress } from '../../../server/src/commandLine/progress';
import { Output } from '../../../server/src/commandLine/terminal';

suite('Progress', () => {
  function start(isTTY: boolean, env: NodeJS.ProcessEnv = {}) {
    const shown: string[] = [];
    const write = (chunk: Buffer, _encoding: unknown, done: () => void): void => {
      shown.push(chunk.toString());
      done();
    };
    const stream = Object.assign(new Writable({ write }), { isTTY, columns: 80, hasColors: () => false });
    const clock = { now: 0 };
    const output = new Output(stream as unknown as NodeJS.WriteStream, env);
    return { shown, clock, progress: new Progress(output, () => clock.now) };
  }

  test('is shown to who waits, now and then, and goes away', async () => {
    const { shown, clock, progress } = start(true);
    for (clock.now = 0; clock.now < 1250; clock.now += 10) await progress.show(clock.now);
    await progress.clear();
    await progress.clear();
    assert.deepEqual(shown, [
      '\r\x1b[KChecked 1000 files …',
      '\r\x1b[KChecked 1100 files …',
      '\r\x1b[KChecked 1200 files …',
      '\r\x1b[K',
    ]);
  });

  test('is shown on a terminal only, and on one that can take a line back', async () => {
    for (const { shown, clock, progress } of [start(false), start(true, { TERM: 'dumb' })]) {
      clock.now = 5000;
      await progress.show(7);
      await progress.clear();
      assert.deepEqual(shown, []);
    }
  });
});
