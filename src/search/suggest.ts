import { editDistance } from '../domain/text/edit-distance.ts';
import { kanaKey } from '../domain/text/kana-key.ts';
import { BOUNDARY } from '../domain/text/stream.ts';
import type { Unit } from './query.ts';
import type { ReadShard } from './words/lookup.ts';
import { mixedKey, shardOf } from './words/shards.ts';

/** Shortest word that is corrected: of shorter ones too many are near. */
const SHORTEST = 3;

/** The word of the collection whose spelling or sound is one change away, if there is one. */
async function nearestWord(word: string, read: ReadShard): Promise<string | undefined> {
  const key = kanaKey(word) || mixedKey(word);
  if ([...key].length < SHORTEST) return undefined;
  const { w, s } = await read(shardOf(key));
  const synonyms = Object.keys(s ?? {}).map((one) => [one, one] as const);
  const near = [...Object.entries(w), ...synonyms].find(([other]) => {
    return !/^[~?]/.test(other) && editDistance(key, other, 1) === 1;
  });
  return near?.[1].split(' ')[0];
}

/**
 * The query with the words that were not found in the nearest spelling of the
 * collection; undefined when there is none. Costs no file that the search has
 * not loaded.
 */
export async function suggest(
  query: string,
  units: readonly Unit[],
  read: ReadShard,
): Promise<string | undefined> {
  let suggestion = query;
  for (const unit of units) {
    const word = unit.symbols.filter((symbol) => symbol !== BOUNDARY).join('');
    const nearest = unit.literal ? undefined : await nearestWord(word, read);
    if (nearest) suggestion = suggestion.replace(unit.typed, nearest);
  }
  return suggestion === query ? undefined : suggestion;
}
