import { z } from 'zod';
import { isoDate, line, webUrl } from '../primitives.ts';
import { idList, ids } from '../taxonomy.ts';
import {
  knowhowLinks,
  measureFields,
  type ProgrammeTargets,
  sourceId,
  sourcesKnown,
  stepLinks,
} from './common.ts';

/** The guideline: its chapters by their official names, and where each part is applied on this site. */
export function guidelineSchema(t: ProgrammeTargets) {
  const heading = {
    number: line(1, 8).meta({ title: '番号', description: '目次のとおり。例: "1"、(1)、Case1' }),
    title: line(2, 60).meta({ title: '見出し', description: '目次のとおり' }),
  };
  const links = {
    steps: stepLinks(t).optional(),
    knowhow: knowhowLinks(t).optional(),
    employees: idList(t.taxonomies.employees, 1, 6)
      .optional()
      .meta({ title: '組織規模', description: '事例をさがす従業員数の帯' }),
    supportKind: z
      .enum(ids(t.taxonomies.supportKind))
      .optional()
      .meta({ title: '支援の型', description: '事例をさがす支援の型' }),
  };
  const part = z.strictObject({ ...heading, ...links });
  const section = z.strictObject({
    ...heading,
    ...links,
    parts: z.array(part).min(1).max(12).optional().meta({ title: '項' }),
  });
  return z
    .strictObject({
      ...measureFields(t),
      document: z
        .strictObject({
          url: webUrl.meta({ title: 'URL' }),
          label: line(4, 60).meta({ title: 'リンクの言葉' }),
          published: isoDate.meta({ title: '公表日' }),
          approvedBy: line(2, 40).meta({ title: '承認した会議' }),
          source: sourceId,
        })
        .meta({ title: '公式の文書' }),
      readers: z
        .strictObject({ source: sourceId, items: z.array(line(2, 80)).min(1).max(10) })
        .meta({ title: '想定する読み手' }),
      knowhow: knowhowLinks(t),
      chapters: z
        .array(
          z.strictObject({
            number: z.int().positive().meta({ title: '章' }),
            title: line(2, 60).meta({ title: '章の名前', description: '目次のとおり' }),
            use: line(4, 40).meta({ title: 'こんなときに', description: '編集側による案内' }),
            sections: z.array(section).min(1).max(12).meta({ title: '節' }),
          }),
        )
        .min(1)
        .meta({ title: '章' }),
    })
    .superRefine(sourcesKnown)
    .superRefine((entry, context) => {
      entry.chapters.forEach((chapter, at) => {
        if (chapter.number !== at + 1)
          context.addIssue({
            code: 'custom',
            path: ['chapters', at, 'number'],
            message: `章の番号が順に並んでいません（${at + 1} のはずが ${chapter.number}）。順番を直してください`,
          });
      });
    });
}
