import { h } from '#browser/dom/h.ts';
import { copyOf, inside, part } from '#browser/dom/part.ts';
import { shelfMark } from '#browser/dom/shelf-mark.ts';
import { labelOf } from '#core/cases/company-line.ts';
import { questionKey, questionPath } from '#core/cases/question-key.ts';
import { QUESTION_ORIGINS, setQuestion } from '#core/cases/question-origin.ts';
import type { Firm } from '#core/match/firm.ts';
import type { Match } from '#core/match/match.ts';
import type { MatchData } from '#core/match/match-data.ts';
import type { Missing } from '#core/match/missing.ts';
import { sentenceOf } from '#core/match/reason-sentence.ts';
import { CARD_PARTS } from '#core/site/card-parts.ts';
import { QUESTION_PARTS } from '#core/site/case-page-parts.ts';
import { MATCH_CARD_PARTS } from '#core/site/match-parts.ts';
import type { NameOf } from '#core/site/page-parts.ts';
import { paths, withBase } from '#core/site/paths.ts';

/** What results are drawn with. */
export interface MatchContext {
  root: string;
  data: MatchData;
  template: HTMLTemplateElement;
}

/** The results as cards, each with its sentence and its question. */
export function drawMatches(list: HTMLElement, found: readonly Match[], context: MatchContext): void {
  list.replaceChildren(...found.map((match) => drawMatch(match, context)));
}

function drawMatch(match: Match, { template, root, data }: MatchContext): HTMLElement {
  const { record, differs } = match;
  const card = copyOf(template);
  const field = (name: NameOf<typeof MATCH_CARD_PARTS>) => part(card, MATCH_CARD_PARTS, name);
  card.setAttribute(CARD_PARTS.attribute('card'), record.slug);
  const title = part(card, MATCH_CARD_PARTS, 'title', HTMLAnchorElement);
  title.href = withBase(root, paths.case(record.slug));
  title.textContent = record.title;
  if (record.shelf) title.before(shelfMark(record.shelf));
  field('why').textContent = sentenceOf(match);
  field('told').hidden = !record.told;
  field('company').textContent = companyText(record);
  drawQuestion(field('question'), match, { root, data });
  field('differs').hidden = differs.length === 0;
  field('differs').textContent = differsText(differs);
  Object.assign(inside(card, ':scope > save-button', HTMLElement).dataset, {
    slug: record.slug,
    title: record.title,
    company: record.company,
    business: record.business,
  });
  return card;
}

/** The question with whose it is: of this case, or of the 気がかり, with the page it stands on. */
function drawQuestion(
  box: HTMLElement,
  { record, question }: Match,
  { root, data: { lists } }: Pick<MatchContext, 'root' | 'data'>,
): void {
  box.hidden = !question;
  if (!question) return;
  const { ask, origin, from, concern } = question;
  box.setAttribute(QUESTION_PARTS.attribute('question'), questionKey(from, ask));
  box.setAttribute(QUESTION_PARTS.attribute('asked'), origin);
  const words = part(box, QUESTION_PARTS, 'ask');
  words.textContent = setQuestion(ask, origin);
  words.classList.toggle('match-card__ask--spoken', origin !== 'editorial');
  part(box, QUESTION_PARTS, 'origin').textContent = QUESTION_ORIGINS[origin];
  const isOwn = from.kind === 'case' && from.slug === record.slug;
  const heading = part(box, MATCH_CARD_PARTS, 'whose');
  if (isOwn) heading.textContent = '持っていく問いかけ（この事例の問い）';
  else
    heading.textContent = `持っていく問いかけ（気がかり「${labelOf(lists.concern, concern ?? '')}」の問い）`;
  const link = part(box, QUESTION_PARTS, 'from', HTMLAnchorElement);
  link.hidden = isOwn;
  link.href = withBase(root, questionPath(from, ask));
  link.textContent = from.title;
}

/** What was looked for and is in none of the cases that are shown, each with the way to where it is. */
export function drawMissing(list: HTMLElement, missing: readonly Missing[], root: string): void {
  list.hidden = missing.length === 0;
  list.replaceChildren(
    ...missing.map(({ text, path }) =>
      h('li', {}, text, ...(path ? [h('a', { href: withBase(root, path) }, 'その事例を見る')] : [])),
    ),
  );
}

/** `○○味噌（高知県高知市 製造業）　味噌・漬物の製造販売` */
function companyText({ company, facts, business }: Match['record']): string {
  return `${company}（${facts}）　${business}`.trimEnd();
}
/** What is known to be otherwise, as one line. */
function differsText(differs: Match['differs']): string {
  return differs.length > 0 ? `違うところ: ${differs.map(({ text }) => text).join('・')}` : '';
}

/** Ways on from what troubles the firm: the pages of its concerns, and the articles these name. */
export function drawWays(
  section: HTMLElement,
  list: HTMLElement,
  { concerns }: Firm,
  { data: { lists, knowhow }, root }: MatchContext,
): void {
  const heard = concerns.flatMap(({ id }) => lists.concern.values.find((one) => one.id === id) ?? []);
  const articles = [...new Set(heard.flatMap((one) => one.knowhow ?? []))].flatMap(
    (slug) => knowhow.find((article) => article.slug === slug) ?? [],
  );
  const link = (path: string, text: string) => h('li', {}, h('a', { href: withBase(root, path) }, text));
  section.hidden = heard.length === 0;
  list.replaceChildren(
    ...articles.map(({ slug, title }) => link(paths.knowhowArticle(slug), title)),
    ...heard.map(({ id, label }) => link(paths.concern(id), `気がかり「${label}」の記事・問い・事例`)),
  );
}
