import { editDistance } from '#core/text/edit-distance.ts';
import { isKana, kanaKey } from '#core/text/kana-key.ts';
import type { ReadShard } from './lookup.ts';
import { mixedKey, shardOf } from './shards.ts';

/** Shortest key that is corrected: of shorter ones too many are near. */
const SHORTEST = 4;

/**
 * Words of the collection whose spelling or sound is one change away from a
 * word and begins alike. Costs no file that looking the word up has not loaded.
 */
export async function nearestWords(read: ReadShard, word: string): Promise<string[]> {
  const key = kanaKey(word) || mixedKey(word);
  if ([...key].length < (isKana(word) ? SHORTEST : SHORTEST - 1)) return [];
  const { w, s } = await read(shardOf(key));
  const synonyms = Object.keys(s ?? {}).map((one) => [one, one] as const);
  return [...Object.entries(w), ...synonyms]
    .filter(([other]) => !/^[~?]/.test(other) && editDistance(key, other, 1) === 1)
    .map(([, words]) => words.split(' ')[0] as string);
}
