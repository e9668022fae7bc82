import type { DocumentRule } from '../rule.ts';
import { scan } from '../scan.ts';

const WORDS: Record<string, string> = {
  '㈱': '（株）',
  '㈲': '（有）',
  '㈳': '（社）',
  '㈶': '（財）',
  '㈹': '（代）',
  '㍿': '株式会社',
  '㊑': '（株）',
  '㊒': '（有）',
  '№': 'No.',
  '℡': '電話',
  '㏍': '（株）',
  '㊤': '（上）',
  '㊥': '（中）',
  '㊦': '（下）',
  '㊧': '（左）',
  '㊨': '（右）',
  '㍉': 'ミリ',
  '㌔': 'キロ',
  '㌢': 'センチ',
  '㍍': 'メートル',
  '㌘': 'グラム',
  '㌧': 'トン',
  '㌃': 'アール',
  '㌶': 'ヘクタール',
  '㍑': 'リットル',
  '㍗': 'ワット',
  '㌍': 'カロリー',
  '㌦': 'ドル',
  '㌣': 'セント',
  '㌫': 'パーセント',
  '㍊': 'ミリバール',
  '㌻': 'ページ',
  '㎜': 'mm',
  '㎝': 'cm',
  '㎞': 'km',
  '㎎': 'mg',
  '㎏': 'kg',
  '㏄': 'cc',
  '㎡': '平方メートル',
  '㎥': '立方メートル',
  '㍾': '明治',
  '㍽': '大正',
  '㍼': '昭和',
  '㍻': '平成',
  '㋿': '令和',
};
/** CJK compatibility ideographs, without the twelve among them that have no other form (﨑, 﨎 …). */
const COMPATIBLE = '\\uf900-\\ufa0d\\ufa10\\ufa12\\ufa15-\\ufa1e\\ufa20\\ufa22\\ufa25\\ufa26\\ufa2a-\\ufad9';
const LETTERS = new RegExp(`[${Object.keys(WORDS).join('')}①-⑳㉑-㉟Ⅰ-Ⅻⅰ-ⅻ⼀-⿕${COMPATIBLE}]`, 'gu');

function plain(letter: string): string {
  const number = /[①-⑳㉑-㉟]/.test(letter) ? letter.normalize('NFKC') : undefined;
  return WORDS[letter] ?? (number ? `（${number}）` : letter.normalize('NFKC'));
}

/** No letters that only some machines can show; mended by `--fix` where that is safe. */
export const typoPlatform: DocumentRule = {
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
