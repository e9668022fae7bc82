import { SLUG } from '#core/schema/primitives.ts';
import { RESERVED_SLUGS } from '#core/site/paths.ts';

const ROWS: Readonly<Record<string, string>> = {
  あ: 'a i u e o',
  か: 'ka ki ku ke ko',
  が: 'ga gi gu ge go',
  さ: 'sa shi su se so',
  ざ: 'za ji zu ze zo',
  た: 'ta chi tsu te to',
  だ: 'da ji zu de do',
  な: 'na ni nu ne no',
  は: 'ha hi fu he ho',
  ば: 'ba bi bu be bo',
  ぱ: 'pa pi pu pe po',
  ま: 'ma mi mu me mo',
  ら: 'ra ri ru re ro',
};
const LETTERS =
  'あいうえお かきくけこ がぎぐげご さしすせそ ざじずぜぞ たちつてと だぢづでど なにぬねの はひふへほ ばびぶべぼ ぱぴぷぺぽ まみむめも らりるれろ';
const SYLLABLES = new Map<string, string>([
  ...LETTERS.split(' ').flatMap((row): [string, string][] => {
    const sounds = (ROWS[row[0] as string] as string).split(' ');
    return [...row].map((letter, index) => [letter, sounds[index] as string]);
  }),
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
