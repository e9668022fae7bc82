import { BOUNDARY } from '#core/text/stream.ts';
import type { Unit } from './query.ts';
import type { ReadShard } from './words/lookup.ts';
import { nearestWords } from './words/nearest-words.ts';

/**
 * The query with its words in the nearest spelling of the collection, for when
 * no page holds it; undefined when there is none.
 */
export async function didYouMean(
  query: string,
  units: readonly Unit[],
  read: ReadShard,
): Promise<string | undefined> {
  let suggestion = query;
  for (const unit of units) {
    const word = unit.symbols.filter((symbol) => symbol !== BOUNDARY).join('');
    const [nearest] = unit.literal ? [] : await nearestWords(read, word);
    if (nearest) suggestion = suggestion.replace(unit.typed, () => nearest);
  }
  return suggestion === query ? undefined : suggestion;
}
