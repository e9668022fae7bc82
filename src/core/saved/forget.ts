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
  let changed = false;
  const items = list.items.map((item): SavedItem => {
    const name = item.kind === 'case' ? item.title : item.ask;
    if (!places.has(placeOf(item)) || name === TAKEN_BACK) return item;
    changed = true;
    return item.kind === 'case'
      ? { ...item, title: TAKEN_BACK, company: '', business: '' }
      : { ...item, ask: TAKEN_BACK, origin: 'editorial', from: '' };
  });
  return changed ? { ...list, items } : list;
}
