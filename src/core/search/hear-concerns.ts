import { Ahead } from './ahead.ts';
import { concernEar } from './concern-ear.ts';
import type { ConcernPhrases, SpokenConcern } from './concern-rows.ts';
import { concernReader } from './concerns.ts';
import type { Unit } from './query.ts';
import { worriesIn } from './worry.ts';

/** What makes a sentence of a query: kana of grammar, or a particle between two words. */
const SENTENCE = /[ぁ-ゖ]{2}|[\p{Script=Han}ァ-ヶー][がをとにでも][\p{Script=Han}ァ-ヶ]/u;

/** Hears what words speak of. */
export type Hearer<C extends ConcernPhrases> = (units: readonly Unit[]) => SpokenConcern<C>[];

/**
 * A hearer of queries, made once for a table, piece by piece: what words name, and where they name no concern, what their
 * sentence speaks of. A sentence that says all is well, or tells of another firm, speaks of none.
 */
export function concernHearer<C extends ConcernPhrases>(rows: readonly C[]): Ahead<Hearer<C>> {
  return new Ahead(function* () {
    const named = concernReader(rows);
    while (named.step()) yield;
    const ear = concernEar(rows.filter(({ isTrade }) => !isTrade));
    while (ear.step()) yield;
    return hearerOf(named.outcome, ear.outcome);
  });
}

function hearerOf<C extends ConcernPhrases>(
  named: Hearer<C>,
  hear: (said: string) => { concern: C; sure: number }[],
): Hearer<C> {
  return (units) => {
    const said = units.map(({ typed }) => typed).join(' ');
    const found = named(units);
    const trades = found.filter(({ concern }) => concern.isTrade);
    if (worriesIn(said).length === 0) return trades;
    const heard = SENTENCE.test(said) ? hear(said) : [];
    return heard.length > 0
      ? [...heard.map(({ concern, sure }) => ({ concern, said, share: sure })), ...trades]
      : found;
  };
}
