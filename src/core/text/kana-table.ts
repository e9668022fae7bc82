/** The rows of the 五十音 that are whole, by consonant: a, i, u, e, o. や and わ lack some of theirs. */
export const KANA_ROWS = {
  '': 'あいうえお',
  k: 'かきくけこ',
  g: 'がぎぐげご',
  s: 'さしすせそ',
  z: 'ざじずぜぞ',
  t: 'たちつてと',
  d: 'だぢづでど',
  n: 'なにぬねの',
  h: 'はひふへほ',
  b: 'ばびぶべぼ',
  p: 'ぱぴぷぺぽ',
  m: 'まみむめも',
  r: 'らりるれろ',
} as const;

/** A consonant with a row of its own; empty for the vowels. */
export type Consonant = keyof typeof KANA_ROWS;

/** The vowels in the order of the columns. */
export const VOWELS = 'aiueo';

/** Small letters, and the large ones they are made of. */
const SMALL_KANA: Readonly<Record<string, string>> = {
  ぁ: 'あ',
  ぃ: 'い',
  ぅ: 'う',
  ぇ: 'え',
  ぉ: 'お',
  っ: 'つ',
  ゃ: 'や',
  ゅ: 'ゆ',
  ょ: 'よ',
  ゎ: 'わ',
};

/** Every row with its consonant, in the order of the table. */
export const kanaRowsByConsonant = Object.entries(KANA_ROWS) as [Consonant, string][];

/** The letters of a column of the table (0 = a … 4 = o), over all rows. */
export function kanaColumn(vowel: number): string {
  return kanaRowsByConsonant.map(([, row]) => row[vowel]).join('');
}

const VOICED = { g: 'k', z: 's', d: 't', b: 'h', p: 'h' } as const;
const PLAIN = new Map<string, string>([
  ...Object.entries(SMALL_KANA),
  ...Object.entries(VOICED).flatMap(([voiced, plain]) =>
    [...KANA_ROWS[voiced as keyof typeof VOICED]].map((one, at): [string, string] => [
      one,
      KANA_ROWS[plain][at] as string,
    ]),
  ),
  ['ゔ', 'う'],
]);

/** A letter of hiragana without its marks, large: が → か, ぱ → は, っ → つ. Any other as it is. */
export function plainKana(letter: string): string {
  return PLAIN.get(letter) ?? letter;
}

const OTHERS = ['やわ', '', 'ゆ', '', 'よを'];

/** The vowel in which a plain letter of hiragana ends, in hiragana; undefined for ん and what is none. */
export function vowelOf(letter: string): string | undefined {
  const at = [0, 1, 2, 3, 4].find(
    (one) => letter !== '' && `${kanaColumn(one)}${OTHERS[one]}`.includes(letter),
  );
  return at === undefined ? undefined : KANA_ROWS[''][at];
}
