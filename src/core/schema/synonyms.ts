import { z } from 'zod';
import { line, uniqueList } from './primitives.ts';

/** One decision of the operator: which words are searched along with which. */
const entry = z.discriminatedUnion('direction', [
  z.strictObject({
    direction: z.literal('both').describe('both: どの語で検索しても、ほかの語も含めて探します'),
    words: uniqueList(line(1, 30), 2, 8).describe('同じ意味の語'),
    why: line(4, 80).describe('一緒に探してよい理由'),
  }),
  z.strictObject({
    direction: z
      .literal('to')
      .describe('to: from の語で検索したときだけ、to の語も含めて探します（逆はしません）'),
    from: uniqueList(line(1, 30), 1, 8).describe('検索に使われる語'),
    to: uniqueList(line(1, 30), 1, 8).describe('一緒に探す語'),
    why: line(4, 80).describe('一緒に探してよい理由'),
  }),
]);

/** `content/taxonomy/synonyms.yaml`. */
export const synonymsSchema = z.strictObject({
  label: line(1, 40),
  source: line(1, 120).describe('この一覧の根拠'),
  entries: z.array(entry).superRefine((entries, context) => {
    const seen = new Map<string, number>();
    entries.forEach((one, index) => {
      if (one.direction === 'to') {
        for (const word of one.from) {
          if (one.to.includes(word)) {
            context.addIssue({
              code: 'custom',
              path: [index, 'to'],
              message: `「${word}」が from と to の両方にあります。どちらかを消してください`,
            });
          }
        }
      }
      for (const word of one.direction === 'both' ? one.words : one.from) {
        const before = seen.get(word);
        if (before !== undefined) {
          context.addIssue({
            code: 'custom',
            path: [index],
            message: `「${word}」は ${before + 1} 番目の項目にもあります。一つにまとめてください`,
          });
        }
        seen.set(word, index);
      }
    });
  }),
});
