import { z } from 'zod';
import { isoDate, line, partialDate, uniqueList } from './primitives.ts';
import { firmReading } from './reading.ts';
import { ids, type Taxonomies } from './taxonomy.ts';

/** Money is whole yen; ten trillion is more than any small firm has. */
export const yen = z.int().positive().max(10_000_000_000_000);

/** A photo that replaces the drawn cover. It lies beside `index.mdx` and is re-encoded, so it carries no place or camera. */
export const cover = z
  .strictObject({
    src: z
      .string()
      .regex(/^\.\/[a-z0-9]+(?:[-_][a-z0-9]+)*\.(?:jpe?g|png|webp|avif)$/, {
        error:
          '同じフォルダーの写真を「./photo.jpg」の形で書いてください（半角の英小文字と数字。jpg、png、webp、avif）',
      })
      .meta({ title: '写真のファイル', description: '例: ./photo.jpg' }),
    alt: line(5, 120).meta({ title: '写真の説明', description: '写真が見えない人に伝わる一文' }),
  })
  .meta({ title: '表紙の写真', description: '無ければ、事例のデータから絵を描く' });

/** Who was supported. */
export function company() {
  return z.strictObject({
    name: line(1, 60).meta({
      title: '事業者名',
      description: '登記どおりの名前。匿名のときは「ある県の調理器具メーカー」のような呼び名',
    }),
    kana: firmReading.meta({
      title: 'よみ',
      description: '五十音順に使う読み。「株式会社」などは除いて、ひらがなで',
    }),
    anonymous: z.boolean().optional().meta({ title: '匿名', description: '名前を伏せるときだけ true' }),
  });
}

/** Who supported: organisations only, never persons. */
export function supporter(t: Taxonomies) {
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

/** Yearly sales, as a figure or as a band. */
export function sales(t: Taxonomies) {
  return z
    .strictObject({
      yen: yen.optional().meta({ title: '売上高', description: '円' }),
      band: z.enum(ids(t.sales)).optional().meta({ title: '売上規模の帯', description: '金額が無いとき' }),
      asOf: partialDate.optional().meta({ title: '時点', description: '例: "2022-06"' }),
    })
    .refine((one) => (one.yen === undefined) !== (one.band === undefined), {
      error: 'yen（円）か band（帯）のどちらか一つを書いてください',
    });
}

/** How sales and profit went. */
export function trend(t: Taxonomies) {
  return z.strictObject({
    sales: z.enum(ids(t.trend)).optional().meta({ title: '売上高の傾向' }),
    profit: z.enum(ids(t.trend)).optional().meta({ title: '経常利益率の傾向' }),
  });
}

/** On what ground the case may stand here, and when that was made sure. */
export const consent = z
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
  .meta({ title: '掲載の根拠' });

/** Words that the check took for sensitive or for a person's name and that an editor decided to keep, and why. */
export const sensitiveWords = uniqueList(
  z.strictObject({
    word: line(1, 20).meta({ title: '残す言葉', description: '検査が指した言葉か、その一部。例: 死亡事故' }),
    reason: line(5, 160).meta({ title: '残すわけ', description: '支援の話になぜ要るか' }),
    decidedBy: line(2, 30).meta({ title: '決めた人の役割', description: '例: 編集担当。個人名は書かない' }),
    decidedAt: isoDate.meta({ title: '決めた日' }),
  }),
  0,
  10,
).meta({
  title: '残すと決めた言葉',
  description:
    '健康、亡くなったこと、国籍、家族の不幸に触れる言葉や、人の名前に見える言葉を残すと、編集で決めたとき',
});
