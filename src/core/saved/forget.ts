import { questionPlace } from '../cases/question-key.ts';
import type { SavedItem, SavedList } from './list.ts';

/** Where an item comes from: `case/<slug>` or `knowhow/<slug>`. */
export function placeOf(item: SavedItem): string {
  if (item.kind === 'case') return `case/${item.slug}`;
  const place = questionPlace(item.key);
  return place ? `${place.kind}/${place.slug}` : '';
}

/** What an item is called when the site has taken back where it comes from. */
export const TAKEN_BACK = '公開を取りやめた事例・記事';

/**
 * Forgets what a site said in places that it has taken back: titles, firms and words go, what the reader wrote stays.
 * @param places as `placeOf` gives them
 * @returns the same list when nothing of it comes from there
 */
export function forget(list: SavedList, places: ReadonlySet<string>): SavedList {
  if (newlyTaken(list, places) === 0) return list;
  const items = list.items.map((item): SavedItem => {
    if (!isNewlyTaken(item, places)) return item;
    return item.kind === 'case'
      ? { ...item, title: TAKEN_BACK, company: '', business: '' }
      : { ...item, ask: TAKEN_BACK, origin: 'editorial', from: '' };
  });
  return { ...list, items };
}

/** How many cases and articles of a list the site has taken back since it was last looked at. */
export function newlyTaken({ items }: SavedList, places: ReadonlySet<string>): number {
  return new Set(items.filter((item) => isNewlyTaken(item, places)).map(placeOf)).size;
}

function isNewlyTaken(item: SavedItem, places: ReadonlySet<string>): boolean {
  return places.has(placeOf(item)) && (item.kind === 'case' ? item.title : item.ask) !== TAKEN_BACK;
}
