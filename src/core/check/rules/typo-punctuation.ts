import type { DocumentRule } from '../rule.ts';
import { scan } from '../scan.ts';

const KANA = 'ぁ-んァ-ヶー一-龠々〆';
const MARKS = new RegExp(
  `(?<=[${KANA}」』）])[，,](?=[${KANA}「『（])|(?<=[${KANA}」』）])．(?!\\d)|(?<=[ぁ-ん一-龠])[!?](?![A-Za-z\\[])|([、。])\\1+`,
  'g',
);
const RIGHT: Record<string, string> = { '，': '、', ',': '、', '．': '。', '!': '！', '?': '？' };

/** Japanese punctuation, one mark at a time; mended by `--fix`. */
export const typoPunctuation: DocumentRule = {
  id: 'typo/punctuation',
  severity: 'error',
  title: '句読点は「、」「。」、感嘆符と疑問符は全角、どれも一つずつ',
  why: '記号がそろっていると、読み手は中身に集中できます。',
  fixable: true,
  check: ({ pieces }) =>
    scan(pieces, ['prose'], MARKS, ([found, doubled]) => {
      const replacement = doubled ?? RIGHT[found] ?? found;
      return {
        message: `「${found}」の使い方がそろっていません`,
        remedy: `「${replacement}」にしてください`,
        replacement,
      };
    }),
};
