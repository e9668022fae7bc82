import { z } from 'zod';
import { isoDate, line, partialDate, slug, uniqueList } from './primitives.ts';
import {
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
} from './shared.ts';
import { idList, ids, type Taxonomies } from './taxonomy.ts';

const yen = z.int().positive();
const figure = z.union([z.number(), line(1, 40)]);

function company() {
  return z.strictObject({
    name: line(1, 60).meta({
      title: '事業者名',
      description: '登記どおりの名前。匿名のときは「新潟県の調理器具メーカー」のような呼び名',
    }),
    kana: z
      .string()
      .regex(/^[ぁ-んー]+$/, { error: 'ひらがなだけで書いてください' })
      .max(60)
      .meta({
        title: 'よみ',
        description: '五十音順に使う読み。「株式会社」などは除いて、ひらがなで',
      }),
    anonymous: z.boolean().optional().meta({ title: '匿名', description: '名前を伏せるときだけ true' }),
  });
}

function supporter(t: Taxonomies) {
  const type = z.enum(ids(t.supporterType)).meta({
    title: '支援者の所属',
    description: '中心になった支援機関の種類。関与が公表されていなければ self',
  });
  const organisation = line(1, 80).meta({ title: '機関名', description: '支援機関の名前。個人名は書かない' });
  return z.strictObject({
    type,
    organisation: organisation.optional(),
    department: line(1, 60)
      .optional()
      .meta({ title: '部署', description: '公表されている部署。個人名は書かない' }),
    partners: uniqueList(z.strictObject({ type, organisation }), 1, 8).optional().meta({
      title: '連携した機関',
      description: '一緒に支えた機関',
    }),
  });
}

const result = z
  .strictObject({
    label: line(1, 40).meta({ title: '指標', description: '例: 売上高' }),
    before: figure.optional().meta({ title: '支援前', description: '数値または短い言葉' }),
    after: figure.optional().meta({ title: '支援後', description: '数値または短い言葉' }),
    unit: line(1, 12).optional().meta({ title: '単位', description: '例: 億円、%、件' }),
    from: partialDate.optional().meta({ title: '前の時点' }),
    to: partialDate.optional().meta({ title: '後の時点' }),
    note: line(1, 80).optional().meta({ title: '補足', description: '前後の数値が無いときの「34%増」など' }),
  })
  .refine((one) => one.after !== undefined || one.note !== undefined, {
    error: 'after（支援後）か note（補足）のどちらかは書いてください',
  });

/** Every field of a case, before the rules that need two fields at once. */
export function caseFields(t: Taxonomies) {
  return z.strictObject({
    title: line(8, 60).meta({ title: '題名', description: '何が変わったかが分かる見出し。8〜60字' }),
    summary: line(60, 240).meta({ title: '要約', description: '一覧と冒頭に出る紹介文。60〜240字' }),
    company: company().meta({ title: '事業者' }),
    prefecture: z
      .enum(ids(t.prefecture))
      .optional()
      .meta({ title: '都道府県', description: '所在地。地域はここから決まる。公表されていなければ書かない' }),
    city: line(1, 20).optional().meta({ title: '市区町村', description: '公表されていれば' }),
    industry: z.enum(ids(t.industry)).meta({ title: '業種', description: '日本標準産業分類の大分類' }),
    business: line(2, 80).meta({ title: '事業内容', description: '何をしている会社か、短く' }),
    employees: z
      .union([z.int().positive(), z.enum(ids(t.employees))])
      .optional()
      .meta({
        title: '従業員数',
        description: '人数。人数が公表されていなければ帯（例: "6-20"）、それも無ければ書かない',
      }),
    capitalYen: yen.optional().meta({ title: '資本金', description: '円' }),
    sales: z
      .strictObject({
        yen: yen.optional().meta({ title: '売上高', description: '円' }),
        band: z.enum(ids(t.sales)).optional().meta({ title: '売上規模の帯', description: '金額が無いとき' }),
        asOf: partialDate.optional().meta({ title: '時点', description: '例: "2022-06"' }),
      })
      .refine((one) => (one.yen === undefined) !== (one.band === undefined), {
        error: 'yen（円）か band（帯）のどちらか一つを書いてください',
      })
      .optional()
      .meta({ title: '売上規模' }),
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
    trend: z
      .strictObject({
        sales: z.enum(ids(t.trend)).optional().meta({ title: '売上高の傾向' }),
        profit: z.enum(ids(t.trend)).optional().meta({ title: '経常利益率の傾向' }),
      })
      .optional()
      .meta({ title: '財務', description: '公表されていれば' }),
    founded: z
      .int()
      .min(1000)
      .max(2100)
      .optional()
      .meta({ title: '創業年', description: '西暦4桁。創業が無ければ設立' }),
    supporter: supporter(t).meta({ title: '支援者' }),
    period: z
      .strictObject({
        from: partialDate.meta({ title: '始まり', description: '例: "2019-07"' }),
        to: partialDate.optional().meta({ title: '終わり', description: '続いているときは書かない' }),
      })
      .optional()
      .meta({ title: '支援期間', description: '公表されていれば' }),
    tags: tags(t),
    steps: steps(t, 0),
    walls: walls(t, 0),
    outcomePhases: idList(t.outcomePhase, 0, 3).meta({
      title: '成果の段階',
      description: '公表資料から読み取れるもの',
    }),
    supportKind: z
      .enum(ids(t.supportKind))
      .optional()
      .meta({ title: '支援の型', description: '課題設定型か課題解決型か' }),
    points: uniqueList(line(10, 100), 3, 3)
      .optional()
      .meta({ title: '本事例のポイント', description: 'ちょうど三つ' }),
    questions: uniqueList(question(t), 0, 5).optional().meta({ title: '問いかけ' }),
    results: uniqueList(result, 0, 8)
      .optional()
      .meta({ title: '成果', description: '公表されている前後の数値' }),
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
    reviewedAt: reviewedAt.optional(),
    consent: z
      .strictObject({
        kind: z.enum(['named', 'anonymous', 'public-source']).meta({
          title: '掲載の根拠',
          description:
            'named = 実名（本人確認済み）、anonymous = 匿名（本人確認済み）、public-source = 公表資料にもとづく要約',
        }),
        confirmedAt: isoDate.meta({ title: '確認日', description: '本人に、または公表資料で確かめた日' }),
        withdrawnAt: isoDate.optional().meta({
          title: '取り下げの申し出があった日',
          description: '掲載の取り下げを申し出られたときだけ書く。書くと公開できなくなる',
        }),
      })
      .meta({ title: '掲載の根拠' }),
    sources: sources.optional(),
  });
}

