import { kanaSpellings, otherKana } from '../domain/text/kana-habits.ts';
import { isKana } from '../domain/text/kana-key.ts';
import { readAsRomaji, spelledOut } from '../domain/text/latin-reading.ts';
import { runsOf } from '../domain/text/script.ts';
import { BOUNDARY } from '../domain/text/stream.ts';
import type { Unit } from './query.ts';
import { kanjiOnly, type ReadShard, soundalikesOf } from './words/lookup.ts';

/** How many spellings by habit come before words that only sound alike. */
const SURE = 6;

/**
 * Spellings to try for a unit that no page holds: by the habits of kana, with
 * the okurigana left out (支払い → 支払), and last of all words that only sound
 * alike. They need not be words: a page may hold them inside a longer one. When
 * the table has found something, only the other kana are tried.
 */
export async function rescueSpellings(unit: Unit, read: ReadShard, foundNothing: boolean): Promise<string[]> {
  if (unit.literal) return [];
  const text = unit.symbols.filter((symbol) => symbol !== BOUNDARY).join('');
  if (!foundNothing) return isKana(text) ? otherKana(text) : [];
  if (isKana(text)) {
    const habits = kanaSpellings(text);
    return [...habits.slice(0, SURE), ...(await soundalikesOf(read, text)), ...habits.slice(SURE)];
  }
  if (/^[a-z]+$/.test(text)) {
    return [spelledOut(text), readAsRomaji(text)].filter((one) => one.length > 1);
  }
  const spellings = [kanjiOnly(text)].filter((one) => one !== '');
  const katakana = runsOf(unit.symbols).find(
    ({ script, symbols }) => script === 'katakana' && symbols.length > 2,
  );
  if (katakana) {
    const run = katakana.symbols.join('');
    for (const one of kanaSpellings(run)) spellings.push(text.replace(run, one));
  }
  return spellings;
}
