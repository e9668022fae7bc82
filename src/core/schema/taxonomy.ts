import { z } from 'zod';
import { SCENE_IDS } from '#core/concerns/scenes.ts';
import { facetSetting } from './facet-settings.ts';
import { line, SLUG, uniqueList } from './primitives.ts';

const id = z
  .string()
  .regex(SLUG, { error: 'id は半角の英小文字・数字とハイフンで書いてください（URL になります）' })
  .meta({ title: 'ID', description: 'URL と事例の設定欄で使う名前' });

const value = z.strictObject({ id, label: line(1, 40).meta({ title: '表示名' }) });

function list<T extends z.ZodType<TaxonomyValue>>(item: T) {
  return z.strictObject({
    label: line(1, 40).meta({ title: '分類の名前', description: '画面に出る分類の名前' }),
    source: line(1, 120).meta({ title: '根拠', description: 'この語彙の根拠' }),
    values: z
      .array(item)
      .min(1)
      .superRefine((values, context) => {
        const seen = new Set<string>();
        values.forEach((entry, index) => {
          const key = (entry as { id: string }).id;
          if (seen.has(key)) {
            context.addIssue({
              code: 'custom',
              path: [index, 'id'],
              message: `id「${key}」が二度使われています`,
            });
          }
          seen.add(key);
        });
      })
      .meta({ title: '値', description: '画面に出る順に並べる' }),
  });
}

const whole = z.int().nonnegative();
const min = whole.meta({ title: '下限', description: 'この値を含む' });
const max = whole.optional().meta({ title: '上限', description: 'この値を含む。無ければ上限なし' });
const below = whole.optional().meta({ title: '上限', description: 'この値は含まない。無ければ上限なし' });
const lead = line(10, 120).meta({ title: '導入文', description: 'その語のページの冒頭に出る' });
const number = z.int().positive().meta({ title: '番号', description: '並びの番号' });

const idsOf = (title: string, description: string, most: number) =>
  uniqueList(id, 0, most).optional().meta({ title, description });

const firstArticles = idsOf(
  'まず読む記事',
  'ノウハウのフォルダー名。はじめの一本が、そのページの先頭に出る',
  6,
);

/**
 * One schema per file in `content/taxonomy/`. The key is the file's name.
 * Bands carry their bounds so that a number in a case finds its band by itself.
 */
