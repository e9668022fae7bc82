import { copyOf, part } from '#browser/dom/part.ts';
import { shelfMark } from '#browser/dom/shelf-mark.ts';
import { questionPlace } from '#core/cases/question-key.ts';
import { QUESTION_ORIGINS, setQuestion } from '#core/cases/question-origin.ts';
import { placeOf } from '#core/saved/forget.ts';
import { itemKey, pageOf, type SavedItem } from '#core/saved/list.ts';
import { shelfOf } from '#core/schema/slug.ts';
import type { NameOf } from '#core/site/page-parts.ts';
import { withBase } from '#core/site/paths.ts';
import { SAVED_ITEM_PARTS } from '#core/site/saved-parts.ts';

/** What the reader does with an item. */
export interface ItemEvents {
  changed(key: string, changes: { folder?: string; note?: string }): void;
  moved(key: string, way: 'up' | 'down'): void;
  dropped(key: string): void;
  /** A case is opened in its place. @param inside where its text goes */
  opened(slug: string, inside: HTMLElement): void;
}

/** How an item stands among the others. */
export interface ItemPlace {
  first: boolean;
  last: boolean;
  /** Folders are shown. */
  sorting: boolean;
}

/** The names of the shelves by their ids; none where there is only one. */
export type ShelfNames = Readonly<Record<string, string>>;

/** What an item is called. */
export function nameOf(item: SavedItem): string {
  return item.kind === 'case' ? item.title : setQuestion(item.ask, item.origin);
}

/** The shelf that an item's case stands on, as its page says it; nothing for an article, or where there is one shelf. */
export function shelfOfItem(item: SavedItem, shelves: ShelfNames): string | undefined {
  const place = placeOf(item);
  return place.startsWith('knowhow/') ? undefined : shelves[shelfOf(place.split('/')[1] ?? '')];
}

/** Makes the row of an item. Notes are kept while typing pauses and when the box is left. */
export function makeItem(
  template: HTMLTemplateElement,
  item: SavedItem,
  root: string,
  events: ItemEvents,
  shelves: ShelfNames = {},
): HTMLElement {
  const row = copyOf(template);
  const key = itemKey(item);
  const field = (name: NameOf<typeof SAVED_ITEM_PARTS>) => part(row, SAVED_ITEM_PARTS, name);
  row.setAttribute(SAVED_ITEM_PARTS.attribute('saved'), key);
  row.classList.toggle('saved-item--question', item.kind === 'question');
  field('kind').textContent = item.kind === 'case' ? '事例' : '問いかけ';
  const title = part(row, SAVED_ITEM_PARTS, 'title', HTMLAnchorElement);
  title.href = addressOf(item, root);
  title.textContent = nameOf(item);
  const shelf = shelfOfItem(item, shelves);
  if (shelf) title.before(shelfMark(shelf));
  title.classList.toggle('saved-item__spoken', item.kind === 'question' && item.origin !== 'editorial');
  field('about').textContent = aboutOf(item);
  const read = part(row, SAVED_ITEM_PARTS, 'read', HTMLDetailsElement);
  read.hidden = item.kind !== 'case';
  if (item.kind === 'case')
    read.addEventListener('toggle', () => read.open && events.opened(item.slug, field('inside')));
  const folder = part(row, SAVED_ITEM_PARTS, 'folder', HTMLInputElement);
  folder.addEventListener('change', () => events.changed(key, { folder: folder.value }));
  listenToNote(part(row, SAVED_ITEM_PARTS, 'note', HTMLTextAreaElement), (note) =>
    events.changed(key, { note }),
  );
  for (const [name, work, verb] of [
    ['up', () => events.moved(key, 'up'), '一つ上へ'],
    ['down', () => events.moved(key, 'down'), '一つ下へ'],
    ['drop', () => events.dropped(key), '消す'],
  ] as const) {
    field(name).addEventListener('click', work);
    field(name).setAttribute('aria-label', `${verb}: ${nameOf(item)}`);
  }
  return row;
}

/** Brings a row up to date with its item and its place; what is being written in is left alone. */
export function placeItem(row: HTMLElement, item: SavedItem, { first, last, sorting }: ItemPlace): void {
  const write = (field: HTMLInputElement | HTMLTextAreaElement, text: string) => {
    if (field !== document.activeElement && field.value !== text) field.value = text;
  };
  write(part(row, SAVED_ITEM_PARTS, 'note', HTMLTextAreaElement), item.note);
  write(part(row, SAVED_ITEM_PARTS, 'folder', HTMLInputElement), item.folder);
  part(row, SAVED_ITEM_PARTS, 'folderBox').hidden = !sorting;
  part(row, SAVED_ITEM_PARTS, 'up', HTMLButtonElement).disabled = first;
  part(row, SAVED_ITEM_PARTS, 'down', HTMLButtonElement).disabled = last;
}

/** `○○味噌　味噌・漬物の製造販売` for a case; where a question comes from, and whether it was asked. */
export function aboutOf(item: SavedItem): string {
  if (item.kind === 'case') return [item.company, item.business].filter(Boolean).join('　');
  return [QUESTION_ORIGINS[item.origin], item.from].filter(Boolean).join('　');
}

function addressOf(item: SavedItem, root: string): string {
  const place = item.kind === 'question' ? questionPlace(item.key) : undefined;
  return `${withBase(root, pageOf(item))}${place ? `#q-${place.mark}` : ''}`;
}

const PAUSE_MS = 400;

function listenToNote(note: HTMLTextAreaElement, write: (text: string) => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(timer);
    write(note.value);
  };
  note.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE_MS);
  });
  note.addEventListener('change', keep);
}
