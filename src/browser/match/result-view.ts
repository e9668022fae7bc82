import { h } from '#browser/dom/h.ts';
import { copyOf, inside, part } from '#browser/dom/part.ts';
import { questionLine } from '#core/cases/question-origin.ts';
import type { MatchData, MatchRecord } from '#core/match/match-records.ts';
import type { Match } from '#core/match/rank.ts';
import type { Candidate, Profile } from '#core/match/traits.ts';
import { fittingQuestions, type Labels, whyOf } from '#core/match/why.ts';
import { CARD_PARTS } from '#core/site/card-parts.ts';
import { MATCH_CARD_PARTS } from '#core/site/match-parts.ts';
import type { NameOf } from '#core/site/page-parts.ts';
import { paths, withBase } from '#core/site/paths.ts';

/** What results are drawn with. */
export interface MatchContext {
  profile: Profile;
  root: string;
  data: MatchData;
  label: Labels;
  template: HTMLTemplateElement;
}
type Found = Match<MatchRecord & Candidate>;
const QUESTIONS = 2;
const MOST_KNOWHOW = 5;

/** The results as cards, each with its reasons and the 問いかけ that fit. */
export function drawMatches(list: HTMLElement, found: readonly Found[], context: MatchContext): void {
  list.replaceChildren(...found.map((match) => drawMatch(match, context)));
}

function drawMatch(match: Found, { template, root, profile, label }: MatchContext): HTMLElement {
  const { entry } = match;
  const card = copyOf(template);
  const field = (name: NameOf<typeof MATCH_CARD_PARTS>) => part(card, MATCH_CARD_PARTS, name);
  card.setAttribute(CARD_PARTS.attribute('card'), entry.slug);
  const title = part(card, MATCH_CARD_PARTS, 'title', HTMLAnchorElement);
  title.href = withBase(root, paths.case(entry.slug));
  title.textContent = entry.title;
  field('company').textContent = `${entry.company}（${entry.facts}）`;
  const why = whyOf(profile, match, label);
  for (const verdict of ['agrees', 'near', 'differs', 'unknown'] as const) {
    const row = field(verdict);
    row.hidden = why[verdict].length === 0;
    inside(row, 'dd', HTMLElement).textContent = why[verdict].join('・');
  }
  const questions = fittingQuestions(profile, entry, QUESTIONS);
  field('questions').hidden = questions.length === 0;
  field('asks').replaceChildren(...questions.map((one) => h('li', {}, questionLine(one))));
  Object.assign(inside(card, 'save-button', HTMLElement).dataset, {
    slug: entry.slug,
    title: entry.title,
    company: entry.company,
  });
  return card;
}

/** Know-how for the steps and walls that are given. */
export function drawKnowhow(
  section: HTMLElement,
  list: HTMLElement,
  { profile, data, root }: MatchContext,
): void {
  const articles = fittingKnowhow(profile, data);
  section.hidden = articles.length === 0;
  list.replaceChildren(
    ...articles.map(({ slug, title }) =>
      h('li', {}, h('a', { href: withBase(root, paths.knowhowArticle(slug)) }, title)),
    ),
  );
}

/** Articles that serve a given step or wall: both before one, otherwise in the order of the collection. */
export function fittingKnowhow(profile: Profile, data: MatchData): MatchData['knowhow'] {
  const worth = ({ steps, walls }: MatchData['knowhow'][number]) =>
    Number(steps.some((step) => profile.steps.includes(step))) +
    Number(walls.some((wall) => profile.walls.includes(wall)));
  return data.knowhow
    .filter((article) => worth(article) > 0)
    .toSorted((a, b) => worth(b) - worth(a))
    .slice(0, MOST_KNOWHOW);
}
