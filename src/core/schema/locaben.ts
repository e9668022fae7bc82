import { z } from 'zod';
import { CELLS, INDICATORS } from '#core/firm-sheet/sheet-fields.ts';
import { line, uniqueList, webUrl } from './primitives.ts';
import type { ProgrammeTargets } from './programme/common.ts';
import { idList } from './taxonomy.ts';

const names = uniqueList(line(1, 40), 1, 12);
const cells = z.strictObject(
  Object.fromEntries(CELLS.map((name) => [name, names])) as Record<(typeof CELLS)[number], typeof names>,
);

/** `content/programme/locaben.yaml`: by which printed labels the cells of each edition of the sheet are found. */
export function locabenSchema(t: ProgrammeTargets) {
  const indicator = z.strictObject({
    id: z.enum(INDICATORS),
    label: line(2, 30).meta({ title: '名前' }),
    names: names.meta({ title: 'シートでの書かれ方' }),
    better: z
      .enum(['more', 'less'])
      .meta({ title: 'よい向き', description: 'more = 大きいほど、less = 小さいほど' }),
    walls: idList(t.taxonomies.wall, 1, 3).meta({ title: '壁', description: '弱いときに問いかけを借りる壁' }),
    ask: line(5, 80).meta({ title: '社長へのたずね方', description: '編集部の作例として出る' }),
  });
  const edition = z.strictObject({
    id: line(1, 20).meta({ title: 'id' }),
    label: line(2, 40).meta({ title: '版の名前' }),
    verified: z
      .boolean()
      .meta({ title: '様式を確かめたか', description: 'その版のファイルを開いて確かめたときだけ true' }),
    seen: z
      .array(z.strictObject({ what: line(4, 120), title: line(2, 120), publisher: line(2, 60), url: webUrl }))
      .min(1)
      .meta({ title: '何をどこで見たか' }),
    signs: uniqueList(line(2, 40), 2, 12).meta({
      title: 'この版のしるし',
      description: 'シートの名前か欄の見出し。二つ以上あるとこの版とみなす',
    }),
    cells: cells.partial().optional().meta({ title: 'この版だけの見出し' }),
  });
  return z.strictObject({
    cells: cells.meta({ title: '欄の見出し', description: '＋でつなぐと、その合計' }),
    views: z
      .array(z.strictObject({ id: line(2, 20), label: line(2, 30), names }))
      .length(4)
      .meta({ title: '4つの視点' }),
    ends: names.meta({ title: '視点のあとに来る見出し' }),
    label: line(2, 40).meta({ title: '名前' }),
    knowhow: z
      .enum(t.knowhow as [string, ...string[]])
      .optional()
      .meta({ title: '使い方の記事' }),
    indicators: z
      .array(indicator)
      .length(INDICATORS.length)
      .refine((all) => all.every(({ id }, at) => id === INDICATORS[at]), {
        error: '六つの指標を、シートの順（売上増加率から自己資本比率）に一つずつ書いてください',
      }),
    editions: z.array(edition).min(1).meta({ title: '版' }),
  });
}

/** The map of cells, checked. */
export type LocabenMap = z.infer<ReturnType<typeof locabenSchema>>;
export type Edition = LocabenMap['editions'][number];
export type Indicator = LocabenMap['indicators'][number];