/**
 * The one description of a case's frontmatter. Astro, the checker, the form, the JSON Schema and the
 * open data all come from it. What is not public is absent: no field stands for "unknown".
 * @param t the controlled vocabularies that the case must use
 */
export function caseSchema(t: Taxonomies) {
  return caseFields(t).superRefine(requireWhenPublished).superRefine(datesInOrder).superRefine(agree);
}

/** What a case may lack until it is published: key and Japanese name. */
export const REQUIRED_WHEN_PUBLISHED = [
  ['publishedAt', '公開日'],
  ['points', '本事例のポイント'],
  ['lessons', '支援者の学び'],
  ['steps', '支援の段階'],
] as const;

function requireWhenPublished(entry: Record<string, unknown>, context: z.RefinementCtx) {
  if (entry.publication !== 'published') return;
  for (const [key, label] of REQUIRED_WHEN_PUBLISHED) {
    const value = entry[key];
    if (value === undefined || (Array.isArray(value) && value.length === 0)) {
      context.addIssue({
        code: 'custom',
        path: [key],
        message: `公開（published）する事例には ${key}（${label}）が要ります。書き足すか、publication を draft にしてください`,
      });
    }
  }
}

/** Rules that need two fields at once. */
function agree(entry: Case, context: z.RefinementCtx) {
  if (entry.consent.kind === 'public-source' && !entry.sources?.length) {
    context.addIssue({
      code: 'custom',
      path: ['sources'],
      message: '公表資料にもとづく事例（public-source）には、出典 sources が一つ以上要ります',
    });
  }
  if (entry.city && !entry.prefecture) {
    context.addIssue({
      code: 'custom',
      path: ['city'],
      message: '市区町村を書くときは、都道府県 prefecture も書いてください',
    });
  }
  if (entry.supporter.type !== 'self' && !entry.supporter.organisation) {
    context.addIssue({
      code: 'custom',
      path: ['supporter', 'organisation'],
      message: '支援機関の名前 organisation を書いてください。関与が公表されていなければ type: self にします',
    });
  }
  if (
    entry.period?.to &&
    entry.period.to.slice(0, entry.period.from.length) < entry.period.from.slice(0, entry.period.to.length)
  ) {
    context.addIssue({
      code: 'custom',
      path: ['period', 'to'],
      message: `終わり（${entry.period.to}）が始まり（${entry.period.from}）より前です`,
    });
  }
}

export type Case = z.infer<ReturnType<typeof caseFields>>;
