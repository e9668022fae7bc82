import { waysOut } from '#core/finder/relax.ts';
import type { Selection } from '#core/finder/selection.ts';
import { PAGE_SIZE } from '#core/site/paths.ts';
import { drawCard, showPassage } from './card-view.ts';
import type { Collection } from './collection.ts';
import type { FinderParts } from './finder-parts.ts';
import { drawTable, TABLE_FACETS } from './table-view.ts';
import type { TextAnswer, TextSearch } from './text-search.ts';
import { drawWaysOut } from './zero-view.ts';

const MOST_NEAR = 5;

/** What the list is drawn from. */
export interface Shown {
  selection: Selection;
  /** Numbers of all matching cases in the order chosen. */
  numbers: readonly number[];
  found: TextAnswer | null;
  /** Slugs that are new in a saved view. */
  fresh: ReadonlySet<string>;
}

export interface ListContext {
  parts: FinderParts;
  collection: Collection;
  text: TextSearch;
  root: string;
  address: (selection: Selection) => string;
}

/**
 * Draws one page of cards or rows, or the ways out of an empty list.
 * @param isCurrent false as soon as a newer view is wanted: then nothing is drawn any more
 * @throws Error when the cards do not load
 */
export async function drawList(shown: Shown, context: ListContext, isCurrent: () => boolean): Promise<void> {
  const { page, view } = shown.selection;
  const numbers = pageOf(shown.numbers, page);
  if (!shown.numbers.length) await drawNothing(shown, context, isCurrent);
  else if (view === 'table') await drawRows(numbers, shown, context, isCurrent);
  else await drawCards(numbers, shown, context, isCurrent);
}

/** The case numbers of one page, counted from 1. */
export function pageOf(numbers: readonly number[], page: number): readonly number[] {
  return numbers.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
}

async function drawCards(
  numbers: readonly number[],
  { selection, found, fresh }: Shown,
  { parts, collection, text, root }: ListContext,
  isCurrent: () => boolean,
): Promise<void> {
  const cards = await collection.cards(numbers);
  if (!isCurrent()) return;
  const articles = cards.map((card) => drawCard(parts.card, card, root, selection, fresh.has(card.slug)));
  parts.list.replaceChildren(...articles);
  if (!found) return;
  // Where the words stand comes after the cards, and stays away when a text does not load.
  for (const article of articles) {
    text.passage(article.dataset.case ?? '').then(
      (passage) => passage && isCurrent() && showPassage(article, passage, root, selection),
      () => undefined,
    );
  }
}

async function drawRows(
  numbers: readonly number[],
  { selection, fresh }: Shown,
  { parts, collection, root }: ListContext,
  isCurrent: () => boolean,
): Promise<void> {
  const cards = await collection.cards(numbers);
  if (!isCurrent()) return;
  const heads = TABLE_FACETS.map(
    (name) => collection.facets.find((facet) => facet.name === name)?.label ?? '',
  );
  const rows = cards.map((card, at) => ({
    card,
    isNew: fresh.has(card.slug),
    cells: TABLE_FACETS.map((name) => collection.labelsOf(numbers[at] as number, name).join('・')),
  }));
  const caption = parts.sentence.textContent ?? '';
  parts.list.replaceChildren(drawTable(rows, ['題名', '事業者', ...heads], caption, root, selection));
}

async function drawNothing(
  { selection, found }: Shown,
  { parts, collection, root, address }: ListContext,
  isCurrent: () => boolean,
): Promise<void> {
  const ways = waysOut(collection.index, selection.chosen, found?.matches ?? null);
  const near = await collection.cards((found?.near ?? []).slice(0, MOST_NEAR));
  if (!isCurrent()) return;
  parts.list.replaceChildren(drawWaysOut(selection, ways, found?.suggestion, collection, address));
  if (!near.length) return;
  const heading = document.createElement('h2');
  heading.className = 'finder__near';
  heading.textContent = `「${selection.query}」に近い事例`;
  parts.list.append(heading, ...near.map((card) => drawCard(parts.card, card, root, selection)));
}
