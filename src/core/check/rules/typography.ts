import { textAt } from '#core/schema/plain-data.ts';
import type { DocumentRule } from '../rule.ts';
import { scan } from '../scan.ts';
import { typoBrackets } from './brackets.ts';

/** `** 太字 **`, `**「太字」 **`, `＊＊太字＊＊`: meant as emphasis, shown as asterisks. */
const SHAPE = /[*＊]{4,}|(?:\*\*|＊＊)([^*＊]+)(?:\*\*|＊＊)(?![*＊]{2})|\*\*|＊＊/g;

/** No mark of emphasis is left standing as a letter. */
const typoEmphasis: DocumentRule = {
  id: 'typo/emphasis',
  severity: 'error',
  title: '太字の印 ** が文字のまま残っていない',
  why: '** の内側に空白があったり、閉じ忘れたりすると、太字にならず、記号がそのまま表示されます。**「重要」** のように括弧ごと囲む形は使えます。',
  fixable: true,
  check: ({ pieces }) =>
    scan(
      pieces.filter((piece) => piece.field === '本文'),
      ['prose'],
      SHAPE,
      ([found, within]) => {
        // 「00******」: letters that stand for others, and no mark.
        if (within === undefined && found.length > 3) return undefined;
        const inner = within?.trim();
        return {
          message: `「${found.slice(0, 30)}」の ** が太字になっていません`,
          remedy: inner
            ? `**${inner}** のように、内側の空白を取ってください`
            : '対になる ** を書き足すか、取り除いてください',
          ...(inner ? { replacement: `**${inner}**` } : {}),
        };
      },
    ),
};

const KANA = 'ぁ-んァ-ヶー一-龠々〆';
const MARKS = new RegExp(
  `(?<=[${KANA}」』）])[，,](?=[${KANA}「『（])|(?<=[${KANA}」』）])．(?!\\d)|(?<=[ぁ-んァ-ヶー一-龠][!?！？]?)[!?](?![A-Za-z\\[])|(?<=\\d)[，．](?=\\d)|([、。！？])\\1+`,
  'g',
);
const RIGHT: Record<string, string> = { '，': '、', ',': '、', '．': '。', '!': '！', '?': '？' };

/** Japanese punctuation, one mark at a time; mended by `--fix`. */
const typoPunctuation: DocumentRule = {
  id: 'typo/punctuation',
  severity: 'error',
  title: '句読点は「、」「。」、感嘆符と疑問符は全角、どれも一つずつ',
  why: '記号がそろっていると、読み手は中身に集中できます。',
  fixable: true,
  check: ({ pieces }) =>
    scan(pieces, ['prose'], MARKS, ({ 0: found, 1: doubled, index, input }) => {
      const isFigure = /\d/.test(input[index - 1] ?? '');
      const replacement = doubled ?? (isFigure ? found.normalize('NFKC') : RIGHT[found]) ?? found;
      return {
        message: `「${found}」の使い方がそろっていません`,
        remedy: `「${replacement}」にしてください`,
        replacement,
      };
    }),
};

/** Spaces are the ordinary ones, half-width or full-width; mended by `--fix`. */
const typoSpace: DocumentRule = {
  id: 'typo/space',
  severity: 'error',
  title: '空白は、ふつうの半角か全角',
  why: 'ワープロや Web から写すと、見た目の同じ特別な空白が混じり、検索で見つからなくなります。',
  fixable: true,
  check: ({ pieces }) =>
    scan(
      pieces,
      ['prose', 'name', 'quote', 'code'],
      /[\u00a0\u1680\u2000-\u200a\u202f\u205f]+/g,
      ([found]) => ({
        message: '特別な空白があります',
        remedy: 'ふつうの空白に打ち直すか、取り除いてください',
        replacement: ' '.repeat(found.length),
      }),
    ),
};

/** A value that stands whole between quotation marks of print. */
const QUOTED = /^[“”„‟＂〝]([^“”„‟＂〝〟]+)[“”‟＂〟]$/;

/** Quotation marks of print do not enclose a value: they are shown. */
const typoQuotes: DocumentRule = {
  id: 'typo/quotes',
  severity: 'warning',
  title: '設定欄の値を、全角の引用符で囲まない',
  why: 'ワープロの “ ” や ＂ ＂ は、半角の " と違って値の一部になり、ページに出ます。',
  fixable: true,
  check: ({ pieces }) =>
    scan(
      pieces.filter(({ field }) => field !== '本文'),
      ['prose', 'name'],
      new RegExp(QUOTED, 'g'),
      ([found, inner = '']) => ({
        message: `全角の引用符「${found.charAt(0)}」も、値の一部になります`,
        remedy: '取り除いてください。見せたいかぎ括弧なら「 」にしてください',
        replacement: inner,
      }),
    ),
};

/** Half-width digits and letters; mended by `--fix`. */
const typoWidth: DocumentRule = {
  id: 'typo/width',
  severity: 'error',
  title: '数字と英字は半角',
  why: '「１２名」と「12名」が混じると、数字で探せず、並べて見比べにくくなります。',
  fixable: true,
  check: ({ pieces, data }) => {
    const names = `${textAt(data, 'company', 'name') ?? ''}${textAt(data, 'supporter', 'organisation') ?? ''}`;
    return scan(pieces, ['prose'], /[０-９Ａ-Ｚａ-ｚ]+(?:[．，][０-９]+)*％?|(?<=\d)％|^％$/g, ([found]) => {
      if (names.includes(found)) return undefined;
      const replacement = found.normalize('NFKC');
      return {
        message: `全角の${found === '％' ? '記号' : '英数字'}「${found}」があります`,
        remedy: `「${replacement}」にしてください`,
        replacement,
      };
    });
  },
};

/** Marks, spaces and widths are those of Japanese print. */
export const TYPOGRAPHY_RULES: readonly DocumentRule[] = [
  typoBrackets,
  typoEmphasis,
  typoPunctuation,
  typoQuotes,
  typoSpace,
  typoWidth,
];