export const taxonomySchemas = {
  industry: list(
    value.extend({
      jsic: z
        .string()
        .regex(/^[A-T]$/, { error: '大分類の記号（A〜T）を一文字で書いてください' })
        .optional()
        .meta({ title: '日本標準産業分類の記号' }),
    }),
  ),
  region: list(value),
  prefecture: list(
    value.extend({
      code: z
        .string()
        .regex(/^\d{2}$/, { error: '都道府県コードを二桁で書いてください（例: "01"）' })
        .optional()
        .meta({ title: '都道府県コード', description: 'JIS X 0401' }),
      kana: line(1, 20).optional().meta({ title: 'よみ' }),
      region: id.meta({ title: '地域', description: '地域（region.yaml）の id' }),
      regionNote: line(2, 40).optional().meta({
        title: '地域のわけ',
        description: 'ふだん思う地域と違うところに入れるとき、何に合わせたか。例: 経済産業局の管轄',
      }),
    }),
  ),
  employees: list(value.extend({ min, max })),
  sales: list(value.extend({ min, below })),
  ownerType: list(value),
  ownerAge: list(value),
  trend: list(value),
  sites: list(value),
  supporterType: list(value),
  trade: list(
    value.extend({
      code: z
        .string()
        .regex(/^\d{2}$/, { error: '中分類の番号を二桁で書いてください（例: "09"）' })
        .optional()
        .meta({ title: '日本標準産業分類の中分類の番号' }),
      industry: id.meta({ title: '業種', description: '業種（industry.yaml）の id' }),
      names: uniqueList(line(1, 20), 0, 24).optional().meta({
        title: 'ふだんの呼び名',
        description: '例: とうふ屋、鉄工所、美容室。入力の候補と検索に使う',
      }),
      also: uniqueList(line(1, 20), 0, 100).optional().meta({
        title: 'ほかの呼び名',
        description: '似た会社さがしで聞き取るだけの呼び名。候補には出さない。例: 焼鳥屋、釣具店',
      }),
    }),
  ),
  concern: list(
    value.extend({
      group: line(1, 40).meta({ title: 'まとまり', description: '画面で一緒に並べる見出し' }),
      scene: z
        .enum(SCENE_IDS)
        .optional()
        .meta({ title: '場面', description: '気がかりの一覧で並ぶ場面。無ければ「これから会いに行く」' }),
      says: uniqueList(line(1, 40), 1, 16).meta({
        title: '言われ方',
        description: '経営者や支援者が、ふだん口にする言い方',
      }),
      words: uniqueList(line(1, 30), 0, 16)
        .optional()
        .meta({ title: '事例での言葉', description: '事例の文に出てくる言い方' }),
      tags: idsOf('タグ', 'タグ（tag.yaml）の id', 6),
      walls: idsOf('壁', '壁（wall.yaml）の id', 5),
      steps: idsOf('段階', '段階（step.yaml）の id', 7),
      knowhow: idsOf('支援ノウハウ', 'ノウハウのフォルダー名', 6),
    }),
  ),
  depth: list(
    value.extend({
      id: z.enum(['support', 'company', 'brief']).meta({ title: 'ID', description: '事例から自動で決まる' }),
      lead,
    }),
  ),
  step: list(
    value.extend({
      number,
      short: line(1, 20).meta({ title: '短い名前' }),
      lead,
      guideline: z
        .strictObject({
          chapter4: line(2, 60).meta({ title: '第4章の項目' }),
          chapter5: line(2, 20).meta({ title: '第5章の項目' }),
        })
        .optional()
        .meta({ title: 'ガイドラインの場所', description: '経営力再構築伴走支援ガイドラインに沿うときだけ' }),
      knowhow: firstArticles,
    }),
  ),
  wall: list(value.extend({ lead, knowhow: firstArticles })),
  outcomePhase: list(value.extend({ number })),
  supportKind: list(value),
  tag: list(value),
  period: list(value.extend({ min, below })),
  act: list(
    value.extend({
      words: uniqueList(line(1, 20), 1, 20).meta({
        title: 'しるしの言葉',
        description: '「支援者がしたこと」の文にこの言葉のどれかがあれば、その事例に数える',
      }),
    }),
  ),
  figures: list(
    value.extend({ id: z.enum(['stated']).meta({ title: 'ID', description: '事例から自動で決まる' }) }),
  ),
  /** Not values but facets: by what the cases are narrowed down, in the order of the finder. */
  facets: list(facetSetting),
} as const;

export type TaxonomyName = keyof typeof taxonomySchemas;
export type Taxonomies = { [K in TaxonomyName]: z.infer<(typeof taxonomySchemas)[K]> };
export type TaxonomyValue = { id: string; label: string };

/** Names of the lists, which are also the names of their files. */
export const TAXONOMY_NAMES = Object.keys(taxonomySchemas) as TaxonomyName[];

/** Where a value of one list names values of another: list, key, list that is named. */
export const LIST_LINKS: readonly [list: TaxonomyName, key: string, named: TaxonomyName][] = [
  ['prefecture', 'region', 'region'],
  ['trade', 'industry', 'industry'],
  ['concern', 'tags', 'tag'],
  ['concern', 'walls', 'wall'],
  ['concern', 'steps', 'step'],
];

/** Ids of one taxonomy in the order of its file, in the shape `z.enum` wants. */
export function ids(taxonomy: { values: readonly TaxonomyValue[] }): [string, ...string[]] {
  return taxonomy.values.map((entry) => entry.id) as [string, ...string[]];
}

/** A non-empty list of values of one taxonomy without repeats. */
export function idList(taxonomy: { values: readonly TaxonomyValue[] }, min: number, max: number) {
  return uniqueList(z.enum(ids(taxonomy)), min, max);
}
