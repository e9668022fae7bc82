import { z } from 'zod';
import { line, slug, uniqueList } from './primitives.ts';
import { termReading } from './reading.ts';

/** One term that a new supporter may not know. */
const term = z.strictObject({
  id: slug.meta({ title: 'ID', description: '用語集のページの中での場所の名前' }),
  term: line(1, 40).meta({ title: '用語', description: '本文に出てくるままの書き方' }),
  kana: termReading.meta({ title: 'よみ', description: '五十音順に使う読み。ひらがなで' }),
  short: line(8, 60).meta({ title: '短い説明', description: '一覧や小さな吹き出しに出る。60字まで' }),
  more: line(8, 300).optional().meta({ title: 'くわしい説明', description: '用語集のページに出る' }),
  see: uniqueList(slug, 1, 4)
    .optional()
    .meta({ title: '関連する支援ノウハウ', description: 'ノウハウのフォルダー名' }),
});

/** `content/taxonomy/glossary.yaml`. */
export const glossarySchema = z.strictObject({
  terms: z
    .array(term)
    .min(1)
    .superRefine((terms, context) => {
      for (const key of ['id', 'term'] as const) {
        const seen = new Set<string>();
        terms.forEach((one, index) => {
          if (seen.has(one[key])) {
            context.addIssue({
              code: 'custom',
              path: [index, key],
              message: `「${one[key]}」が二度書かれています。一つにまとめてください`,
            });
          }
          seen.add(one[key]);
        });
      }
    })
    .meta({ title: '用語' }),
});

export type Glossary = z.infer<typeof glossarySchema>;
export type GlossaryTerm = Glossary['terms'][number];
