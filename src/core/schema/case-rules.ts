import type { z } from 'zod';
import type { Case } from './case-fields.ts';
import { partialDate } from './primitives.ts';
import type { Taxonomies } from './taxonomy.ts';

/** What a case may lack until it is published: key and Japanese name. */
export const REQUIRED_WHEN_PUBLISHED = [
  ['publishedAt', '公開日'],
  ['points', '本事例のポイント'],
  ['lessons', '支援者の学び'],
  ['steps', '支援の段階'],
] as const;

/** A case may be unfinished while it waits; to be published it needs its date, points, lessons and steps. */
export function requireWhenPublished(entry: Record<string, unknown>, context: z.RefinementCtx) {
  if (entry.publication !== 'published' && entry.publication !== 'scheduled') return;
  for (const [key, label] of REQUIRED_WHEN_PUBLISHED) {
    const value = entry[key];
    // What the field itself asks for is found there.
    if (context.issues.some(({ path }) => path?.length === 1 && path[0] === key)) continue;
    if (value === undefined || (Array.isArray(value) && value.length === 0)) {
      context.addIssue({
        code: 'custom',
        path: [key],
        message: `公開（published、scheduled）する事例には ${key}（${label}）が要ります。書き足すか、publication を draft にしてください`,
      });
    }
  }
}

/** A case whose fields may be missing or of another kind than they should be: each is checked by itself. */
type Faulty = { [Key in keyof Case]?: Case[Key] | undefined };

/** Rules that need two fields at once: basis and sources, city and prefecture, supporter and name, trade and industry. */
export function agree(t: Taxonomies) {
  return (entry: Faulty, context: z.RefinementCtx) => {
    const note = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (entry.consent?.kind === 'public-source' && !entry.sources?.length)
      note(['sources'], '公表資料にもとづく事例（public-source）には、出典 sources が一つ以上要ります');
    if (entry.city && !entry.prefecture)
      note(['city'], '市区町村を書くときは、都道府県 prefecture も書いてください');
    if (entry.supporter?.type && entry.supporter.type !== SELF && !entry.supporter.organisation)
      note(
        ['supporter', 'organisation'],
        '支援機関の名前 organisation を書いてください。関与が公表されていなければ type: self にします',
      );
    if (entry.outcome && !entry.company?.anonymous)
      note(
        ['outcome'],
        '止まった・変わらなかった支援（outcome）は、匿名の事例だけに書けます。company に anonymous: true を書き、呼び名を「ある県の…」の形にするか、outcome を消してください',
      );
    const trade = t.trade.values.find(({ id }) => id === entry.trade);
    if (trade && entry.industry && trade.industry !== entry.industry)
      note(
        ['trade'],
        `「${trade.label}」は業種 ${trade.industry} の中分類です。industry（いま ${entry.industry}）と合わせてください`,
      );
    timesAgree(entry, note);
    resultsAgree(entry, note);
    phasesAgree(entry, note);
  };
}

/** The supporter of whom nothing is public. */
const SELF = 'self';
type Note = (path: PropertyKey[], message: string) => void;

function timesAgree({ supporter, ...entry }: Faulty, note: Note) {
  if (entry.supportPeriod !== undefined && supporter?.type === SELF)
    note(
      ['supportPeriod'],
      '支援者の関与が公表されていない事例（type: self）に、支援期間は書けません。この話の時期なら storyPeriod（話の範囲）に書いてください',
    );
  for (const key of ['supportPeriod', 'storyPeriod'] as const) {
    const { from, to } = entry[key] ?? {};
    if (from && to && isDate(from) && isDate(to) && isEarlier(to, from))
      note([key, 'to'], `終わり（${to}）が始まり（${from}）より前です`);
  }
}

function resultsAgree({ supporter, supportPeriod, results }: Faulty, note: Note) {
  if (!Array.isArray(results)) return;
  const start = supportPeriod?.from;
  results.forEach((one, index) => {
    if (typeof one !== 'object' || one === null) return;
    const { kind, before, after, from } = one;
    if (kind === undefined && before !== undefined && after !== undefined)
      note(
        ['results', index],
        '前と後を並べるときは、kind（支援との関わり）が要ります。支援の前後なら with-support、支援より前からの変化なら long-span、分からなければ other と書いてください',
      );
    if (kind !== 'with-support') return;
    if (supporter?.type === SELF)
      note(
        ['results', index, 'kind'],
        '支援者の関与が公表されていない事例（type: self）に、支援の前後（with-support）の数値は書けません。other にしてください',
      );
    else if (start && from && isDate(start) && isDate(from) && isEarlier(from, start))
      note(
        ['results', index, 'kind'],
        `前の時点（${from}）が支援の始まり（${start}）より前です。支援の前後（with-support）ではなく、long-span にするか、時点を確かめてください`,
      );
  });
}

/** A ground of a phase that the case does not name would be found under nothing. */
function phasesAgree({ outcomePhases, results, outcomeGrounds }: Faulty, note: Note) {
  if (!Array.isArray(outcomePhases)) return;
  for (const [key, list] of Object.entries({ results, outcomeGrounds }))
    if (Array.isArray(list))
      list.forEach((one, index) => {
        const phase: unknown = one?.phase;
        if (typeof phase === 'string' && !outcomePhases.includes(phase))
          note(
            [key, index, 'phase'],
            `成果の段階「${phase}」が outcomePhases にありません。outcomePhases に足すか、この行を直してください`,
          );
      });
}

const isDate = (text: unknown) => partialDate.safeParse(text).success;

/** Whether one date lies before another, as far as both are known. */
function isEarlier(one: string, other: string): boolean {
  return one.slice(0, other.length) < other.slice(0, one.length);
}
