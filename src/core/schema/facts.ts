import { z } from 'zod';
import { line, partialDate, uniqueList, webUrl } from './primitives.ts';

/** Name of a source inside one fact sheet: `s1`. */
export const sourceId = z
  .string()
  .max(20)
  .regex(/^[a-z][a-z0-9-]*$/, { error: '出典の id は「s1」のように、半角の英小文字で始めてください' });

/** A document from which facts were read, as the lines name it. */
export const factSource = z.strictObject({
  id: sourceId.meta({ title: 'id', description: '行の from から指す名前。例: s1' }),
  title: line(1, 200).meta({
    title: '資料名',
    description: '印刷された題名。確かめられなければ（題名未確認）',
  }),
  publisher: line(1, 120).optional().meta({ title: '発行者' }),
  url: webUrl.optional().meta({ title: 'URL' }),
  date: partialDate.optional().meta({ title: '公表時期', description: '分かるところまで' }),
});

/** One fact read from a source, and where it stands. */
const fact = z.strictObject({
  fact: z.union([z.number(), line(1, 400)]).meta({ title: '事実', description: '一つの事実を短い文か数で' }),
  from: uniqueList(sourceId, 0, 12).meta({
    title: '出典',
    description: 'sources の id。どの出典によるかの記録がなければ []',
  }),
  who: line(1, 60).optional().meta({ title: '誰の言葉か', description: '役割だけ。個人名は書かない' }),
  about: line(1, 120).optional().meta({ title: '何についてか' }),
});
export type FactLine = z.infer<typeof fact>;

/** Groups of lines that every sheet has a place for; further groups may stand beside them. */
export const FACT_GROUPS = {
  name: '事業者名',
  prefecture: '都道府県',
  city: '市区町村',
  industry: '業種',
  business: '事業内容',
  employees: '従業員数',
  capital_yen: '資本金（円）',
  founded: '創業',
  representative_role_only: '経営者（役割だけ）',
  supporter_org: '支援機関',
  supporter_type: '支援者の所属',
  period: '時期',
  themes: '主題',
  background: '背景',
  real_issue: '課題',
  support: '支援',
  supporter_acts: '支援者がしたこと',
  said: '実際の言葉',
  change: '変化',
  results: '成果',
} as const;

const lines = z.array(fact);

/**
 * `facts.yaml`: what was read from public sources, line by line, each with the sources it was read from.
 * Every key but `sources` is a group of lines.
 */
export const factsSchema = z
  .object({
    sources: z.array(factSource).meta({ title: '出典', description: '事実を読み取った資料' }),
    ...Object.fromEntries(
      Object.entries(FACT_GROUPS).map(([key, title]) => [key, lines.optional().meta({ title })]),
    ),
  })
  .catchall(lines)
  .superRefine((sheet, context) => {
    const known = new Set<string>();
    sheet.sources.forEach(({ id }, index) => {
      if (known.has(id))
        context.addIssue({
          code: 'custom',
          path: ['sources', index, 'id'],
          message: `出典の id「${id}」が二度使われています。別の id にしてください`,
        });
      known.add(id);
    });
    for (const [group, facts] of groupsOf(sheet))
      facts.forEach(({ from }, index) => {
        from.forEach((id, at) => {
          if (!known.has(id))
            context.addIssue({
              code: 'custom',
              path: [group, index, 'from', at],
              message: `出典「${id}」が sources にありません。${known.size ? `いまある id は ${[...known].join('、')} です` : 'sources に書き足してください'}`,
            });
        });
      });
  });

/** A checked fact sheet. */
export type Facts = z.infer<typeof factsSchema>;

/** The groups of lines of a sheet, in the order of the file. */
export function groupsOf(sheet: Facts): [group: string, lines: FactLine[]][] {
  return Object.entries(sheet).flatMap(([key, value]) =>
    key === 'sources' || !Array.isArray(value) ? [] : [[key, value as FactLine[]] as [string, FactLine[]]],
  );
}
