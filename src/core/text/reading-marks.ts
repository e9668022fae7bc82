/** A reading beside its letters, and where the two stand in a text. */
interface Reading {
  index: number;
  length: number;
  base: string;
  reading: string;
}

/**
 * 「｜製麺《せいめん》」 and 「製麺《せいめん》」, as 青空文庫 writes readings: without the upright line, the kanji before
 * the mark are read, and only in kana, for 《》 also encloses titles.
 */
const MARK = new RegExp(
  [
    '[｜|]([^｜|《》\\n]{1,40})《([^《》\\n]{1,40})》',
    '([\\p{Script=Han}々〆ヶヵ]{1,20})《([ぁ-ゖァ-ヺー・ 　]{1,40})》',
  ].join('|'),
  'gu',
);

/** Every reading that is written in a text. */
export function readingsIn(text: string): Reading[] {
  if (!text.includes('《')) return [];
  return [...text.matchAll(MARK)].map(({ 0: found, 1: chosen, 2: any, 3: kanji, 4: kana, index }) => ({
    index,
    length: found.length,
    base: chosen ?? kanji ?? '',
    reading: any ?? kana ?? '',
  }));
}
