import type { DocumentRule } from '../rule.ts';
import { scan } from '../scan.ts';

/** Settings are plain words: tags and braces in them are a slip, or an attempt. */
export const textMarkup: DocumentRule = {
  id: 'text/markup',
  severity: 'error',
  title: '設定欄に HTML や { } を書かない',
  why: '設定欄の言葉は、そのままの文字として出ます。タグや式は効かず、読む人には記号の列に見えます。',
  check: ({ pieces }) =>
    scan(
      pieces.filter(({ field }) => field !== '本文'),
      ['prose', 'name', 'quote'],
      /<[A-Za-z/!?]|[{}]/g,
      ([found]) => ({
        message: `「${found}」は設定欄に書けません`,
        remedy: '取り除くか、全角の「＜」「｛」にしてください',
      }),
    ),
};
