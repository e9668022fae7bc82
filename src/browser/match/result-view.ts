import type { MatchData, MatchRecord } from '#core/match/match-records.ts';
import type { Match } from '#core/match/rank.ts';
import type { Candidate, Profile } from '#core/match/traits.ts';
import { fittingQuestions, type Labels, whyOf } from '#core/match/why.ts';
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
  const card = (template.content.firstElementChild as HTMLElement).cloneNode(true) as HTMLElement;
  const field = (name: string) => card.querySelector<HTMLElement>(`[data-field="${name}"]`);
  card.dataset.case = entry.slug;
  const title = field('title') as HTMLAnchorElement;
  title.href = withBase(root, paths.case(entry.slug));
  title.textContent = entry.title;
  (field('company') as HTMLElement).textContent = `${entry.company}（${entry.facts}）`;
  for (const [verdict, texts] of Object.entries(whyOf(profile, match, label))) {
    const row = card.querySelector<HTMLElement>(`[data-why="${verdict}"]`);
    if (!row) continue;
    row.hidden = texts.length === 0;
    (row.querySelector('dd') as HTMLElement).textContent = texts.join('・');
  }
  const questions = fittingQuestions(profile, entry, QUESTIONS);
  (field('questions') as HTMLElement).hidden = questions.length === 0;
  card.querySelector('.match-card__list')?.replaceChildren(...questions.map(({ ask }) => item(`「${ask}」`)));
  const save = card.querySelector<HTMLElement>('save-button');
  if (save) {
    save.dataset.slug = entry.slug;
    save.dataset.title = entry.title;
    save.dataset.company = entry.company;
  }
  return card;
}

/** Know-how for the steps and walls that are told. */
export function drawKnowhow(section: HTMLElement, { profile, data, root }: MatchContext): void {
  const articles = fittingKnowhow(profile, data);
  section.hidden = articles.length === 0;
  section.querySelector('ul')?.replaceChildren(
    ...articles.map(({ slug, title }) => {
      const link = document.createElement('a');
      link.href = withBase(root, paths.knowhowArticle(slug));
      link.textContent = title;
      return item(link);
    }),
  );
}

/** Articles that serve a told step or wall: both before one, otherwise in the order of the collection. */
export function fittingKnowhow(profile: Profile, data: MatchData): MatchData['knowhow'] {
  const worth = ({ steps, walls }: MatchData['knowhow'][number]) =>
    Number(steps.some((step) => profile.steps.includes(step))) +
    Number(walls.some((wall) => profile.walls.includes(wall)));
  return data.knowhow
    .filter((article) => worth(article) > 0)
    .toSorted((a, b) => worth(b) - worth(a))
    .slice(0, MOST_KNOWHOW);
}

function item(content: string | Node): HTMLLIElement {
  const element = document.createElement('li');
  element.append(content);
  return element;
}
