import { z } from 'zod';
import { line } from '../primitives.ts';
import {
  asOf,
  figure,
  history,
  measureFields,
  type ProgrammeTargets,
  sourceId,
  sourcesKnown,
} from './common.ts';

/** How far rounded shares may be from 100 in sum. */
export const SHARE_TOLERANCE = 0.5;

const question = z
  .strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9-]+$/, { error: '半角の英小文字・数字・ハイフンで書いてください' })
      .meta({ title: 'id' }),
    ask: line(5, 60).meta({ title: '設問' }),
    answers: z
      .array(
        z.strictObject({
          label: line(1, 20).meta({ title: '答え' }),
          percent: z.number().min(0).max(100).meta({ title: '割合（%）' }),
        }),
      )
      .min(2)
      .max(6)
      .meta({ title: '答えの割合' }),
  })
  .superRefine(({ answers }, context) => {
    const sum = Math.round(answers.reduce((total, one) => total + one.percent, 0) * 10) / 10;
    if (Math.abs(sum - 100) > SHARE_TOLERANCE)
      context.addIssue({
        code: 'custom',
        path: ['answers'],
        message: `割合の合計が ${sum}% です（100 ± ${SHARE_TOLERANCE} のはずです）。数値を出典で確かめてください`,
      });
  });

/** Support by the よろず支援拠点: hubs, firms a year, and what the firms said. */
export function yorozuSchema(t: ProgrammeTargets) {
  return z
    .strictObject({
      ...measureFields(t),
      hubs: z.strictObject({ trial: figure, all: figure }).meta({ title: '拠点' }),
      history,
      work: z
        .strictObject({ source: sourceId, items: z.array(line(2, 40)).min(1).max(10) })
        .meta({ title: '拠点がすること' }),
      firms: z
        .strictObject({
          years: z.array(figure).min(1).max(20).meta({ title: '年度ごと' }),
          total: figure,
          note: line(4, 120).optional().meta({ title: '補足' }),
        })
        .meta({ title: '伴走支援企業数' }),
      satisfaction: z
        .strictObject({ asOf, source: sourceId, questions: z.array(question).min(1).max(10) })
        .meta({ title: '利用者満足度調査' }),
    })
    .superRefine(sourcesKnown);
}
