import { BOUNDARY } from '#core/text/stream.ts';
import type { Unit } from './query.ts';
import { type ReadShard, synonymsOf } from './words/lookup.ts';
import { nearestWords } from './words/nearest-words.ts';

/** How many other spellings of a query are tried before none is suggested. */
const MOST_TRIED = 3;

/**
 * The query with one or more of its words in a spelling of the collection that is near to what was typed: ways to
 * have meant it, the likeliest first. Words that are searched along anyway, as synonyms, are no other way.
 */
export async function spellingsNearby(
  query: string,
  units: readonly Unit[],
  read: ReadShard,
): Promise<string[]> {
  const found = await Promise.all(
    units.map(async (unit) => {
      if (unit.literal) return [];
      const word = unit.symbols.filter((symbol) => symbol !== BOUNDARY).join('');
      const searched = (await synonymsOf(read, word))?.[0] ?? [];
      return (await nearestWords(read, word)).filter((one) => !searched.includes(one));
    }),
  );
  const ways = Array.from({ length: MOST_TRIED }, (_, at) =>
    units.reduce((text, unit, number) => {
      const nearest = found[number]?.[at] ?? found[number]?.[0];
      return nearest ? text.replace(unit.typed, () => nearest) : text;
    }, query),
  );
  return [...new Set(ways)].filter((way) => way !== query);
}
