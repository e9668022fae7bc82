import { z } from 'zod';
import { isoDate, line, slug } from '../primitives.ts';
import { figure, history, measureFields, type ProgrammeTargets, sourceId, sourcesKnown } from './common.ts';

/** The exchange among supporters. Its address is a setting of the instance (`community` in `site.yaml`). */
export function communitySchema(t: ProgrammeTargets) {
  return z
    .strictObject({
      ...measureFields(t),
      platform: history,
      group: z
        .strictObject({
          kind: line(2, 30).meta({ title: '形' }),
          text: line(10, 120).meta({ title: '説明' }),
          registered: figure,
          fallback: line(10, 120).meta({
            title: '案内',
            description: 'site.yaml に community が無いときに出す言葉',
          }),
        })
        .meta({ title: '交流の場' }),
      library: z
        .strictObject({
          cases: figure,
          upcoming: figure,
          examples: z
            .strictObject({
              source: sourceId,
              items: z
                .array(
                  z.strictObject({
                    title: line(4, 80).meta({ title: '題名', description: '出典に印刷されたとおり' }),
                    date: isoDate.meta({ title: '掲載日' }),
                    page: slug.optional().meta({ title: 'このサイトの事例', description: 'あるときだけ' }),
                  }),
                )
                .min(1)
                .max(10),
            })
            .optional()
            .meta({ title: '出典の画面に見える事例' }),
        })
        .refine((one) => one.upcoming.value <= one.cases.value, {
          error: '準備中（upcoming）が全体（cases）より多くなっています。数値を確かめてください',
          path: ['upcoming', 'value'],
        })
        .meta({ title: '公式プラットフォームの事例' }),
      talk: z.array(line(10, 100)).min(1).max(8).meta({ title: '話し合い方' }),
    })
    .superRefine(sourcesKnown);
}
