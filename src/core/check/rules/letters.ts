import { PLATFORM_LETTERS } from '../platform-letters.table.ts';
import type { DocumentRule } from '../rule.ts';
import { scan } from '../scan.ts';

/** Voicing marks are part of their letter; mended by `--fix`. */
const typoCombining: DocumentRule = {
  id: 'typo/combining',
  severity: 'error',
  title: '濁点・半濁点が文字と離れていない',
  why: 'Mac のファイル名や PDF から写すと「か」と「゛」に分かれ、検索で見つからなくなります。',
  fixable: true,
  check: ({ pieces }) =>
    scan(
      pieces,
      ['prose', 'name', 'quote'],
      /[かきくけこさしすせそたちつてとはひふへほうカキクケコサシスセソタチツテトハヒフヘホウ][\u3099\u309b]|[はひふへほハヒフヘホ][\u309a\u309c]/g,
      ([found]) => {
        const replacement = found.replace('\u309b', '\u3099').replace('\u309c', '\u309a').normalize('NFC');
        return {
          message: `「${replacement}」の濁点が離れています`,
          remedy: '打ち直してください',
          replacement,
        };
      },
    ),
};

/** Replacement, private use, and the code points that never are letters. */
const GARBLED =
  /[\ufffd\ue000-\uf8ff\ufdd0-\ufdef\u{f0000}-\u{10ffff}]|[^\P{Cn}\ufdd0-\ufdef\u{f0000}-\u{10ffff}]/gu;

/** No letters of a failed conversion, no private-use letters. */
const typoGarbled: DocumentRule = {
  id: 'typo/garbled',
  severity: 'error',
  title: '文字化けや外字が無い',
  why: '文字コードの違うファイルを写したときや、外字を使ったときに、読めない文字が混じります。',
  check: ({ pieces }) =>
    scan(pieces, ['prose', 'name', 'quote', 'code', 'other'], GARBLED, () => ({
      message: '文字化けか外字があります',
      remedy: 'UTF-8 で保存し、正しい文字に打ち直してください',
    })),
};

/** No half-width kana; mended by `--fix`. */
const typoHalfKana: DocumentRule = {
  id: 'typo/half-kana',
  severity: 'error',
  title: '半角カナを使わない',
  why: '検索で見つからず、読み上げソフトにも読みづらい文字です。',
  fixable: true,
  check: ({ pieces }) =>
    scan(pieces, ['prose', 'name', 'quote'], /[｡-ﾟ]+/g, ([found]) => {
      const replacement = found.normalize('NFKC');
      return {
        message: `半角カナ「${found}」があります`,
        remedy: `「${replacement}」にしてください`,
        replacement,
      };
    }),
};

const WORDS: Readonly<Record<string, string>> = PLATFORM_LETTERS;
/** CJK compatibility ideographs, without the twelve among them that have no other form (﨑, 﨎 …). */
const COMPATIBLE = '\\uf900-\\ufa0d\\ufa10\\ufa12\\ufa15-\\ufa1e\\ufa20\\ufa22\\ufa25\\ufa26\\ufa2a-\\ufad9';
const LETTERS = new RegExp(`[${Object.keys(WORDS).join('')}①-⑳㉑-㉟Ⅰ-Ⅻⅰ-ⅻ⼀-⿕${COMPATIBLE}]`, 'gu');

function plain(letter: string): string {
  const number = /[①-⑳㉑-㉟]/.test(letter) ? letter.normalize('NFKC') : undefined;
  return WORDS[letter] ?? (number ? `（${number}）` : letter.normalize('NFKC'));
}

/** No letters that only some machines can show; mended by `--fix` where that is safe. */
const typoPlatform: DocumentRule = {
  id: 'typo/platform',
  severity: 'error',
  title: '機種依存文字を使わない',
  why: '㈱ や ① や ㍻ は、機械によって表示や読み上げが変わり、検索でも見つかりません。',
  fixable: true,
  check: ({ pieces }) =>
    scan(pieces, ['prose', 'name'], LETTERS, ([letter]) => {
      const replacement = plain(letter);
      return {
        message: `機種依存文字「${letter}」があります`,
        remedy: `「${replacement}」にしてください`,
        replacement,
      };
    }),
};

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
const typoScript: DocumentRule = {
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

/** Letters are what they look like, on every machine. */
export const LETTER_RULES: readonly DocumentRule[] = [
  typoCombining,
  typoGarbled,
  typoHalfKana,
  typoPlatform,
  typoScript,
];
