import { isKana } from '#core/text/kana-key.ts';
import type { SpokenConcern } from './concern-rows.ts';
import { textOf, WHY } from './expand-query.ts';
import { parseQuery, type Unit } from './query.ts';
import type { UnitGrades } from './ranking.ts';
import { TIERS } from './search-document.ts';
import { type InterpretedUnit, literally, type WordForm } from './word-forms.ts';
import { kanaInKanji } from './words/kana-in-kanji.ts';
import type { ReadShard } from './words/lookup.ts';
import { nearestWords } from './words/nearest-words.ts';

/** The words of a unit in kana as they are written with kanji; undefined where it cannot be read. */
export type Reread = (unit: Unit) => Promise<Unit[] | undefined>;

/** A query with kanji that says nothing but a phrase of a concern needs no other reading. */
const SAID_WHOLE = 0.95;
/** So much more of a reading has to be said of a concern, to go before one of more usual words. */
const MUCH_MORE = 0.15;

/**
 * A unit in kana with kanji: the likeliest way to write it, or one in which it speaks much more of a concern.
 * @param hear the concerns that units speak of
 */
export async function rereadUnit(
  unit: Unit,
  read: ReadShard,
  hear: (units: readonly Unit[]) => Promise<SpokenConcern[]>,
): Promise<Unit[] | undefined> {
  const text = textOf(unit.symbols);
  // こうけいしや is 後継者 with a slip of the keys (もしかして), not 後継 and 視野.
  if (isKana(text) && (await nearestWords(read, text)).length > 0) return undefined;
  const ways = (await kanaInKanji(text, read)).map((one) => parseQuery(one).units);
  /** How much of what is written speaks of a concern. */
  const said = async (written: readonly Unit[]) => {
    const length = written.reduce((sum, { typed }) => sum + typed.length, 0);
    return Math.max(0, ...(await hear(written)).map((one) => (one.share * one.said.length) / length));
  };
  if (ways.length === 0 || (!isKana(text) && (await said([unit])) >= SAID_WHOLE)) return undefined;
  const [first = 0, ...others] = await Promise.all(ways.map(said));
  const most = Math.max(...others);
  return ways[most > first + MUCH_MORE ? others.indexOf(most) + 1 : 0];
}

/**
 * The units of a query as they are meant: those that no page holds as typed with kanji where they are in kana.
 * @param rewritten takes what is shown of those of which nothing at all was found
 */
export async function meantBy(
  units: readonly InterpretedUnit[],
  found: readonly UnitGrades[],
  reread: Reread | undefined,
  rewritten: WordForm[],
): Promise<InterpretedUnit[]> {
  const isTyped = (at: number) =>
    [...(found[at]?.grades.values() ?? [])].some(({ tier }) => tier < TIERS.indexOf('synonym'));
  const meant = units.map(async (unit, at) => {
    const others = unit.literal || isTyped(at) ? undefined : await reread?.(unit);
    if (!others) return [unit];
    if (found[at]?.grades.size === 0) {
      const expansion = {
        from: unit.typed,
        to: others.map(({ typed }) => typed).join(' '),
        why: WHY.spelling,
      };
      rewritten.push({ symbols: others.flatMap(({ symbols }) => symbols), tier: 'synonym', expansion });
    }
    return literally(others);
  });
  return (await Promise.all(meant)).flat();
}
