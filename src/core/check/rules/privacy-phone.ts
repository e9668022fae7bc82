import type { DocumentRule } from '../rule.ts';
import { narrow } from '../scan.ts';
import { scanNarrow } from '../scan-private.ts';

/** Japanese numbers begin with 0 or +81 and hold 10 or 11 digits (電気通信番号計画). */
const PHONE =
  /(?<![\d-])(?:\+?81[- ]?|0)\d{1,4}[-( ]{1,2}\d{1,4}[-) ]{1,2}\d{3,4}(?![\d-])|(?<![\d.,-])0[5789]0\d{8}(?!\d)|(?<![\d.,-])0[1-9]\d{8}(?!\d)/g;

/** Digits set apart one by one, by dots or with the area code in brackets. */
const SPACED =
  /(?<![\d.,])0(?: ?[-. ] ?\d| \d){8,10}(?![\d.])|(?<!\d)[(]0\d{1,4}[)] ?\d{1,4}[- ]?\d{3,4}(?!\d)|(?<![\d.])0\d{1,3}\.\d{2,4}\.\d{3,4}(?![\d.])/g;
/** Digits in kanji; the long vowel mark has become a hyphen by then. */
const KANJI = /〇[〇一二三四五六七八九-]{8,14}/g;
const KANJI_DIGITS = '〇一二三四五六七八九';

/** No telephone number. */
export const privacyPhone: DocumentRule = {
  id: 'privacy/phone',
  severity: 'error',
  title: '電話番号を書かない',
  why: '一度公開した番号は取り戻せません。連絡先は、出典のページをたどれば足ります。',
  check: ({ pieces }) =>
    [PHONE, SPACED, KANJI].flatMap((pattern) =>
      scanNarrow(pieces, pattern, (match) => {
        const digits = narrow(match)
          .replace(/[〇一二三四五六七八九]/g, (letter) => String(KANJI_DIGITS.indexOf(letter)))
          .replace(/^\+?81/, '0')
          .replace(/\D/g, '');
        return digits.length === 10 || digits.length === 11
          ? { message: '電話番号のような数字があります', remedy: '取り除いてください' }
          : undefined;
      }),
    ),
};
