import { z } from 'zod';
import { sensitiveWords } from './case-parts.ts';
import {
  asked,
  changes,
  concerns,
  credit,
  datesInOrder,
  publication,
  publishedAt,
  question,
  reviewedAt,
  sources,
  steps,
  tags,
  updatedAt,
  walls,
  withdrawal,
  withdrawnAt,
  withdrawnReason,
} from './entry-parts.ts';
import { line, slug, uniqueList } from './primitives.ts';
import type { Taxonomies } from './taxonomy.ts';

/**
 * The one description of a know-how article's frontmatter.
 * @param t the controlled vocabularies that the article must use
 */
export function knowhowSchema(t: Taxonomies) {
  return z
    .strictObject({
      title: line(8, 60).meta({
        title: '題名',
        description: '何ができるようになるかが分かる見出し。8〜60字',
      }),
      summary: line(40, 240).meta({ title: '要約', description: '一覧と冒頭に出る紹介文。40〜240字' }),
      steps: steps(t, 1),
      walls: walls(t, 0),
      tags: tags(t),
      concerns: concerns(t).optional(),
      asked: asked.optional(),
      points: uniqueList(line(10, 100), 3, 5).meta({ title: '要点', description: '三つから五つ' }),
      dos: uniqueList(line(5, 120), 1, 8).meta({ title: 'すること', description: '面談や支援ですること' }),
      donts: uniqueList(line(5, 120), 1, 8).meta({ title: 'しないこと', description: '避けること' }),
      questions: uniqueList(question(t), 1, 8).meta({ title: '使える問いかけ' }),
      cases: uniqueList(slug, 2, 8).meta({
        title: '関連する事例',
        description: '事例のフォルダー名。二つ以上',
      }),
      publication,
      publishedAt,
      updatedAt: updatedAt.optional(),
      changes: changes.optional(),
      reviewedAt: reviewedAt.optional(),
      credit: credit.optional(),
      withdrawnAt: withdrawnAt.optional(),
      withdrawnReason: withdrawnReason.optional(),
      sensitiveWords: sensitiveWords.optional(),
      sources,
    })
    .superRefine(datesInOrder)
    .superRefine(withdrawal);
}

export type Knowhow = z.infer<ReturnType<typeof knowhowSchema>>;
