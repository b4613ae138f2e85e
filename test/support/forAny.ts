import fc from 'fast-check';

/** How long and from where `npm run fuzz` looks. Written anew for each test. */
interface Long {
  /** For one property, in milliseconds. */
  readonly time: number;
  readonly seed: number;
}

/** @returns how `npm run fuzz` runs this test; `undefined` where it is one of CI */
export function long(): Long | undefined {
  const given = process.env['LYNC_TOPOLOGY_FUZZ'];
  return given === undefined ? undefined : (JSON.parse(given) as Long);
}

/**
 * Holds a property against any values: in CI so many, and always the same, so that what CI says of a change is about that change;
 * in `npm run fuzz` as many as there is time for, and others each time.
 *
 * @throws with the smallest values found that it does not hold for, and the seed that leads to them
 */
export function forAny<Values>(property: fc.IProperty<Values>, runs?: { readonly numRuns: number }): void;
export function forAny<Values>(property: fc.IAsyncProperty<Values>, runs?: { readonly numRuns: number }): Promise<void>;
export function forAny<Values>(
  property: fc.IProperty<Values> | fc.IAsyncProperty<Values>,
  runs = { numRuns: 100 },
): void | Promise<void> {
  const given = long();
  const parameters = given ? (parametersOf(given) as unknown as fc.Parameters<Values>) : { seed: 2013, ...runs };
  return property.isAsync() ? fc.assert(property, parameters) : fc.assert(property, parameters);
}

function parametersOf({ time, seed }: Long): fc.Parameters<unknown> {
  return { seed, numRuns: Number.MAX_SAFE_INTEGER, plugins: [fc.interruptAfterTimeLimit(time)] };
}
