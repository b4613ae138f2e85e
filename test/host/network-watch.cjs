// @ts-check
// Notes every call by which Node reaches a network: preloaded by --require in the file that LYNC_TOPOLOGY_NETWORK names, or by `watch`.
const dgram = process.getBuiltinModule('node:dgram');
const dns = process.getBuiltinModule('node:dns');
const { appendFileSync, writeFileSync } = process.getBuiltinModule('node:fs');
const http = process.getBuiltinModule('node:http');
const http2 = process.getBuiltinModule('node:http2');
const https = process.getBuiltinModule('node:https');
const net = process.getBuiltinModule('node:net');
const tls = process.getBuiltinModule('node:tls');

/** @typedef {Record<string, unknown>} Owner */

/** @type {readonly [name: string, owner: object, methods: readonly string[]][]} */
const CALLS = [
  ['net', net.Socket.prototype, ['connect']],
  ['net', net.Server.prototype, ['listen']],
  ['tls', tls, ['connect']],
  ['dns', dns, ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveTxt', 'reverse']],
  ['dns.promises', dns.promises, ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveTxt', 'reverse']],
  ['dgram', dgram.Socket.prototype, ['send', 'connect', 'bind']],
  ['http', http, ['request', 'get']],
  ['https', https, ['request', 'get']],
  ['http2', http2, ['connect']],
  ['global', globalThis, ['fetch', 'WebSocket', 'EventSource']],
];

/**
 * @param {(call: string) => void} note called with what was called, and from where
 * @returns {() => void} ends it
 */
function watch(note) {
  /** @type {(() => void)[]} */
  const undo = [];
  for (const [name, owner, methods] of CALLS) {
    for (const method of methods) {
      /** @type {unknown} */
      const original = Reflect.get(owner, method);
      if (typeof original !== 'function') continue;
      /** @type {ProxyHandler<typeof original>} */
      const handler = {
        apply(target, self, /** @type {unknown[]} */ args) {
          if (!isPipe(args)) note(`${name}.${method} ${describe(args)}\n${stack()}`);
          // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- whatever it is
          return Reflect.apply(target, self, args);
        },
        construct(target, /** @type {unknown[]} */ args, newTarget) {
          note(`new ${method} ${describe(args)}\n${stack()}`);
          // eslint-disable-next-line @typescript-eslint/no-unsafe-return -- whatever it is
          return Reflect.construct(target, args, newTarget);
        },
      };
      const watched = new Proxy(original, handler);
      Reflect.set(owner, method, watched);
      undo.push(() => void Reflect.set(owner, method, original));
    }
  }
  return () => {
    for (const back of undo) back();
  };
}

/**
 * @param {unknown[]} args
 * @returns {boolean} whether a socket of this computer is meant, by which processes talk
 */
function isPipe(args) {
  const [first] = Array.isArray(args[0]) ? /** @type {unknown[]} */ (args[0]) : args;
  if (typeof first === 'string') return /^(?:\/|\\\\[.?]\\pipe)/.test(first);
  if (typeof first !== 'object' || first === null) return false;
  return ('path' in first && typeof first.path === 'string' && !('port' in first)) || 'fd' in first;
}

/** @param {unknown[]} args */
function describe(args) {
  try {
    return JSON.stringify(args).slice(0, 300);
  } catch {
    return '';
  }
}

function stack() {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 50;
  const text = new Error().stack ?? '';
  Error.stackTraceLimit = limit;
  return text;
}

module.exports = { watch };

const file = process.env['LYNC_TOPOLOGY_NETWORK'];
if (file !== undefined) {
  // That it is there says that somebody watches.
  writeFileSync(file, '', { flag: 'a' });
  watch((call) => appendFileSync(file, `${call}\n`));
}
