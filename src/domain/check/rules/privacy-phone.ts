import type { DocumentRule } from '../rule.ts';
import { narrow } from '../scan.ts';
import { scanNarrow } from '../scan-private.ts';

/** Japanese numbers begin with 0 or +81 and hold 10 or 11 digits (電気通信番号計画). */
const PHONE =
  /(?<![\d-])(?:\+?81[- ]?|0)\d{1,4}[-( ]{1,2}\d{1,4}[-) ]{1,2}\d{3,4}(?![\d-])|(?<![\d.,-])0[5789]0\d{8}(?!\d)|(?<![\d.,-])0[1-9]\d{8}(?!\d)/g;

/** No telephone number. */
export const privacyPhone: DocumentRule = {
  id: 'privacy/phone',
  severity: 'error',
  title: '電話番号を書かない',
  why: '一度公開した番号は取り戻せません。連絡先は、出典のページをたどれば足ります。',
  check: ({ pieces }) =>
    scanNarrow(pieces, PHONE, (match) => {
      const digits = narrow(match)
        .replace(/^\+?81/, '0')
        .replace(/\D/g, '');
      return digits.length === 10 || digits.length === 11
        ? { message: '電話番号のような数字があります', remedy: '取り除いてください' }
        : undefined;
    }),
};
