import type { DocumentRule } from '../rule.ts';
import { scanNarrow } from '../scan-private.ts';

const KANJI_DIGITS = '\\d一二三四五六七八九十';
const ADDRESS = new RegExp(
  [
    '〒 ?\\d{3}-?\\d{4}',
    '郵便番号[^\\d]{0,3}\\d{3}-?\\d{4}',
    `[${KANJI_DIGITS}]+丁目[${KANJI_DIGITS}]+(?:番|-)`,
    `\\d+番地(?:の?\\d+)?`,
    '[市区町村][一-龠ぁ-んァ-ヶ]{1,12}\\d{1,4}-\\d{1,4}(?:-\\d{1,4})?(?![\\d年月件])',
  ].join('|'),
  'g',
);

/** No postal address down to the house number. */
export const privacyAddress: DocumentRule = {
  id: 'privacy/address',
  severity: 'error',
  title: '番地までの住所を書かない',
  why: '小さな会社では、事業所の番地が経営者の自宅であることが少なくありません。市区町村までで十分です。',
  check: ({ pieces }) =>
    scanNarrow(pieces, ADDRESS, () => ({
      message: '番地や郵便番号のような文字があります',
      remedy: '市区町村までにしてください',
    })),
};
