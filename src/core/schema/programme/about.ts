import { z } from 'zod';
import { line } from '../primitives.ts';
import { ids } from '../taxonomy.ts';
import {
  knowhowLinks,
  measureFields,
  type ProgrammeTargets,
  sourceId,
  sourcesKnown,
  stepLinks,
} from './common.ts';

const COLUMNS = 2;

/** 伴走支援とは: the flow, the three elements, the five walls, and how it differs from solving one problem. */
export function aboutSchema(t: ProgrammeTargets) {
  const walls = t.taxonomies.wall.values.map((value) => value.id);
  const stage = z.strictObject({
    label: line(2, 20).meta({ title: '段' }),
    actor: z.enum(['together', 'owner', 'company']).meta({
      title: '主役',
      description: 'together = 経営者と支援者、owner = 経営者、company = 会社全体',
    }),
    text: line(5, 80).meta({ title: '説明' }),
    steps: stepLinks(t),
  });
  const element = z.strictObject({
    label: line(2, 30).meta({ title: '要素' }),
    text: line(10, 120).meta({ title: '説明' }),
    steps: stepLinks(t),
    knowhow: knowhowLinks(t),
  });
  const wall = z.strictObject({
    wall: z
      .enum(ids(t.taxonomies.wall))
      .meta({ title: '壁', description: 'content/taxonomy/wall.yaml の id' }),
    text: line(5, 80).meta({ title: '説明' }),
  });
  const row = z.strictObject({
    label: line(1, 20).meta({ title: '見くらべる点' }),
    cells: z.array(line(1, 60)).length(COLUMNS).meta({ title: '内容', description: 'columns と同じ順に' }),
  });
  return z
    .strictObject({
      ...measureFields(t),
      flow: z
        .strictObject({ source: sourceId, stages: z.array(stage).min(3).max(8) })
        .meta({ title: '支援の流れ' }),
      elements: z
        .strictObject({ source: sourceId, items: z.array(element).length(3), knowhow: knowhowLinks(t) })
        .meta({ title: '三つの要素' }),
      walls: z
        .strictObject({
          source: sourceId,
          items: z
            .array(wall)
            .refine((items) => walls.every((id) => items.filter((one) => one.wall === id).length === 1), {
              error: `壁は一つずつ、すべて書いてください（${walls.join('、')}）`,
            }),
          knowhow: knowhowLinks(t),
        })
        .meta({ title: '五つの壁' }),
      comparison: z
        .strictObject({
          source: sourceId,
          columns: z.array(line(1, 30)).length(COLUMNS).meta({ title: '列の名前' }),
          rows: z.array(row).min(1).max(10).meta({ title: '行' }),
          note: line(10, 120).meta({ title: '添え書き' }),
          knowhow: knowhowLinks(t),
        })
        .meta({ title: '課題解決型との違い' }),
    })
    .superRefine(sourcesKnown);
}
