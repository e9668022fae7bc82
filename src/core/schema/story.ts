import { z } from 'zod';
import { sourceId } from './facts.ts';
import { line, partialDate, uniqueList } from './primitives.ts';
import { ids, type Taxonomies } from './taxonomy.ts';

/** From when to when. An open end goes on, or is not known. */
const period = (of: string) =>
  z.strictObject({
    from: partialDate.meta({ title: `${of}の始まり`, description: '例: "2019-07"' }),
    to: partialDate
      .optional()
      .meta({ title: `${of}の終わり`, description: '続いている、または書かれていないときは書かない' }),
  });

/** When the support ran: only where that is stated. */
export const supportPeriod = period('支援').meta({
  title: '支援期間',
  description: '支援がいつ行われたかが、出典に書かれているとき（自分の支援なら、その期間）だけ書く',
});
/** The time that the story covers, support or not. */
export const storyPeriod = period('話').meta({
  title: '話の範囲',
  description: '支援の前や後を含めて、この事例が語る時期。支援期間が書かれていないときも書ける',
});

const actSource = sourceId
  .optional()
  .meta({ title: '出典', description: 'facts.yaml の出典の id（例: s1）。控えが無い事例では書かない' });

/** What the supporter did, as a source states it: visits, places, who sat in, tools, what was handed over. */
export const supporterActs = uniqueList(
  z.strictObject({
    text: line(5, 160).meta({
      title: 'したこと',
      description: '訪問の回数や場所、同席した人、使った道具、渡したものなど。一文で',
    }),
    source: actSource,
  }),
  0,
  20,
).meta({
  title: '支援者がしたこと',
  description: '支援した側の行動だけ。会社がしたことは本文の「課題解決の取り組み」に書く',
});

/** The four beats of a case; each only where a source carries it. */
export function turn(t: Taxonomies) {
  return z
    .strictObject({
      wall: z.enum(ids(t.wall)).optional().meta({ title: '壁', description: 'はじめに何が阻んでいたか' }),
      before: line(5, 120).optional().meta({ title: 'はじめの姿', description: '転機の前はどうだったか' }),
      question: z
        .strictObject({
          text: line(5, 120).meta({ title: '問い', description: '出てくるとおりの言葉で' }),
          origin: z
            .enum(['reported', 'used'], {
              error:
                '転機の問いは、実際に問われたものだけを書きます。編集側が作った問いは questions に書いてください',
            })
            .meta({
              title: '由来',
              description:
                'reported = 公表資料に出てくる問い、used = 支援の場で実際に使われた問い。編集側が作った問いは書けない',
            }),
        })
        .optional()
        .meta({ title: '転機の問い', description: '実際に問われたことが分かるときだけ。作らない' }),
      moved: line(5, 120).optional().meta({ title: '動いたこと', description: 'その場で何が動いたか' }),
      after: line(5, 120).optional().meta({ title: 'それから', description: 'そのあと、どうなったか' }),
    })
    .refine((beats) => Object.keys(beats).length > 0, {
      error:
        'wall、before、question、moved、after のうち、出典にあるものを書いてください。無ければ turn ごと消します',
    })
    .meta({ title: '転機', description: '出典が語るところだけ。分からないところは書かない' });
}

/** What the public sources do not say, in one place instead of all over the prose. */
export const unknown = uniqueList(line(5, 120), 0, 10).meta({
  title: '分からないこと',
  description: '公表資料から分からないこと。一つずつ短い文で',
});

/** What became known after the case was published, the newest first. */
export const later = uniqueList(
  z.strictObject({
    date: partialDate.meta({
      title: 'いつ',
      description: 'そのことがあった時。分かるところまで。例: "2026-10"',
    }),
    what: line(5, 160).meta({ title: 'あったこと', description: '出典が書いていることを、一文で' }),
    source: actSource,
  }),
  1,
  12,
)
  .refine(
    (all) =>
      all.every(({ date }, at) => at === 0 || date.slice(0, 4) <= (all[at - 1]?.date ?? '').slice(0, 4)),
    {
      error: '新しい順に並べてください',
    },
  )
  .meta({
    title: 'その後',
    description:
      '公開のあとで分かった、その後のこと。新しい順に書く。ページ、その後のフィード、オープンデータに出る',
  });

const figure = z.union([z.number(), line(1, 40)]);
/** Phases as `results[].phase` and `outcomeGrounds[].phase` name them. */
const phase = (t: Taxonomies) => z.enum(ids(t.outcomePhase));

/** One figure before and after, or one in words. */
function result(t: Taxonomies) {
  return z
    .strictObject({
      label: line(1, 40).meta({ title: '指標', description: '例: 売上高' }),
      kind: z.enum(['with-support', 'long-span', 'other']).optional().meta({
        title: '支援との関わり',
        description:
          '前と後の両方を書くときは必須。with-support = 支援の前後、long-span = 支援より前からの長い変化、other = 支援との関わりが分からない、または支援がない',
      }),
      before: figure.optional().meta({ title: '前', description: '数値または短い言葉' }),
      after: figure.optional().meta({ title: '後', description: '数値または短い言葉' }),
      unit: line(1, 12).optional().meta({ title: '単位', description: '例: 億円、%、件' }),
      from: partialDate.optional().meta({ title: '前の時点' }),
      to: partialDate.optional().meta({ title: '後の時点' }),
      phase: phase(t)
        .optional()
        .meta({ title: '示している成果の段階', description: '成果の段階の根拠になる数値のとき' }),
      note: line(1, 80)
        .optional()
        .meta({ title: '補足', description: '前後の数値が無いときの「34%増」など' }),
    })
    .refine((one) => one.after !== undefined || one.note !== undefined, {
      error: 'after（後）か note（補足）のどちらかは書いてください',
    })
    .refine(({ from, to }) => !from || !to || from.slice(0, to.length) <= to, {
      error: 'from（前の時点）が to（後の時点）より後です',
    })
    .refine(
      ({ before, after, unit }) => !unit || ![before, after].some((one) => String(one ?? '').endsWith(unit)),
      {
        error:
          '単位は unit に書かれています。before と after からは取ってください（「30名」と「名」は「30名名」と出ます）',
      },
    );
}

/** Figures of a case, at most eight. */
export function results(t: Taxonomies) {
  return uniqueList(result(t), 0, 8).meta({ title: '成果', description: '公表されている前後の数値' });
}

/** On which fact each phase of the outcome rests. */
export function outcomeGrounds(t: Taxonomies) {
  return uniqueList(
    z.strictObject({
      phase: phase(t).meta({ title: '成果の段階' }),
      text: line(5, 160).meta({
        title: '根拠',
        description: 'その段階だと言える事実を一文で。facts.yaml があるときは、その行の言葉で',
      }),
      source: actSource,
    }),
    0,
    6,
  ).meta({
    title: '成果の段階の根拠',
    description: '成果の段階ひとつにつき一つ。数値が根拠なら、results（成果）の phase に書いてもよい',
  });
}
