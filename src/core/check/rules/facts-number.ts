import { untracedLines } from '../facts/trace.ts';
import type { DocumentRule } from '../rule.ts';

/** Every figure of a case stands in the fact sheet beside it, where there is one. */
export const factsNumber: DocumentRule = {
  id: 'facts/number',
  severity: 'error',
  title: '数字は、どれも facts.yaml（事実の控え）にある',
  why: '公表資料にもとづく事例では、数字の写し間違いがいちばん怖い誤りです。控えの無い事例（自分の支援）では調べません。',
  check({ text, facts }) {
    if (facts === undefined) return [];
    return untracedLines(text, facts).map(({ line, column, text: number }) => ({
      line,
      column,
      field: '数値',
      message: `「${number}」は facts.yaml に見当たりません`,
      remedy: '出典で確かめて facts.yaml に書き足すか、取り除いてください',
    }));
  },
};
