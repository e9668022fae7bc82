import { z } from 'zod';
import { line } from '../primitives.ts';
import {
  asOf,
  figure,
  knowhowLinks,
  measureFields,
  type ProgrammeTargets,
  sourceId,
  sourcesKnown,
  stepLinks,
} from './common.ts';

/** ハンズオン支援 by 中小機構: the process with its lengths in months, and the experts. */
export function handsOnSchema(t: ProgrammeTargets) {
  const months = z
    .strictObject({
      min: z.int().positive().meta({ title: '短くて（か月）' }),
      max: z.int().positive().meta({ title: '長くて（か月）' }),
    })
    .refine((one) => one.min <= one.max, {
      error: '短いほう（min）が長いほう（max）を超えています。入れ替えてください',
      path: ['max'],
    });
  const stage = z.strictObject({
    label: line(2, 20).meta({ title: '段' }),
    months: months.optional().meta({ title: '期間', description: '決まっていなければ書かない' }),
    text: line(10, 120).meta({ title: '説明' }),
    activities: z.array(line(2, 30)).min(1).max(6).meta({ title: 'すること' }),
    steps: stepLinks(t),
    knowhow: knowhowLinks(t),
  });
  return z
    .strictObject({
      ...measureFields(t),
      asOf,
      source: sourceId,
      since: asOf.meta({ title: '体制が変わった年度' }),
      change: line(10, 160).meta({ title: '体制の変わり方' }),
      process: z.array(stage).min(2).max(8).meta({ title: '進み方' }),
      aims: z.array(line(2, 40)).min(1).max(6).meta({ title: 'めざすもの' }),
      experts: z
        .strictObject({
          count: figure,
          who: z.array(line(4, 80)).min(1).max(6).meta({ title: '顔ぶれ' }),
          note: line(4, 80).meta({ title: '補足' }),
        })
        .meta({ title: '専門家' }),
    })
    .superRefine(sourcesKnown);
}
