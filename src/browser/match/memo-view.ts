import { h, list } from '#browser/dom/h.ts';
import { questionLine } from '#core/cases/question-origin.ts';
import type { MatchRecord } from '#core/match/match-records.ts';
import { FIELDS, type ProfileForm } from '#core/match/profile-address.ts';
import type { Match } from '#core/match/rank.ts';
import type { Candidate } from '#core/match/traits.ts';
import { fittingQuestions, whyOf } from '#core/match/why.ts';
import { fittingKnowhow, type MatchContext } from './result-view.ts';

const HEADS: Readonly<Record<(typeof FIELDS)[number], [label: string, taxonomy: string]>> = {
  industry: ['業種', 'industry'],
  region: ['地域', 'region'],
  prefecture: ['所在地', 'prefecture'],
  employees: ['従業員数', 'employees'],
  sales: ['売上規模', 'sales'],
  ownerType: ['経営者属性', 'ownerType'],
  ownerAge: ['経営者年齢', 'ownerAge'],
  salesTrend: ['売上高', 'trend'],
  profitTrend: ['経常利益率', 'trend'],
  wall: ['越えたい壁', 'wall'],
  step: ['いまの段階', 'step'],
  tag: ['課題', 'tag'],
  words: ['聞いたこと', ''],
};

/**
 * 面談メモ: one page for the bag. What is known of the firm, the nearest cases with their reasons and 問いかけ,
 * know-how for the step, and room to write. Shown on paper only.
 */
export function drawMemo(
  place: HTMLElement,
  found: readonly Match<MatchRecord & Candidate>[],
  form: ProfileForm,
  context: MatchContext,
): void {
  place.replaceChildren(
    h('h2', { class: 'memo__title' }, '面談メモ'),
    h('p', { class: 'memo__line' }, '会社名　　　　　　　　　　　　　　　　　　面談日　　　　年　　月　　日'),
    ...(found.length ? [firm(form, context), ...found.map((match) => nearCase(match, context))] : []),
    ...knowhow(context),
    h('h3', { class: 'memo__head' }, '聞いたこと・気づいたこと'),
    h('div', { class: 'memo__room' }),
  );
}

function firm({ fields }: ProfileForm, { label }: MatchContext): HTMLElement {
  const rows = FIELDS.map((name) => {
    const values = fields[name] ?? [];
    const [head, taxonomy] = HEADS[name];
    const said = values.map((id) =>
      name === 'employees' && /^\d+$/.test(id) ? `${id}名` : label(taxonomy, id),
    );
    return values.length > 0 && h('div', {}, h('dt', {}, head), h('dd', {}, said.join('、')));
  });
  return h('dl', { class: 'memo__firm' }, rows);
}

function nearCase(match: Match<MatchRecord & Candidate>, { profile, label }: MatchContext): HTMLElement {
  const { entry } = match;
  const why = whyOf(profile, match, label);
  const lines = [
    ['一致', why.agrees],
    ['近い', why.near],
    ['異なる点', why.differs],
  ] as const;
  return h(
    'div',
    { class: 'memo__case' },
    h('h3', { class: 'memo__head' }, entry.title),
    h('p', { class: 'memo__company' }, `${entry.company}（${entry.facts}）`),
    h(
      'p',
      { class: 'memo__why' },
      lines.flatMap(([head, words]) => (words.length ? [`${head}: ${words.join('・')}`] : [])).join('／'),
    ),
    list('ul', fittingQuestions(profile, entry, 2).map(questionLine)),
  );
}

function knowhow({ profile, data }: MatchContext): HTMLElement[] {
  const articles = fittingKnowhow(profile, data);
  if (!articles.length) return [];
  const titles = articles.slice(0, 3).map(({ title }) => title);
  return [h('p', { class: 'memo__knowhow' }, `支援ノウハウ: ${titles.join('／')}`)];
}
