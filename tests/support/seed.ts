/**
 * The seed of everything that a test leaves to chance. `SEED=… npm test` runs the same again; without it every day
 * tries something else. A test that fails tells the seed it ran with.
 */
export const SEED = Number(process.env.SEED ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''));
if (!Number.isSafeInteger(SEED)) throw new Error(`SEED は整数で指定してください: ${process.env.SEED}`);

/** `npm run test:long`: everything, where `npm test` takes a sample. */
export const LONG = process.env.TEST_LONG === '1';

/**
 * A repeatable stream of numbers in [0, 1) (mulberry32).
 * @param name of whoever draws from it, so that one test's draws do not depend on another's
 */
export function chance(name: string): () => number {
  let state = SEED >>> 0;
  for (const letter of name) state = (Math.imul(state, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** How many of something `npm test` tries, and how many `npm run test:long`. */
export const often = (few: number, all: number): number => (LONG ? all : few);

/**
 * What `npm test` looks at of a long list: so many, drawn by the seed, in the order of the list; all of it in
 * `npm run test:long`.
 * @param name as for `chance`
 */
export function sampleOf<T>(name: string, list: readonly T[], few: number): T[] {
  if (LONG || list.length <= few) return [...list];
  const draw = chance(name);
  const drawn = list.map((item, at) => ({ item, at, lot: draw() })).sort((a, b) => a.lot - b.lot);
  return drawn
    .slice(0, few)
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
