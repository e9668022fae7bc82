import { SLUG } from '#core/schema/primitives.ts';
import { RESERVED_SLUGS } from '#core/site/paths.ts';
import { kanaRowsByConsonant, VOWELS } from '#core/text/kana-table.ts';

/** Hepburn where it is not the consonant of the row and the vowel. */
const IRREGULAR = { し: 'shi', じ: 'ji', ち: 'chi', つ: 'tsu', ぢ: 'ji', づ: 'zu', ふ: 'fu' };
const SYLLABLES = new Map<string, string>([
  ...kanaRowsByConsonant.flatMap(([consonant, row]) =>
    [...row].map((letter, at): [string, string] => [letter, `${consonant}${VOWELS[at]}`]),
  ),
  ...Object.entries(IRREGULAR),
  ...Object.entries({ や: 'ya', ゆ: 'yu', よ: 'yo', わ: 'wa', ゐ: 'i', ゑ: 'e', を: 'o', ん: 'n', ゔ: 'vu' }),
  ...Object.entries({ ぁ: 'a', ぃ: 'i', ぅ: 'u', ぇ: 'e', ぉ: 'o', ゎ: 'wa', ー: '' }),
]);
const GLIDES: Readonly<Record<string, string>> = { ゃ: 'a', ゅ: 'u', ょ: 'o' };
/** Of a suggestion, and of any name. */
const LONGEST = 40;
const MOST_LETTERS = 60;

/** Hiragana in the Hepburn way without marks for long vowels: にいがた → niigata. Other letters are left out. */
export function romaji(kana: string): string {
  let latin = '';
  let double = false;
  for (const letter of kana) {
    if (letter === 'っ') {
      double = true;
      continue;
    }
    const glide = GLIDES[letter];
    if (glide) {
      // きゃ kya, しゃ sha, ちゅ chu, じょ jo
      latin = /(?:sh|ch|j)i$/.test(latin)
        ? latin.slice(0, -1) + glide
        : `${latin.replace(/i$/, '')}y${glide}`;
      continue;
    }
    const sound = SYLLABLES.get(letter) ?? '';
    // っち is written tch, as Hepburn has it.
    latin += double && /^[^aiueo]/.test(sound) ? (sound.startsWith('ch') ? 't' : sound[0]) + sound : sound;
    double = false;
  }
  return latin;
}

/**
 * A folder name for a case: the reading in Latin letters, or the day where there is none.
 * @param kana reading of the firm's name, in hiragana
 * @param today `YYYY-MM-DD`
 * @param taken names that are in use
 */
export function suggestFolder(kana: string, today: string, taken: readonly string[]): string {
  const read = romaji(kana).slice(0, LONGEST);
  const base = SLUG.test(read) && read.length > 1 ? read : `jirei-${today.replaceAll('-', '')}`;
  let name = base;
  for (let number = 2; taken.includes(name); number++) name = `${base}-${number}`;
  return name;
}

/** What is wrong with a folder name, in words; empty when nothing is. @param taken names that are in use */
export function folderFault(name: string, taken: readonly string[]): string {
  if (!name) return 'フォルダー名を書いてください';
  if (!SLUG.test(name) || name.length > MOST_LETTERS)
    return `半角の英小文字・数字をハイフンでつないで、${MOST_LETTERS}字までにしてください（例: niigata-chorikigu）`;
  if (RESERVED_SLUGS.includes(name)) return `「${name}」は、このサイトの別のページが使っています`;
  return taken.includes(name) ? `「${name}」という事例は、もうあります。別の名前にしてください` : '';
}
