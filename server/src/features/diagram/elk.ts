import type { ELK } from 'elkjs/lib/elk-api';

let elk: Promise<ELK> | undefined;

/** @returns the layout library of a process, loaded when it is first asked for; a web worker asks its client for it: `elkFromClient` */
export function loadElk(): Promise<ELK> {
  return (elk ??= import('elkjs/lib/elk.bundled.js').then(({ default: Elk }) => new Elk()));
}
