import { z } from 'zod';
import { line, uniqueList } from './primitives.ts';

const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, {
  error: 'id は半角の英小文字・数字とハイフンで書いてください（URL になります）',
});

const value = z.strictObject({ id, label: line(1, 40) });

function list<T extends z.ZodObject>(item: T) {
  return z.strictObject({
    label: line(1, 40).describe('画面に出る分類の名前'),
    source: line(1, 120).describe('この語彙の根拠'),
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
      }),
  });
}

const whole = z.int().nonnegative();

/**
 * One schema per file in `content/taxonomy/`. The key is the file's name.
 * Bands carry their bounds so that a number in a case finds its band by itself.
 */
export const taxonomySchemas = {
  industry: list(value.extend({ jsic: z.string().regex(/^[A-T]$/) })),
  region: list(value),
  prefecture: list(value.extend({ code: z.string().regex(/^\d{2}$/), kana: line(1, 20), region: id })),
  employees: list(value.extend({ min: whole, max: whole.optional() })),
  sales: list(value.extend({ min: whole, below: whole.optional() })),
  ownerType: list(value),
  ownerAge: list(value),
  trend: list(value),
  sites: list(value),
  supporterType: list(value),
  step: list(
    value.extend({
      number: z.int().positive(),
      short: line(1, 20),
      lead: line(10, 120),
      guideline: z.strictObject({ chapter4: line(2, 60), chapter5: line(2, 20) }),
    }),
  ),
  wall: list(value.extend({ lead: line(10, 120) })),
  outcomePhase: list(value.extend({ number: z.int().positive() })),
  supportKind: list(value),
  tag: list(value),
  period: list(value.extend({ min: whole, below: whole.optional() })),
} as const;

export type TaxonomyName = keyof typeof taxonomySchemas;
export type Taxonomies = { [K in TaxonomyName]: z.infer<(typeof taxonomySchemas)[K]> };
export type TaxonomyValue = { id: string; label: string };

export const TAXONOMY_NAMES = Object.keys(taxonomySchemas) as TaxonomyName[];

/** Ids of one taxonomy in the order of its file, in the shape `z.enum` wants. */
export function ids(taxonomy: { values: readonly TaxonomyValue[] }): [string, ...string[]] {
  return taxonomy.values.map((entry) => entry.id) as [string, ...string[]];
}

/** A non-empty list of values of one taxonomy without repeats. */
export function idList(taxonomy: { values: readonly TaxonomyValue[] }, min: number, max: number) {
  return uniqueList(z.enum(ids(taxonomy)), min, max);
}
