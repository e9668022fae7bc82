import { z } from 'zod';
import { company, consent, cover, sales, sensitiveWords, supporter, trend, yen } from './case-parts.ts';
import {
  asked,
  changes,
  concerns,
  credit,
  publication,
  publishedAt,
  question,
  reviewedAt,
  sources,
  steps,
  tags,
  updatedAt,
  walls,
  withdrawnAt,
  withdrawnReason,
} from './entry-parts.ts';
import { line, roughCount, slug, uniqueList } from './primitives.ts';
import { SHELF_FACET } from './slug.ts';
import {
  later,
  outcomeGrounds,
  results,
  storyPeriod,
  supporterActs,
  supportPeriod,
  turn,
  unknown,
} from './story.ts';
import { idList, ids, type Taxonomies } from './taxonomy.ts';

/** Every field of a case, without the rules between fields (see `case-rules.ts`); those of the instance's own come last. */
export function caseFields(t: Taxonomies) {
  const known = knownFields(t);
  // Own fields are read by their facets alone: the type of a case is that of the fields every instance has.
  return known.extend(ownFields(t)) as unknown as typeof known;
}

/** A field for every facet of the instance's own. */
function ownFields(t: Taxonomies): z.ZodRawShape {
  return Object.fromEntries(
    t.facets.values.flatMap(({ id, label, choices, many }) => {
      // The shelf is told by where a case comes from: nobody writes it.
      if (!choices || id === SHELF_FACET) return [];
      const field = many ? idList({ values: choices }, 0, choices.length) : z.enum(ids({ values: choices }));
      return [[id, field.optional().meta({ title: label, description: 'このサイトの項目' })]];
    }),
  );
}

function knownFields(t: Taxonomies) {
  return z.strictObject({
    title: line(8, 60).meta({ title: '題名', description: '何が変わったかが分かる見出し。8〜60字' }),
    summary: line(60, 240).meta({ title: '要約', description: '一覧と冒頭に出る紹介文。60〜240字' }),
    cover: cover.optional(),
    company: company().meta({ title: '事業者' }),
    prefecture: z
      .enum(ids(t.prefecture))
      .optional()
      .meta({ title: '都道府県', description: '所在地。地域はここから決まる。公表されていなければ書かない' }),
    city: line(1, 20).optional().meta({ title: '市区町村', description: '公表されていれば' }),
    industry: z.enum(ids(t.industry)).meta({ title: '業種', description: '日本標準産業分類の大分類' }),
    trade: z
      .enum(ids(t.trade))
      .optional()
      .meta({ title: '何をする会社', description: '日本標準産業分類の中分類。業種の中から選ぶ' }),
    business: line(2, 80).meta({ title: '事業内容', description: '何をしている会社か、短く' }),
    employees: z
      .union([z.int().positive().max(100_000), z.enum(ids(t.employees)), roughCount])
      .optional()
      .meta({
        title: '従業員数',
        description:
          '人数（例: 30）。おおよそなら「約30」「10〜20」、それも公表されていなければ帯（例: "6-20"）、帯も無ければ書かない',
      }),
    capitalYen: yen.optional().meta({ title: '資本金', description: '円' }),
    sales: sales(t).optional().meta({ title: '売上規模' }),
    sitesOutside: z.enum(ids(t.sites)).optional().meta({ title: '県外の事業所・子会社' }),
    sitesOverseas: z.enum(ids(t.sites)).optional().meta({ title: '海外の事業所・法人' }),
    ownerType: z
      .enum(ids(t.ownerType))
      .optional()
      .meta({ title: '経営者属性', description: '公表されていれば' }),
    ownerAge: z
      .enum(ids(t.ownerAge))
      .optional()
      .meta({ title: '経営者年齢', description: '支援当時。公表されていれば' }),
    trend: trend(t).optional().meta({ title: '財務', description: '公表されていれば' }),
    founded: z
      .int()
      .min(1000)
      .max(2100)
      .optional()
      .meta({ title: '創業年', description: '西暦4桁。創業が無ければ設立' }),
    supporter: supporter(t).meta({ title: '支援者' }),
    supportPeriod: supportPeriod.optional(),
    storyPeriod: storyPeriod.optional(),
    supporterActs: supporterActs.optional(),
    turn: turn(t).optional(),
    concerns: concerns(t).optional(),
    asked: asked.optional(),
    tags: tags(t),
    steps: steps(t, 0),
    walls: walls(t, 0),
    outcomePhases: idList(t.outcomePhase, 0, 3).meta({
      title: '成果の段階',
      description: '公表資料から読み取れるもの',
    }),
    outcomeGrounds: outcomeGrounds(t).optional(),
    outcome: z.enum(['stopped', 'unchanged']).optional().meta({
      title: '止まった・変わらなかった',
      description:
        '支援が途中で止まった、または変わらなかったときだけ。stopped = 途中で止まった、unchanged = 変わらなかった。匿名の事例だけに書ける',
    }),
    supportKind: z
      .enum(ids(t.supportKind))
      .optional()
      .meta({ title: '支援の型', description: '課題設定型か課題解決型か' }),
    points: uniqueList(line(10, 100), 3, 3)
      .optional()
      .meta({ title: '本事例のポイント', description: 'ちょうど三つ' }),
    questions: uniqueList(question(t), 0, 5).optional().meta({ title: '問いかけ' }),
    results: results(t).optional(),
    later: later.optional(),
    unknown: unknown.optional(),
    lessons: uniqueList(line(10, 160), 1, 4).optional().meta({
      title: '支援者の学び',
      description: 'この事例から支援者が持ち帰れること',
    }),
    knowhow: uniqueList(slug, 0, 6)
      .optional()
      .meta({ title: '関連する支援ノウハウ', description: 'ノウハウのフォルダー名' }),
    publication,
    publishedAt: publishedAt.optional(),
    updatedAt: updatedAt.optional(),
    changes: changes.optional(),
    reviewedAt: reviewedAt.optional(),
    credit: credit.optional(),
    withdrawnAt: withdrawnAt.optional(),
    withdrawnReason: withdrawnReason.optional(),
    consent: consent,
    sensitiveWords: sensitiveWords.optional(),
    sources: sources.optional(),
  });
}

export type Case = z.infer<ReturnType<typeof knownFields>>;
