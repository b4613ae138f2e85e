// @ts-check
// Programs that start programs, and how to stop all of them.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Starts a program as the head of a process group, so that whatever it starts is stopped with it.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 */
export function spawnGroup(command, args, options = {}) {
  return spawn(command, args, { ...options, detached: process.platform !== 'win32', windowsHide: true });
}

/**
 * Stops a program of `spawnGroup` and all that it started: asks first, and ends what is still there after three seconds.
 * @param {import('node:child_process').ChildProcess} child
 */
export async function stopGroup(child) {
  const { pid } = child;
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    await once(spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore', windowsHide: true }), 'close');
    return;
  }
  signal(-pid, 'SIGTERM');
  for (let waited = 0; waited < 3000 && signal(-pid, 0); waited += 50) await delay(50);
  signal(-pid, 'SIGKILL');
}

/**
 * Calls `stop` once when this process is asked to end, or when its parent is gone (npm killed, terminal closed), then ends.
 * @param {() => Promise<void>} stop
 */
export function stopOnSignal(stop) {
  let stopping = false;
  /** @param {number} code */
  const end = async (code) => {
    if (stopping) return;
    stopping = true;
    await stop();
    process.exit(code);
  };
  process.on('SIGINT', () => void end(130));
  process.on('SIGTERM', () => void end(143));
  process.on('SIGHUP', () => void end(129));
  const parent = process.ppid;
  const watch = async () => {
    while (process.ppid === parent) await delay(1000, undefined, { ref: false });
    await end(1);
  };
  void watch();
}

/**
 * @param {number} pid negative: the whole group
 * @param {NodeJS.Signals | 0} name
 * @returns {boolean} whether there was such a process
 */
function signal(pid, name) {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
