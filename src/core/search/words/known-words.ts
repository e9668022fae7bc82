import { scriptOf } from '#core/text/script.ts';
import { BOUNDARY } from '#core/text/stream.ts';
import { isLoanword, type ReadShard, spellingsOf, synonymsOf } from './lookup.ts';

/** A stretch of a unit that may be a word, in places of its text without boundaries. */
export interface KnownWord {
  text: string;
  start: number;
  end: number;
}

/** Longest word that is looked up, and how many places of a unit are tried. */
const LONGEST = 12;
const MOST_STARTS = 3;
/** Shortest part of a loanword that may be a word. */
const SHORTEST_PART = 3;

/** Places where a word may begin: at the beginning, and where kanji, katakana or Latin set in. */
function startsOf(symbols: readonly string[]): number[] {
  const starts: number[] = [];
  let place = 0;
  let before = '';
  for (const symbol of symbols) {
    const script = scriptOf(symbol);
    if (script !== 'boundary') {
      const content = script === 'kanji' || script === 'katakana' || script === 'alphabet';
      if (place === 0 || (content && script !== before)) starts.push(place);
      place += 1;
    }
    before = script;
  }
  return starts.slice(0, MOST_STARTS);
}

/** Ends that a word beginning somewhere may have, the longest first. */
function endsOf(text: readonly string[], start: number): number[] {
  const ends: number[] = [];
  for (let end = Math.min(text.length, start + LONGEST); end > start + 1; end -= 1) {
    const [last, next] = [text[end - 1] as string, text[end]];
    const script = scriptOf(last);
    const cut = next !== undefined && scriptOf(next) === script;
    // Latin words are not cut, nor hiragana; loanwords only into parts that are long enough.
    if (cut && script !== 'kanji' && script !== 'katakana') continue;
    if (cut && script === 'katakana' && end - start < SHORTEST_PART) continue;
    ends.push(end);
  }
  return ends;
}

/** Whether what is left of a loanword that was cut is a word of its own: メーン＋スタジアム. */
async function restIsWord(text: readonly string[], end: number, read: ReadShard): Promise<boolean> {
  const katakana = (at: number) => scriptOf(text[at] ?? '') === 'katakana';
  if (!katakana(end - 1) || !katakana(end)) return true;
  let last = end;
  while (last < text.length && katakana(last)) last += 1;
  return isLoanword(read, text.slice(end, last).join(''));
}

/** The words of a unit that the table knows, from left to right, the longest first. */
export async function knownWords(symbols: readonly string[], read: ReadShard): Promise<KnownWord[]> {
  const text = symbols.filter((symbol) => symbol !== BOUNDARY);
  const pieces: KnownWord[] = [];
  let free = 0;
  for (const start of startsOf(symbols)) {
    if (start < free) continue;
    for (const end of endsOf(text, start)) {
      const word = text.slice(start, end).join('');
      const known = (await synonymsOf(read, word)) || (await spellingsOf(read, word)).length > 0;
      if (!known || !(await restIsWord(text, end, read))) continue;
      const before = text.slice(0, start).join('').length;
      pieces.push({ text: word, start: before, end: before + word.length });
      free = end;
      break;
    }
  }
  return pieces;
}
