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
  [/^sc(?=[eiyEIU])/, 'S'],
  [/^sh/, 'S'],
  [/^th/, 'S', 'T'],
  [/^ph/, 'H'],
  [/^ck/, 'K'],
  [/^qu?/, 'K'],
  [/^xc(?=[eiEIU])|^x/, 'KS'],
  [/^cc(?=[eiEIU])/, 'KS', 'K'],
  [/^ds$/, 'S', 'TS'],
  [/^mn$/, 'M'],
  [/^dg(?=e)/, 'S'],
  [/^gh/, ''],
  [/^ng$/, 'NK'],
  [/^m(?=[bp])/, 'N'],
  [/^mb$/, 'M'],
  [/^c(?=[eiyEIU])/, 'S'],
  [/^[ckq]/, 'K'],
  [/^g(?=[eiyEIU])/, 'S', 'K'],
  [/^g/, 'K'],
  [/^[jsz]/, 'S'],
  [/^d(?=[iyeEIU])/, 'T', 'S'],
  [/^[td]/, 'T'],
  [/^n/, 'N'],
  [/^m/, 'M'],
  [/^[fh]/, 'H'],
  [/^[bpv]/, 'B'],
  [/^[lr]/, 'R'],
];
const VOWEL = /^[aeiouywAEIOU]/;

/** Vowels of two letters or more, as the one capital that stands for them: sheet, site, food, leader. */
const LONG_VOWELS: readonly (readonly [RegExp, string])[] = [
  [/a[iy]/g, 'A'],
  [/e[ea]/g, 'E'],
  [/oo/g, 'O'],
  [/igh(?=t|$)/g, 'I'],
  [/[ei]r(?=[^aeiouy]|$)/g, 'U'],
  [/a(?=[^aeiouywAEIOUrx][eE]s?$)/g, 'A'],
  [/i(?=[^aeiouywAEIOUrx][eE]s?$)/g, 'I'],
];

/** What a vowel letter may be in katakana, the likeliest first. */
const HEARD: Readonly<Record<string, string>> = {
  A: 'エア',
  E: 'イエ',
  I: 'アイ',
  O: 'ウオ',
  U: 'アエイ',
  a: 'アエオ',
  e: 'エイア',
  i: 'イア',
  o: 'オアウ',
  u: 'アウオ',
  y: 'イア',
  w: 'ウアオ',
};
/** Vowels that katakana puts after a consonant that stands alone. */
const ADDED = /^(?:[ウオイ]|イウ)?$/;
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
  const spelt = word
    .replace(/^kn/, 'n')
    .replace(/^wr/, 'r')
    .replace(/(?<=s)t(?=[lm])/, '');
  const plain = LONG_VOWELS.reduce((text, [letters, vowel]) => text.replace(letters, vowel), spelt)
    .replace(/ce(?=s?$)/, 's')
    .replace(/ge$/, 'j')
    .replace(/(?<=[^aeiouywAEIO])e(?=s?$)|(?<=[^aeiouywAEIO])e(?=n$)/, '')
    .replace(/([b-df-hj-np-tvxz])\1(?!(?<=cc)[eiEIU])/g, '$1')
    .replace(/ign(?=$|[eiU])/, 'in')
    .replace(/(?<=[aeiouyAEIO])r(?=[^aeiouyAEIOU]|$)/g, '');
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

/** What each less likely way to say a vowel counts, beside a vowel that is another one. */
const LESS_LIKELY = 0.1;

const consonantsOf = (sounds: readonly Sound[]) => sounds.map(({ consonant }) => consonant).join('');

/** Under which keys of consonants (`consonantKey`) an English word may stand in katakana; none for fewer than two. */
export function englishKeys(word: string): string[] {
  const keys = readings(word).map(consonantsOf);
  return [...new Set(keys)].filter((key) => key.length > 1).map((key) => `~${key}`);
}

/**
 * How far the vowels of a katakana word are from the likeliest way to say an English one; undefined where it is another
 * word: where a consonant differs, or more than one vowel, or any of a word of two consonants.
 */
export function unlikeEnglish(word: string, katakana: string): number | undefined {
  if (!beginsAlike(word, katakana)) return undefined;
  const own = soundsOf(kanaKey(katakana));
  const counts = readings(word)
    .filter((sounds) => consonantsOf(sounds) === consonantsOf(own))
    .filter((sounds) => (sounds[0]?.consonant === '') === (own[0]?.consonant === ''))
    .map((sounds) => sounds.map((sound, at) => farFrom(sound, own[at] as Sound)))
    .filter((far) => far.filter((one) => one >= 1).length <= (consonantsOf(own).length < TELLING ? 0 : 1))
    .map((far) => far.reduce((sum, one) => sum + one, 0));
  return counts.length === 0 ? undefined : Math.min(...counts);
}

/** How far the vowels of an English sound are from those of a katakana one: 1 or more where they are others. */
function farFrom({ vowels }: Sound, { vowels: heard }: Sound): number {
  if (!vowels) return ADDED.test(heard) ? 0 : 1;
  const places = [...vowels].flatMap((letter) =>
    [...heard].map((vowel, at) => {
      const place = HEARD[letter]?.indexOf(vowel) ?? -1;
      return place < 0 ? 1 : (place + at) * LESS_LIKELY;
    }),
  );
  return Math.min(1, ...places);
}
