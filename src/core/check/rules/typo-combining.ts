import type { DocumentRule } from '../rule.ts';
import { scan } from '../scan.ts';

/** Voicing marks are part of their letter; mended by `--fix`. */
export const typoCombining: DocumentRule = {
  id: 'typo/combining',
  severity: 'error',
  title: '濁点・半濁点が文字と離れていない',
  why: 'Mac のファイル名や PDF から写すと「か」と「゛」に分かれ、検索で見つからなくなります。',
  fixable: true,
  check: ({ pieces }) =>
    scan(pieces, ['prose', 'name', 'quote'], /[ぁ-んァ-ヶ][\u3099\u309a]/g, ([found]) => {
      const replacement = found.normalize('NFC');
      return { message: `「${replacement}」の濁点が離れています`, remedy: '打ち直してください', replacement };
    }),
};
