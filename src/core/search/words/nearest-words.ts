import { editDistance } from '#core/text/edit-distance.ts';
import { isKana, isMiswritten, kanaKey, soundKey } from '#core/text/kana-key.ts';
import { isLoanwordAlone, type ReadShard } from './lookup.ts';
import { mixedKey, shardOf } from './shards.ts';

/** Shortest key that is corrected: of shorter ones too many are near. */
const SHORTEST = { kana: 4, kanji: 3 } as const;
/** Kana of a word from which any one of them may be a slip: of shorter ones every other kana makes another word. */
const LONG = 6;

const sounding = (key: string) => key.replace(/[ャュョァィゥェォ]/gu, '').length;
/** チャネル and チャンネル are one. */
const withoutN = (key: string) => key.replaceAll('ン', '');

/**
 * Words of the collection whose spelling or sound is one change away from a
 * word and begins alike. A short word in kana differs by a slip of the keys only (か and が, や and ゃ): しゃかん is no
 * 社員. Costs no file that looking the word up has not loaded.
 */
export async function nearestWords(read: ReadShard, word: string): Promise<string[]> {
  const kana = isKana(word);
  const isLoan = isLoanwordAlone(word);
  const key = (isLoan ? kanaKey(word) : soundKey(word)) || mixedKey(word);
  const isSlip = (other: string) => isMiswritten(key, other) || (isLoan && withoutN(key) === withoutN(other));
  if ([...key].length < (kana ? SHORTEST.kana : SHORTEST.kanji)) return [];
  const { w, s } = await read(shardOf(key));
  const synonyms = Object.keys(s ?? {}).map((one) => [one, one] as const);
  return [...Object.entries(w), ...synonyms]
    .filter(([other]) => !/^[~?]|!$/.test(other) && editDistance(key, other, 1) === 1)
    .filter(([other]) => !kana || sounding(key) >= LONG || isSlip(other))
    .map(([, words]) => words.split(' ')[0] as string);
}
