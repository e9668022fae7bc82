import type { SetName } from '../search/corpus.ts';

export interface Asked {
  /** Ids that count as the answer, in order. */
  ids: string[];
  /** Time of the search alone, in ms. */
  ms: number;
}

/** What runs in the browser: one small interface, so that all systems are asked alike. */
export interface System {
  /** Loads what every query needs. */
  open(): Promise<void>;
  ask(query: string, set: SetName): Promise<Asked>;
  /** Asks without looking at the results, where that would load more. */
  count?(query: string): Promise<void>;
  /** Marked stretches of the first result, where the system marks at all. */
  marks?(query: string): Promise<string[]>;
  close?(): Promise<void>;
}

/** Result and duration in ms. */
export async function timed<T>(work: () => Promise<T> | T): Promise<[T, number]> {
  const begun = performance.now();
  const result = await work();
  return [result, performance.now() - begun];
}

declare global {
  /** The handle by which the bench drives the page. */
  var bench: { make(): System; now?: System };
}

/** Offers a system to the bench. */
export function offer(make: () => System): void {
  globalThis.bench = { make };
}
