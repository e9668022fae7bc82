import type { DocumentRule } from '../rule.ts';
import { narrow } from '../scan.ts';
import { scanNarrow } from '../scan-private.ts';

const KANJI_DIGITS = '\\d一二三四五六七八九十';
const ADDRESS = new RegExp(
  [
    '〒 ?\\d{3}-?\\d{4}',
    '郵便番号[^\\d]{0,3}\\d{3}-?\\d{4}',
    // 「改革の一丁目一番地」 is where something begins, no house.
    `(?<!の(?=一丁目一番地))[${KANJI_DIGITS}]{1,6}丁目[${KANJI_DIGITS}]{1,6}(?:番|-|の[${KANJI_DIGITS}]{1,4}(?![${KANJI_DIGITS}人名社件軒]))`,
    `\\d{1,6}番地(?:の?\\d{1,4})?`,
    '\\d{1,4}番\\d{1,4}号(?![機車線館])',
    '[市区町村](?![内中外立役])[一-龠ぁ-んァ-ヶ]{1,12}\\d{1,4}-\\d{1,4}-\\d{1,4}(?!\\d)',
    // Two numbers with a unit behind them are a span: 「10-12時」「5-6か所」.
    '[市区町村](?![内中外立役])[一-龠ぁ-んァ-ヶ]{1,12}\\d{1,4}-\\d{1,4}(?![\\d年月日週時分秒代か箇ヶ所名人回社台個円歳割倍本枚冊点度件店戸軒頭種品%％])',
  ].join('|'),
  'g',
);

/** No postal address down to the house number. */
const privacyAddress: DocumentRule = {
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

const BANK =
  /(?:口座番号|口座No\.?|(?:普通|当座|貯蓄)(?:預金|口座)?|[(](?:普|当)[)])[^\d。、]{0,8}\d{6,8}(?!\d)|(?:記号[^\d]{0,4})\d{5}[^\d]{0,8}(?:番号[^\d]{0,4})?\d{7,8}(?!\d)/g;

/** No number of a bank account. */
export const privacyBank: DocumentRule = {
  id: 'privacy/bank',
  severity: 'error',
  title: '銀行口座の番号を書かない',
  why: '悪用されると取り返しがつきません。',
  check: ({ pieces }) =>
    scanNarrow(pieces, BANK, () => ({
      message: '銀行口座の番号のような数字があります',
      remedy: '取り除いてください',
    })),
};

/** With an @, in any script; with what people write in its place, in Latin letters. */
const MAIL =
  /[\p{L}\p{N}._%+-]{1,64} ?@ ?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})+|[\w.%+-]{1,64} ?(?:[[(] ?(?:at|アット|あっと) ?[\])]|アットマーク|[★☆●◎■◆◇□▲△♪＊*#]) ?[\w-]{1,63}(?:\.[\w-]{1,63})+/giu;

/** A sign of an address and the dot of its domain. */
const mayHold = (text: string) => text.includes('.') && /[@[(★☆●◎■◆◇□▲△♪＊*#]|アットマーク/.test(text);

/** No mail address. */
export const privacyMail: DocumentRule = {
  id: 'privacy/mail',
  severity: 'error',
  title: 'メールアドレスを書かない',
  why: '公開したアドレスは、迷惑メールの宛先として集められます。',
  check: ({ pieces }) =>
    scanNarrow(
      pieces,
      MAIL,
      () => ({ message: 'メールアドレスのような文字があります', remedy: '取り除いてください' }),
      mayHold,
    ),
};

/**
 * Whether twelve digits are a valid 個人番号 (マイナンバー).
 * Check digit after 平成26年総務省令第85号 第5条: 11 − (Σ Pₙ·Qₙ mod 11), 0 when the remainder is 0 or 1,
 * where Pₙ is the n-th digit from the right without the check digit, Qₙ = n+1 (n ≤ 6) or n−5.
 */
function isMyNumber(digits: string): boolean {
  if (!/^\d{12}$/.test(digits)) return false;
  const sum = [...digits.slice(0, 11)].reverse().reduce((total, digit, index) => {
    const n = index + 1;
    return total + Number(digit) * (n <= 6 ? n + 1 : n - 5);
  }, 0);
  const rest = sum % 11;
  return Number(digits[11]) === (rest <= 1 ? 0 : 11 - rest);
}

const TWELVE = /(?<![\d.,])\d{4}[- ]?\d{4}[- ]?\d{4}(?!\d)(?!,\d)/g;

/** No マイナンバー; its check digit sets it apart from other twelve digits. */
export const privacyMyNumber: DocumentRule = {
  id: 'privacy/my-number',
  severity: 'error',
  title: 'マイナンバーを書かない',
  why: '法律で定められた場面のほかに個人番号を公開することは許されません。検査用数字が合う12桁の数だけを拾います。',
  check: ({ pieces }) =>
    scanNarrow(pieces, TWELVE, (match) =>
      isMyNumber(match.replace(/\D/g, ''))
        ? { message: 'マイナンバーのような12桁の数字があります', remedy: '取り除いてください' }
        : undefined,
    ),
};

/** Japanese numbers begin with 0 or +81 and hold 10 or 11 digits (電気通信番号計画). */
const PHONE =
  /(?<![\d-])(?:\+?81[- ]?|0)\d{1,4}[-( ]{1,2}\d{1,4}[-) ]{1,2}\d{3,4}(?![\d-])|(?<![\d.,-])0[5789]0\d{8}(?!\d)|(?<![\d.,-])0[1-9]\d{8}(?!\d)/g;

/** Digits set apart one by one, by dots or with the area code in brackets. */
const SPACED =
  /(?<![\d.,])0(?: ?[-. ] ?\d| \d){8,10}(?![\d.])|(?<!\d)[(]0\d{1,4}[)] ?\d{1,4}[- ]?\d{3,4}(?!\d)|(?<![\d.])0\d{1,3}\.\d{2,4}\.\d{3,4}(?![\d.])/g;
/** Digits in kanji; the long vowel mark has become a hyphen by then. */
const KANJI = /〇[〇一二三四五六七八九-]{8,14}/g;
const NUMERALS = '〇一二三四五六七八九';

/** Free and shared-cost numbers (0120, 0800, 0570) are those of desks and shops: behind none of them is one person. */
const OF_DESKS = /^0(?:120|800|570)/;

/** No telephone number. */
export const privacyPhone: DocumentRule = {
  id: 'privacy/phone',
  severity: 'error',
  title: '電話番号を書かない',
  why: '一度公開した番号は取り戻せません。連絡先は、出典のページをたどれば足ります。相談窓口などの 0120、0800、0570 の番号は、ひとりに着く番号ではないので書けます。',
  check: ({ pieces }) =>
    [PHONE, SPACED, KANJI].flatMap((pattern) =>
      scanNarrow(pieces, pattern, (match) => {
        const digits = narrow(match)
          .replace(/[〇一二三四五六七八九]/g, (letter) => String(NUMERALS.indexOf(letter)))
          .replace(/^\+?81/, '0')
          .replace(/\D/g, '');
        return (digits.length === 10 || digits.length === 11) && !OF_DESKS.test(digits)
          ? { message: '電話番号のような数字があります', remedy: '取り除いてください' }
          : undefined;
      }),
    ),
};

/** No number or address by which a person can be reached or harmed. */
export const PRIVACY_RULES: readonly DocumentRule[] = [
  privacyAddress,
  privacyBank,
  privacyMail,
  privacyMyNumber,
  privacyPhone,
];
