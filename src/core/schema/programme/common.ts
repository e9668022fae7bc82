import { z } from 'zod';
import { source } from '../entry-parts.ts';
import { line, partialDate, uniqueList, webUrl } from '../primitives.ts';
import { idList, type Taxonomies } from '../taxonomy.ts';

/** What programme data may point at: the vocabularies, and the know-how articles readers can open. */
export interface ProgrammeTargets {
  taxonomies: Taxonomies;
  /** Folder names of published know-how. */
  knowhow: readonly string[];
}

const FISCAL_YEAR = /^FY\d{4}$/;

/** When a fact holds: a fiscal year (`FY2023`, April to March), or a date as far as the source says. */
export const asOf = z
  .string()
  .refine((value) => FISCAL_YEAR.test(value) || partialDate.safeParse(value).success, {
    error:
      '時点は "FY2023"（年度）、"2024"、"2024-06"、"2024-06-25" のどれかの形で、実在する日を書いてください',
  })
  .meta({ title: '時点', description: 'いつの事実か。年度は "FY2023"、日付は分かるところまで' });

/** Id of one of the measure's own `sources`. */
export const sourceId = z
  .string()
  .regex(/^[a-z0-9-]+$/, { error: 'sources の id を、半角の英小文字・数字・ハイフンで書いてください' })
  .meta({ title: '出典', description: 'このファイルの sources にある id' });

/** A number that a source gives: with its unit, the time it holds for and where it stands. */
export const figure = z
  .strictObject({
    label: line(1, 40).meta({ title: '何の数か' }),
    value: z.number().nonnegative().meta({ title: '数値' }),
    unit: line(1, 8).meta({ title: '単位', description: '例: 社、人、回' }),
    approx: z.boolean().optional().meta({ title: '概数', description: '「約」を付けるときだけ true' }),
    asOf,
    source: sourceId,
    note: line(1, 60).optional().meta({ title: '補足' }),
  })
  .meta({ title: '数値' });

/** Something that happened, or was planned when the source was written. */
export const event = z
  .strictObject({
    label: line(1, 60).meta({ title: 'できごと' }),
    date: asOf,
    part: z.enum(['early', 'middle', 'late', 'end']).optional().meta({
      title: '月のうち',
      description: 'early = 上旬、middle = 中旬、late = 下旬、end = 末。日まで分からないとき',
    }),
    planned: z.boolean().optional().meta({ title: '予定', description: '出典の時点で予定のときだけ true' }),
  })
  .refine((one) => one.part === undefined || /^\d{4}-\d{2}$/.test(one.date), {
    error: 'part（月のうち）は、日付を "2024-09" のように月まで書いたときだけ使えます',
    path: ['part'],
  });

/** Events from one source, the oldest first. */
export const history = z
  .strictObject({ source: sourceId, items: z.array(event).min(1).max(20) })
  .meta({ title: '歩み' });

/** A page of the body that runs the measure. */
export const officialLink = z
  .strictObject({
    url: webUrl.meta({ title: 'URL' }),
    label: line(4, 60).meta({ title: 'リンクの言葉' }),
  })
  .meta({ title: '公式のページ' });

/** Steps of the guideline that a part of a measure belongs to. */
export function stepLinks(t: ProgrammeTargets) {
  return idList(t.taxonomies.step, 1, 7).meta({
    title: '支援の段階',
    description: 'content/taxonomy/step.yaml の id',
  });
}

/** Know-how to read with a part of a measure; each must be published here. */
export function knowhowLinks(t: ProgrammeTargets) {
  return uniqueList(z.enum(t.knowhow as [string, ...string[]]), 1, 6).meta({
    title: '支援ノウハウ',
    description: '公開しているノウハウのフォルダー名',
  });
}

/** Where a page leads on to: the official page, cases of this site, articles. */
function ways(t: ProgrammeTargets) {
  return z
    .strictObject({
      official: officialLink.optional(),
      cases: z
        .strictObject({
          facet: z.enum(['supporterType', 'step']).meta({ title: '絞り込みの項目' }),
          value: z.string().meta({ title: '値', description: '絞り込みの値の id' }),
        })
        .refine(({ facet, value }) => t.taxonomies[facet].values.some((one) => one.id === value), {
          error: '分類にない値です。content/taxonomy/ の id を書いてください',
          path: ['value'],
        })
        .optional()
        .meta({ title: '事例', description: 'どの事例へ案内するか。書かなければ事例一覧' }),
      knowhow: knowhowLinks(t),
    })
    .meta({ title: '次に進むところ' });
}

/** Fields that every measure has. */
export function measureFields(t: ProgrammeTargets) {
  return {
    title: line(4, 60).meta({ title: '題名' }),
    nav: line(2, 16).meta({ title: '短い名前', description: '施策のページをめぐる案内に出る' }),
    description: line(20, 200).meta({ title: '説明', description: '検索結果などに出る' }),
    lead: line(20, 200).meta({ title: '導入文', description: 'ページの初めに出る' }),
    snapshot: partialDate.optional().meta({
      title: 'いつの姿か',
      description: '内容がある時点の資料によるとき、その時点。ページの初めに「…時点の姿」と出る',
    }),
    announced: z
      .strictObject({ source: sourceId, items: z.array(line(10, 160)).min(1).max(6) })
      .optional()
      .meta({
        title: 'その時点で予定されていたこと',
        description: '出典が、これからのこととして書いていること',
      }),
    ways: ways(t).optional(),
    sources: z
      .array(source.extend({ id: sourceId.meta({ title: 'id', description: '数値から指すための名前' }) }))
      .min(1)
      .meta({ title: '出典' }),
  };
}

/** Every `source:` of a measure names one of its `sources`, and no id stands twice. */
export function sourcesKnown(entry: { sources: readonly { id: string }[] }, context: z.RefinementCtx): void {
  const known = entry.sources.map((one) => one.id);
  known.forEach((id, index) => {
    if (known.indexOf(id) !== index)
      context.addIssue({
        code: 'custom',
        path: ['sources', index, 'id'],
        message: `id「${id}」が二度使われています。別の名前にしてください`,
      });
  });
  walk(entry, [], (path, id) => {
    if (!known.includes(id))
      context.addIssue({
        code: 'custom',
        path,
        message: `出典「${id}」は sources にありません（あるのは ${known.join('、')}）。sources に書き足すか、id を直してください`,
      });
  });
}

function walk(node: unknown, path: PropertyKey[], found: (path: PropertyKey[], id: string) => void): void {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    const here = [...path, Array.isArray(node) ? Number(key) : key];
    if (key === 'source' && typeof value === 'string') found(here, value);
    else walk(value, here, found);
  }
}

/** A checked figure. */
export type Figure = z.infer<typeof figure>;
/** A checked event. */
export type ProgrammeEvent = z.infer<typeof event>;
