import { HOUSE_WORDS } from '../house-words.table.ts';
import type { DocumentRule } from '../rule.ts';
import { scan } from '../scan.ts';

/** Settings are plain words: tags and braces in them are a slip, or an attempt. */
const textMarkup: DocumentRule = {
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

const SPELLINGS = HOUSE_WORDS.map(({ found, ...word }) => ({ ...word, pattern: new RegExp(found, 'g') }));
/** One pattern finds whether any of the words is in a text. */
const ANY = new RegExp(HOUSE_WORDS.map(({ found }) => found).join('|'));

/** The spellings of `house-words.yaml`; mended by `--fix`. */
const houseSpelling: DocumentRule = {
  id: 'house/spelling',
  severity: 'warning',
  title: '言葉の書き方をそろえる（気づき、動機づけ、腹落ち …）',
  why: '同じ言葉が二通りに書かれていると、検索や一覧で別のものに見えます。名前と出典の題名は、そのままにします。',
  fixable: true,
  check: ({ pieces }) => {
    const suspects = pieces.filter((piece) => ANY.test(piece.text));
    return SPELLINGS.flatMap(({ pattern, right, why }) =>
      scan(suspects, ['prose'], pattern, (match, piece) => {
        if (isMentioned(piece.text, match.index)) return undefined;
        const written = right.replace('$1', match[1] ?? '');
        return {
          message: `「${match[0]}」は「${written}」と書きます（${why}）`,
          remedy: `「${written}」にしてください`,
          replacement: written,
        };
      }),
    );
  },
};

/** A word alone in brackets is spoken about, not used: 「気付き」とも書かれる. */
function isMentioned(text: string, index: number): boolean {
  const open = text.lastIndexOf('「', index);
  const close = text.indexOf('」', index);
  return open >= 0 && close >= 0 && close - open <= 10 && !text.slice(open, index).includes('」');
}

/** Words are plain text and written one way. */
export const WORDING_RULES: readonly DocumentRule[] = [textMarkup, houseSpelling];
