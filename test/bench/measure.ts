import { setTimeout } from 'node:timers/promises';

/** For how many milliseconds the work is done before it is measured: what is measured is a process that has been running for a while, as a language server has. */
const WARM_UP = 1000;

/** For how many milliseconds V8 may go on tidying up beside a program. */
const TIDYING = 100;

/**
 * @param isTidied whether memory is tidied up before each turn. Some of these leave behind hundreds of MB of a large text, and one of the others would
 * pay for it; of a small one that is little, and tidying up would cost them the machine code that V8 drops then
 * @returns how long each of these took, in milliseconds: the median of several rounds, in each of which all had their turn
 */
export async function measured<Name extends string>(
  work: Readonly<Record<Name, () => unknown>>,
  rounds: number,
  isTidied: boolean,
): Promise<Record<Name, number>> {
  const names = Object.keys(work) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  const end = performance.now() + WARM_UP;
  while (performance.now() < end) for (const name of names) await work[name]();
  for (let round = 0; round < rounds; round++) {
    for (const name of names) {
      if (isTidied) await tidyUp();
      const start = performance.now();
      await work[name]();
      times.get(name)?.push(performance.now() - start);
    }
  }
  return Object.fromEntries(names.map((name) => [name, quantile(times.get(name) ?? [], 0.5)])) as Record<Name, number>;
}

async function tidyUp(): Promise<void> {
  if (!gc) throw new Error('Run it with --expose-gc.');
  gc();
  await setTimeout(TIDYING);
}

/** @param share 0.5: the median */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** What was measured: lines of a table, by the names of its columns. */
export type Table = readonly Readonly<Record<string, string | number>>[];

/** @returns a number as it is read at a glance */
export function rounded(value: number): number {
  return value >= 100 ? Math.round(value) : Number(value.toPrecision(2));
}
