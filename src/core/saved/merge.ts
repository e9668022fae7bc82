import { itemKey, MOST_ITEMS, type SavedList } from './list.ts';

/**
 * Puts another list into this one: nothing of this list is lost, and its order stays. Of an item in both, this
 * list's folder and note stay; when it has none the other's is taken, and two different notes are put together.
 */
export function merge(mine: SavedList, other: SavedList): SavedList {
  const others = new Map(other.items.map((item) => [itemKey(item), item]));
  const kept = mine.items.map((item) => {
    const twin = others.get(itemKey(item));
    if (!twin) return item;
    return { ...item, folder: item.folder || twin.folder, note: joinNotes(item.note, twin.note) };
  });
  const known = new Set(mine.items.map(itemKey));
  const items = [...kept, ...other.items.filter((item) => !known.has(itemKey(item)))].slice(0, MOST_ITEMS);
  const folders = [...new Set([...mine.folders, ...other.folders, ...items.map(({ folder }) => folder)])];
  const away = [...new Set([...(mine.away ?? []), ...(other.away ?? [])])];
  return {
    version: 2,
    folders: folders.filter((name) => name !== ''),
    ...(away.length ? { away } : {}),
    items,
  };
}

function joinNotes(a: string, b: string): string {
  if (!a || !b || a.includes(b)) return a || b;
  return b.includes(a) ? b : `${a}\n${b}`;
}
