import { z } from 'zod';
import { line } from '../primitives.ts';
import {
  asOf,
  knowhowLinks,
  measureFields,
  officialLink,
  type ProgrammeTargets,
  sourceId,
  sourcesKnown,
  stepLinks,
} from './common.ts';

/** The training: every course with the same fields, so that they can be compared. */
export function trainingSchema(t: ProgrammeTargets) {
  const course = z.strictObject({
    id: z
      .string()
      .regex(/^[a-z0-9-]+$/, { error: '半角の英小文字・数字・ハイフンで書いてください' })
      .meta({ title: 'id' }),
    name: line(2, 30).meta({ title: '研修名' }),
    theme: line(4, 40).meta({ title: '主題' }),
    format: z
      .enum(['online', 'in-person'])
      .meta({ title: '形', description: 'online = オンライン、in-person = 対面' }),
    gain: line(10, 120).meta({ title: '学べること' }),
    audience: line(4, 60).meta({ title: '対象' }),
    suits: line(4, 40).meta({ title: 'こんなときに', description: '編集側による目安' }),
    hours: z.number().positive().meta({ title: '一日の時間' }),
    days: z.int().positive().meta({ title: '日数' }),
    feeYen: z.int().nonnegative().meta({ title: '料金（円）' }),
    steps: stepLinks(t),
    before: knowhowLinks(t).meta({ title: '受ける前に読む', description: 'ノウハウのフォルダー名' }),
    after: knowhowLinks(t).meta({ title: '受けた後に読む', description: 'ノウハウのフォルダー名' }),
  });
  return z
    .strictObject({
      ...measureFields(t),
      asOf,
      source: sourceId,
      since: asOf.meta({ title: '始まった年度' }),
      provider: line(2, 40).meta({ title: '開く機関' }),
      official: officialLink,
      note: line(10, 120).meta({ title: '注意' }),
      knowhow: knowhowLinks(t),
      courses: z.array(course).min(1).max(20).meta({ title: '研修' }),
    })
    .superRefine(sourcesKnown);
}
