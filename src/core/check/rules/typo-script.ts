import type { DocumentRule } from '../rule.ts';
import { scan } from '../scan.ts';

/** Cyrillic, and the Greek letters that look like Latin ones, beside a Latin letter. */
const MIXED =
  /[A-Za-z][\p{Script=Cyrillic}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοουν]|[\p{Script=Cyrillic}ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοουν][A-Za-z]/gu;
/** Scripts that are written from the right: they reorder the marks and figures around them. */
const FROM_RIGHT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]+/gu;
/** Parts of kanji that are letters of their own only in dictionaries. */
const RADICALS = /[\u2e80-\u2eff]/g;
/** More marks upon one letter than any language needs. */
const STACKED = /\p{M}{3,}/gu;

/** Letters are what they look like and stand where they are written. */
export const typoScript: DocumentRule = {
  id: 'typo/script',
  severity: 'error',
  title: 'ローマ字に似た別の文字や、向きの違う文字を混ぜない',
  why: '見た目の同じ別の文字は検索で見つからず、にせの名前や住所にも使われます。',
  check: ({ pieces }) => {
    const kinds = ['prose', 'name', 'quote', 'code', 'other'] as const;
    return [
      ...scan(pieces, kinds, MIXED, ([found]) => ({
        message: `「${found}」に、ローマ字に似た別の文字が混じっています`,
        remedy: '半角のローマ字で打ち直してください',
      })),
      ...scan(pieces, kinds, FROM_RIGHT, () => ({
        message: '右から左へ書く文字があります',
        remedy: 'カタカナで読みを書いてください',
      })),
      ...scan(pieces, kinds, RADICALS, ([found]) => ({
        message: `「${found}」は漢字ではなく、漢字の部品の文字です`,
        remedy: '同じ形の漢字に打ち直してください',
      })),
      ...scan(pieces, kinds, STACKED, () => ({
        message: '一つの文字に、記号がいくつも重なっています',
        remedy: '打ち直してください',
      })),
    ];
  },
};
