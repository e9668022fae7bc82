import { z } from 'zod';
import { line } from '../primitives.ts';
import { ids } from '../taxonomy.ts';
import { figure, history, measureFields, type ProgrammeTargets, sourceId, sourcesKnown } from './common.ts';

/** Support by the bureaus of METI: history, firms helped, and the three phases by which it is measured. */
export function bureausSchema(t: ProgrammeTargets) {
  const phase = z.strictObject({
    phase: z
      .enum(ids(t.taxonomies.outcomePhase))
      .meta({ title: '段階', description: 'content/taxonomy/outcomePhase.yaml の id' }),
    aims: z.array(line(4, 80)).min(1).max(6).meta({ title: '成果目標' }),
    kpis: z.array(line(2, 40)).min(1).max(12).meta({ title: 'KPIの例' }),
    note: line(4, 100).optional().meta({ title: '補足' }),
  });
  return z
    .strictObject({
      ...measureFields(t),
      history,
      bureaus: figure,
      firms: z
        .strictObject({ whole: figure, part: figure })
        .refine((one) => one.part.value <= one.whole.value, {
          error: '内訳（part）が全体（whole）より多くなっています。数値を確かめてください',
          path: ['part', 'value'],
        })
        .meta({ title: '支援実績' }),
      phases: z
        .strictObject({ source: sourceId, items: z.array(phase).min(1).max(5) })
        .meta({ title: '成果目標' }),
    })
    .superRefine(sourcesKnown);
}
