import { questionPlace } from '../cases/question-key.ts';
import type { QuestionOrigin } from '../cases/question-origin.ts';
import { paths } from '../site/paths.ts';

/** What the reader adds to a thing that is kept. */
interface Own {
  /** `YYYY-MM-DD`, the reader's own day. */
  savedAt: string;
  /** Name of a folder, '' for none. */
  folder: string;
  note: string;
}

/**
 * A case the reader keeps in this browser. Title and firm stay readable when the case is gone from the site, but not when
 * it was taken back (see `forget.ts`).
 */
export interface SavedCase extends Own {
  kind: 'case';
  slug: string;
  title: string;
  company: string;
  /** 事業内容, '' when it was saved where none stood. */
  business: string;
}

/** A single 問いかけ, whose words stay readable when it is gone from the site. */
export interface SavedQuestion extends Own {
  kind: 'question';
  /** As `questionKey` writes it. */
  key: string;
  ask: string;
  origin: QuestionOrigin;
  /** Title of the case or article it comes from. */
  from: string;
}

/** An item as far as its name goes. */
type Named = Pick<SavedCase, 'kind' | 'slug'> | Pick<SavedQuestion, 'kind' | 'key'>;

/** What stands in the one list. */
export type SavedItem = SavedCase | SavedQuestion;
/** A thing to save, before it has anything of the reader's. */
export type NewItem =
  | (Omit<SavedCase, 'folder' | 'note' | 'business'> & { business?: string })
  | Omit<SavedQuestion, 'folder' | 'note'>;

/** Everything that is kept, in the order that the reader has set; what is new comes first. */
export interface SavedList {
  version: 2;
  /** Names in the order the reader made them; empty folders stay. */
  folders: readonly string[];
  /** Of these the ones that are put away: earlier visits, which show only when they are asked for. */
  away?: readonly string[];
  items: readonly SavedItem[];
}

/** A list with nothing in it. */
export const NOTHING_SAVED: SavedList = { version: 2, folders: [], items: [] };
/** Characters of the longest note. */
export const MOST_NOTE = 2000;
/** Characters of the longest folder name. */
const MOST_FOLDER = 40;
/** Items of the longest list. */
export const MOST_ITEMS = 1000;

/** What an item is known by in the list: `case/<slug>`, or the key of a question. */
export function itemKey(item: Named): string {
  return item.kind === 'case' ? `case/${item.slug}` : item.key;
}

/**
 * What is shown of a list, in its order.
 * @param folder one folder, or '' for all that is not put away
 */
export function shownIn({ items, away = [] }: SavedList, folder: string): SavedItem[] {
  return items.filter((item) => (folder ? item.folder === folder : !away.includes(item.folder)));
}

/**
 * Puts everything that is not put away into one folder, which is put away: the list is free for the next visit.
 * @param name of the folder; where it is taken a number is added
 * @returns the list, and the name that the folder got
 */
export function startVisit(list: SavedList, name: string): { list: SavedList; folder: string } {
  const taken = (one: string) => list.folders.includes(one);
  const names = [name, ...list.folders.map((_, at) => `${name}（${at + 2}）`)];
  const folder = folderName(names.find((one) => !taken(one)) ?? name);
  const here = new Set(shownIn(list, ''));
  const items = list.items.map((item) => (here.has(item) ? { ...item, folder } : item));
  const away = [...(list.away ?? []), folder];
  // A folder that is empty now would only stand in the way of the new visit.
  const folders = list.folders.filter(
    (one) => away.includes(one) || items.some((item) => item.folder === one),
  );
  return { list: { ...list, folders: [...folders, folder], away, items }, folder };
}

/** Brings a visit that was put away back to the others. */
export function takeBack(list: SavedList, folder: string): SavedList {
  return { ...list, away: (list.away ?? []).filter((one) => one !== folder) };
}

/** The cases of a list, in its order. */
export function casesOf({ items }: SavedList): SavedCase[] {
  return items.filter((item) => item.kind === 'case');
}

/** Whether something with this key is kept. */
export function holds({ items }: SavedList, key: string): boolean {
  return items.some((item) => itemKey(item) === key);
}

/** Puts an item first. One that is saved already keeps its place, folder, note and day. */
export function save(list: SavedList, item: NewItem): SavedList {
  if (holds(list, itemKey(item))) return list;
  const own = { savedAt: item.savedAt, folder: '', note: '' };
  const added: SavedItem =
    item.kind === 'case' ? { ...item, business: item.business ?? '', ...own } : { ...item, ...own };
  return { ...list, items: [added, ...list.items].slice(0, MOST_ITEMS) };
}

/** The list without one item. */
export function drop(list: SavedList, key: string): SavedList {
  return { ...list, items: list.items.filter((item) => itemKey(item) !== key) };
}

/** Changes folder or note of one item; a folder that is new is made. */
export function change(
  list: SavedList,
  key: string,
  changes: Partial<Pick<Own, 'folder' | 'note'>>,
): SavedList {
  const { folder, note } = changes;
  const clean = {
    ...(folder === undefined ? {} : { folder: folderName(folder) }),
    ...(note === undefined ? {} : { note: cut(note, MOST_NOTE) }),
  };
  const changed = {
    ...list,
    items: list.items.map((item) => (itemKey(item) === key ? { ...item, ...clean } : item)),
  };
  return clean.folder ? makeFolder(changed, clean.folder) : changed;
}

/**
 * Moves an item one place up or down among those that are shown; the others keep their places.
 * @param folder what is shown, as `shownIn` takes it
 */
export function move(list: SavedList, key: string, way: 'up' | 'down', folder = ''): SavedList {
  const shown = shownIn(list, folder);
  const from = shown.findIndex((item) => itemKey(item) === key);
  const item = shown[from];
  const other = shown[way === 'up' ? from - 1 : from + 1];
  if (!item || !other) return list;
  const items = list.items.filter((one) => one !== item);
  items.splice(items.indexOf(other) + (way === 'up' ? 0 : 1), 0, item);
  return { ...list, items };
}

/** The list with one more folder; an empty name or one that is there changes nothing. */
function makeFolder(list: SavedList, name: string): SavedList {
  const folder = folderName(name);
  return !folder || list.folders.includes(folder) ? list : { ...list, folders: [...list.folders, folder] };
}

/** The files of the site that have to be here to read a list without a connection, without the base path. */
export function keptPaths({ items }: SavedList): string[] {
  return [...new Set(items.map(pageOf))];
}

/** The page that an item stands on, without the base path. */
export function pageOf(item: Named): string {
  if (item.kind === 'case') return paths.case(item.slug);
  const place = questionPlace(item.key);
  if (!place) return paths.questions;
  return place.kind === 'case' ? paths.case(place.slug) : paths.knowhowArticle(place.slug);
}

/** A folder's name as it is kept: one line, no blanks around it. */
export function folderName(text: string): string {
  return cut(text.replace(/[\p{Cc}\s]+/gu, ' ').trim(), MOST_FOLDER);
}

/** At most `most` characters of a text, never half of one. */
export function cut(text: string, most: number): string {
  return [...text.toWellFormed()].slice(0, most).join('');
}
