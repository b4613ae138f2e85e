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
 * Ends this process when it is asked to: by Ctrl-C, by another program, or by the terminal being closed.
 * @param {() => Promise<void>} stop called first, once
 */
export function stopOnSignal(stop) {
  let stopping = false;
  for (const [name, code] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ])) {
    process.on(name, () => {
      if (stopping) return;
      stopping = true;
      void stop().finally(() => process.exit(code));
    });
  }
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
