import { h } from '#browser/dom/h.ts';
import type { Turn } from '#browser/dom/turns.ts';
import { lackingNote } from '#browser/search/lacking-note.ts';
import { noteSearchFault } from '#browser/search/search-trouble.ts';
import type { FinderState } from '#core/finder/finder-state.ts';
import { waysOut } from '#core/finder/relax.ts';
import { FINDER_PARTS } from '#core/site/finder-parts.ts';
import { drawCard, showPassage } from './card-view.ts';
import { drawTable } from './finder-table.ts';
import { drawWaysOut } from './no-results-view.ts';
import type { TextSearch } from './text-search.ts';
import type { ViewContext } from './view-context.ts';

export interface ListContext extends ViewContext {
  list: HTMLElement;
  card: HTMLTemplateElement;
  text: TextSearch;
  /** Slugs that are new in a saved view. */
  fresh: ReadonlySet<string>;
  /** As soon as a newer view is wanted, nothing is drawn any more. */
  turn: Turn;
}

/**
 * Draws one page of cards or rows, or the ways out of an empty list.
 * @throws NotReached, NotReadable when the cards do not load
 */
export function drawList(state: FinderState, context: ListContext): Promise<void> {
  if (!state.numbers.length) return drawNothing(state, context);
  return state.selection.view === 'table' ? drawRows(state, context) : drawCards(state, context);
}

/** Puts something new into the list: nothing of it has a height yet. */
function stand(list: HTMLElement, ...content: readonly HTMLElement[]): void {
  list.removeAttribute(FINDER_PARTS.attribute('rested'));
  list.replaceChildren(...content);
}

async function drawCards(state: FinderState, context: ListContext): Promise<void> {
  const { selection, found, onPage } = state;
  const { list, card: template, collection, text, root, fresh, turn } = context;
  const [cards, near] = await Promise.all([collection.cards(onPage), nearCards(state, context)]);
  if (!turn.current) return;
  const drawn = cards.map((card) => ({
    slug: card.slug,
    article: drawCard(template, card, root, selection, fresh.has(card.slug)),
  }));
  stand(list, ...drawn.map(({ article }) => article), ...near);
  if (!found) return;
  // Where the words stand comes after the cards, and stays away when a text does not load.
  for (const { slug, article } of drawn)
    text
      .passage(found, slug)
      .then((passage) => passage && turn.current && showPassage(article, passage, root, selection))
      .catch(noteSearchFault);
}

async function drawRows(state: FinderState, context: ListContext): Promise<void> {
  const { selection, onPage } = state;
  const { list, collection, root, fresh, turn } = context;
  const cards = await collection.cards(onPage);
  if (!turn.current) return;
  const rows = cards.map((card) => ({ card, isNew: fresh.has(card.slug) }));
  stand(list, drawTable(rows, state.sentence, root, selection));
}

async function drawNothing(state: FinderState, context: ListContext): Promise<void> {
  const { selection, found } = state;
  const { list, collection, turn } = context;
  const ways = waysOut(collection.index, selection.chosen, found?.matches ?? null);
  const near = await nearCards(state, context);
  if (!turn.current) return;
  stand(list, drawWaysOut(selection, ways, found?.outcome.suggestion, context), ...near);
}

/** The nearest cases under a heading of their own, each with the words it lacks. */
async function nearCards(
  { selection, near }: FinderState,
  { card: template, collection, root }: ListContext,
): Promise<HTMLElement[]> {
  if (!near.length) return [];
  const cards = await collection.cards(near.map(({ number }) => number));
  const drawn = cards.map((card, at) => {
    const article = drawCard(template, card, root, selection);
    const lacking = lackingNote(near[at]?.lacks);
    if (lacking) article.append(lacking);
    return article;
  });
  return [h('h2', { class: 'finder__near' }, '一部の言葉だけを含む事例・近い内容'), ...drawn];
}
