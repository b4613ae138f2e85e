import type { ELK } from 'elkjs/lib/elk-api';

let elk: Promise<ELK> | undefined;

/** @returns the layout library, loaded when it is first asked for; it works in the thread that calls it, a process's or a worker's */
export function loadElk(): Promise<ELK> {
  return (elk ??= import('elkjs/lib/elk.bundled.js').then(({ default: Elk }) => new Elk()));
}
