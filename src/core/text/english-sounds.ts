import { kanaKey, type Sound, soundsOf } from './kana-key.ts';

/**
 * How English spells consonants, and what they are in katakana, as `consonantKey` tells them apart; the longer spelling
 * first. A second value is another way to read the spelling (ギ and ジ, チ and ク).
 */
const CONSONANTS: readonly (readonly [RegExp, ...string[]])[] = [
  [/^(?:tion|sion|cian)/, 'S-N'],
  [/^(?:tch|ts)/, 'T'],
  [/^sch/, 'SK', 'S'],
  [/^ch/, 'T', 'K', 'S'],
  [/^sc(?=[eiy])/, 'S'],
  [/^sh/, 'S'],
  [/^th/, 'S', 'T'],
  [/^ph/, 'H'],
  [/^ck/, 'K'],
  [/^qu?/, 'K'],
  [/^x/, 'KS'],
  [/^dg(?=e)/, 'S'],
  [/^gh/, ''],
  [/^ng$/, 'NK'],
  [/^m(?=[bp])/, 'N'],
  [/^mb$/, 'M'],
  [/^c(?=[eiy])/, 'S'],
  [/^[ckq]/, 'K'],
  [/^g(?=[eiy])/, 'S', 'K'],
  [/^g/, 'K'],
  [/^[jsz]/, 'S'],
  [/^d(?=[iy])/, 'T', 'S'],
  [/^[td]/, 'T'],
  [/^n/, 'N'],
  [/^m/, 'M'],
  [/^[fh]/, 'H'],
  [/^[bpv]/, 'B'],
  [/^[lr]/, 'R'],
];
const VOWEL = /^[aeiouyw]/;

/** What a vowel letter may be in katakana. */
const HEARD: Readonly<Record<string, string>> = {
  a: 'アエオ',
  e: 'エイア',
  i: 'イア',
  o: 'オアウ',
  u: 'アウオ',
  y: 'イア',
  w: 'ウアオ',
};
/** Vowels that katakana puts after a consonant that stands alone. */
const ADDED = /^[ウオイ]?$/;
/** Katakana keys keep voiced and plain consonants as one: the first of a word tells グリーン from クリーン. */
const FIRST: readonly (readonly [RegExp, RegExp])[] = [
  [/^[bv]/, /^[バビブベボヴ]/],
  [/^p(?!h)/, /^[パピプペポ]/],
  [/^g/, /^[ガギグゲゴジゼ]/],
  [/^(?:c|k(?!n)|q)/, /^[カキクケコサシセソチ]/],
  [/^d/, /^[ダデドヂジ]/],
  [/^t/, /^[タチツテトサシスセソザ]/],
  [/^[zj]/, /^[ザジズゼゾ]/],
  [/^s/, /^[サシスセソ]/],
];
const beginsAlike = (word: string, katakana: string) =>
  FIRST.every(([letter, kana]) => !letter.test(word) || kana.test(katakana));

/** Words of fewer consonants are alike in all their vowels, or are other words: mail is not モール. */
const TELLING = 3;
/** More readings than these of one word are not tried. */
const MOST_READINGS = 8;

/** The ways in which an English word may sound, as katakana has it: `r` at the end of a syllable is no consonant. */
function readings(word: string): Sound[][] {
  const plain = word
    .replace(/^kn/, 'n')
    .replace(/^wr/, 'r')
    .replace(/([b-df-hj-np-tvxz])\1/g, '$1')
    .replace(/a[iy]/g, 'e')
    .replace(/ce$/, 's')
    .replace(/ge$/, 'j')
    .replace(/(?<=[^aeiouyw])e$|(?<=[^aeiouyw])e(?=n$)/, '')
    .replace(/ign(?=$|[ei])/, 'in')
    .replace(/(?<=[aeiouy])r(?=[^aeiouy]|$)/g, '');
  let all: Sound[][] = [[]];
  for (let at = 0; at < plain.length; ) {
    const rest = plain.slice(at);
    if (VOWEL.test(rest)) {
      for (const sounds of all) {
        if (sounds.length === 0) sounds.push({ consonant: '', vowels: '' });
        (sounds.at(-1) as Sound).vowels += rest[0];
      }
      at += 1;
      continue;
    }
    const rule = CONSONANTS.find(([spelling]) => spelling.test(rest));
    if (!rule) return [];
    const [spelling, ...ways] = rule;
    all = all
      .flatMap((sounds) =>
        ways.map((way) => [
          ...sounds.map((one) => ({ ...one })),
          ...[...way.replace('-', '')].map((consonant, place) => ({
            consonant,
            vowels: way.includes('-') && place === 0 ? 'io' : '',
          })),
        ]),
      )
      .slice(0, MOST_READINGS);
    at += spelling.exec(rest)?.[0].length ?? 1;
  }
  return all;
}

const consonantsOf = (sounds: readonly Sound[]) => sounds.map(({ consonant }) => consonant).join('');

/** Under which keys of consonants (`consonantKey`) an English word may stand in katakana; none for fewer than two. */
export function englishKeys(word: string): string[] {
  const keys = readings(word).map(consonantsOf);
  return [...new Set(keys)].filter((key) => key.length > 1).map((key) => `~${key}`);
}

/**
 * In how many vowels a katakana word differs from the likeliest way to say an English one; undefined where it is another
 * word: where a consonant differs, or more than one vowel, or any of a word of two consonants.
 */
export function unlikeEnglish(word: string, katakana: string): number | undefined {
  if (!beginsAlike(word, katakana)) return undefined;
  const own = soundsOf(kanaKey(katakana));
  const counts = readings(word)
    .filter((sounds) => consonantsOf(sounds) === consonantsOf(own))
    .filter((sounds) => (sounds[0]?.consonant === '') === (own[0]?.consonant === ''))
    .map((sounds) => sounds.filter((sound, at) => !isAlike(sound, own[at] as Sound)).length);
  const least = Math.min(...counts);
  return least <= (consonantsOf(own).length < TELLING ? 0 : 1) ? least : undefined;
}

/** Whether the vowels of an English sound may be heard as those of a katakana one. */
function isAlike({ vowels }: Sound, { vowels: heard }: Sound): boolean {
  if (!vowels) return ADDED.test(heard);
  return [...vowels].some((letter) => [...heard].some((vowel) => HEARD[letter]?.includes(vowel)));
}
