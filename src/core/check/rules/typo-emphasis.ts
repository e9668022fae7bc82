import type { DocumentRule } from '../rule.ts';
import { scan } from '../scan.ts';

/** `** 太字 **`, `**「太字」 **`, `＊＊太字＊＊`: meant as emphasis, shown as asterisks. */
const SHAPE = /(?:\*\*|＊＊)[ 　]*([^*＊]+?)[ 　]*(?:\*\*|＊＊)|\*\*|＊＊/g;

/** No mark of emphasis is left standing as a letter. */
export const typoEmphasis: DocumentRule = {
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
      ([found, inner]) => ({
        message: `「${found.slice(0, 30)}」の ** が太字になっていません`,
        remedy: inner
          ? `**${inner}** のように、内側の空白を取ってください`
          : '対になる ** を書き足すか、取り除いてください',
        ...(inner ? { replacement: `**${inner}**` } : {}),
      }),
    ),
};
