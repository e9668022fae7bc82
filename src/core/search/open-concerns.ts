import { imported } from '#core/site/load.ts';
import { apart, type InPieces } from './ahead.ts';
import type { ConcernPages, ConcernPhrases, ConcernRow, SpokenConcern } from './concern-rows.ts';
import type { Hearer } from './hear-concerns.ts';
import type { Pages, ReadJson, Words } from './open-index.ts';
import type { Unit } from './query.ts';

/** A 気がかり, or a trade, that a query speaks of: in which words, and how many cases are about it. */
export interface HeardConcern {
  id: string;
  label: string;
  said: string;
  cases: number;
}

/** The concerns of a site, loaded when they are asked for: first how people put them, the rest once one is heard. */
export interface Concerns {
  hear(units: readonly Unit[]): Promise<SpokenConcern[]>;
  rows(): Promise<ConcernRow[]>;
}

/**
 * Opens the concerns of an index.
 * @param words what every query needs, which tells the build of the files
 * @param inPieces how the hearer is made ready, a tenth of a second of work, and hears; at once when left out
 */
export function openConcerns(readJson: ReadJson, words: () => Promise<Words>, inPieces?: InPieces): Concerns {
  let phrases: Promise<ConcernPhrases[]> | undefined;
  let pages: Promise<ConcernPages[]> | undefined;
  let reader: Promise<Hearer<ConcernPhrases & { at: number }>> | undefined;
  async function load<T>(part: 'phrases' | 'pages', check: 'unpackPhrases' | 'unpackPages'): Promise<T> {
    const [files, { manifest }] = await Promise.all([imported(import('./concern-rows.ts')), words()]);
    const file = `${files.CONCERN_FILES[part]}?v=${manifest.build}`;
    return readJson(file, files[check] as (value: unknown) => T);
  }
  const openedPhrases = () => {
    phrases ??= load('phrases', 'unpackPhrases');
    return phrases;
  };
  async function openReader() {
    const { concernHearer } = await imported(import('./hear-concerns.ts'));
    const hearer = concernHearer((await openedPhrases()).map((row, at) => ({ ...row, at })));
    await inPieces?.(hearer);
    return hearer.outcome;
  }
  async function rows(): Promise<ConcernRow[]> {
    pages ??= load('pages', 'unpackPages');
    const about = await pages;
    return (await openedPhrases()).map((row, at) => ({ ...row, ...(about[at] as ConcernPages) }));
  }
  async function hear(units: readonly Unit[]): Promise<SpokenConcern[]> {
    reader ??= openReader();
    const hearer = await reader;
    const spoken = await apart(() => hearer(units), inPieces);
    if (spoken.length === 0) return [];
    const all = await rows();
    return spoken.map((one) => ({ ...one, concern: all[one.concern.at] as ConcernRow }));
  }
  return { hear, rows };
}

/** Heard concerns as they are told. */
export function heardIn(spoken: readonly SpokenConcern[], { ids }: Pages): HeardConcern[] {
  const inOrder = [...ids.values()];
  return spoken.map(({ concern: { id, label, pages }, said }) => ({
    id,
    label,
    said,
    cases: pages.filter((place) => inOrder[place]?.startsWith('case/')).length,
  }));
}
