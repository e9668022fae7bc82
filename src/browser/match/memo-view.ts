import { h } from '#browser/dom/h.ts';
import { labelOf } from '#core/cases/company-line.ts';
import { questionLine } from '#core/cases/question-origin.ts';
import { ANSWER_LISTS, ANSWER_NAMES, type AnswerName, type Answers } from '#core/match/firm-answers.ts';
import type { Match } from '#core/match/match.ts';
import { sentenceOf } from '#core/match/reason-sentence.ts';
import { companyText, differsText, type MatchContext } from './result-view.ts';

const HEADS: Readonly<Record<AnswerName, string>> = {
  trade: '何をつくる・売る',
  concern: '気がかり',
  employees: '人数',
  prefecture: '所在地',
  region: '地域',
  ownerType: '経営者属性',
  ownerAge: '経営者年齢',
  sales: '売上規模',
  salesTrend: '売上高',
  profitTrend: '経常利益率',
  wall: '越えたい壁',
  step: 'いまの段階',
  tag: '課題',
};

/**
 * 面談メモ: one page for the bag. What was told of the firm, the three cases with why they are near and the question to
 * use, and room to write. Shown on paper only.
 */
export function drawMemo(
  place: HTMLElement,
  found: readonly Match[],
  answers: Answers,
  context: MatchContext,
): void {
  place.replaceChildren(
    h('h2', { class: 'memo__title' }, '面談メモ'),
    h('p', { class: 'memo__line' }, '会社名　　　　　　　　　　　　　　　　　　面談日　　　　年　　月　　日'),
    ...(found.length ? [firm(answers, context), ...found.map(nearCase)] : []),
    h('h3', { class: 'memo__head' }, '聞いたこと・気づいたこと'),
    h('div', { class: 'memo__room' }),
  );
}

function firm(answers: Answers, { data: { lists } }: MatchContext): HTMLElement {
  const rows = ANSWER_NAMES.map((name) => {
    const list = name in ANSWER_LISTS && lists[ANSWER_LISTS[name as keyof typeof ANSWER_LISTS]];
    const said = answers[name]?.map((value) => (list ? labelOf(list, value) : value));
    const unit = name === 'employees' && /^[\d０-９]+$/.test(said?.[0] ?? '') ? '人' : '';
    return said && h('div', {}, h('dt', {}, HEADS[name]), h('dd', {}, said.join('、') + unit));
  });
  return h('dl', { class: 'memo__firm' }, rows);
}

function nearCase({ record, reasons, differs }: Match): HTMLElement {
  return h(
    'div',
    { class: 'memo__case' },
    h('h3', { class: 'memo__head' }, record.title),
    h('p', { class: 'memo__company' }, companyText(record)),
    h('p', { class: 'memo__why' }, `${sentenceOf(reasons, differs)}${differsText(differs)}`),
    record.question && h('p', { class: 'memo__ask' }, questionLine(record.question)),
  );
}
