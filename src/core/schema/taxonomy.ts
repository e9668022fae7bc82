import { z } from 'zod';
import { line, SLUG, uniqueList } from './primitives.ts';

const id = z
  .string()
  .regex(SLUG, { error: 'id は半角の英小文字・数字とハイフンで書いてください（URL になります）' })
  .meta({ title: 'ID', description: 'URL と事例の設定欄で使う名前' });

const value = z.strictObject({ id, label: line(1, 40).meta({ title: '表示名' }) });

function list<T extends z.ZodObject>(item: T) {
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
        .meta({ title: '日本標準産業分類の記号' }),
    }),
  ),
  region: list(value),
  prefecture: list(
    value.extend({
      code: z
        .string()
        .regex(/^\d{2}$/, { error: '都道府県コードを二桁で書いてください（例: "01"）' })
        .meta({ title: '都道府県コード', description: 'JIS X 0401' }),
      kana: line(1, 20).meta({ title: 'よみ' }),
      region: id.meta({ title: '地域', description: '地域（region.yaml）の id' }),
    }),
  ),
  employees: list(value.extend({ min, max })),
  sales: list(value.extend({ min, below })),
  ownerType: list(value),
  ownerAge: list(value),
  trend: list(value),
  sites: list(value),
  supporterType: list(value),
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
        .meta({ title: 'ガイドラインの場所' }),
    }),
  ),
  wall: list(value.extend({ lead })),
  outcomePhase: list(value.extend({ number })),
  supportKind: list(value),
  tag: list(value),
  period: list(value.extend({ min, below })),
} as const;

export type TaxonomyName = keyof typeof taxonomySchemas;
export type Taxonomies = { [K in TaxonomyName]: z.infer<(typeof taxonomySchemas)[K]> };
export type TaxonomyValue = { id: string; label: string };

/** Names of the lists, which are also the names of their files. */
export const TAXONOMY_NAMES = Object.keys(taxonomySchemas) as TaxonomyName[];

/** Ids of one taxonomy in the order of its file, in the shape `z.enum` wants. */
export function ids(taxonomy: { values: readonly TaxonomyValue[] }): [string, ...string[]] {
  return taxonomy.values.map((entry) => entry.id) as [string, ...string[]];
}

/** A non-empty list of values of one taxonomy without repeats. */
export function idList(taxonomy: { values: readonly TaxonomyValue[] }, min: number, max: number) {
  return uniqueList(z.enum(ids(taxonomy)), min, max);
}
