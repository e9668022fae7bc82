/** A case the reader keeps in this browser. Title and company stay readable when the case is gone from the site. */
export interface SavedCase {
  slug: string;
  title: string;
  company: string;
  /** `YYYY-MM-DD`, the reader's own day. */
  savedAt: string;
  /** Name of a folder, '' for none. */
  folder: string;
  note: string;
}

/** Everything that is kept, the newest first. */
export interface SavedList {
  version: 1;
  /** Names in the order the reader made them; empty folders stay. */
  folders: readonly string[];
  cases: readonly SavedCase[];
}

/** A list with nothing in it. */
export const NOTHING_SAVED: SavedList = { version: 1, folders: [], cases: [] };
/** Characters of the longest note. */
export const MOST_NOTE = 2000;
/** Characters of the longest folder name. */
const MOST_FOLDER = 40;
const MOST_CASES = 1000;

/** Puts a case first. One that is saved already keeps its folder, note and day. */
export function save(
  list: SavedList,
  item: Pick<SavedCase, 'slug' | 'title' | 'company' | 'savedAt'>,
): SavedList {
  const known = list.cases.find(({ slug }) => slug === item.slug);
  if (known) return list;
  return { ...list, cases: [{ ...item, folder: '', note: '' }, ...list.cases].slice(0, MOST_CASES) };
}

/** The list without one case. */
export function drop(list: SavedList, slug: string): SavedList {
  return { ...list, cases: list.cases.filter((one) => one.slug !== slug) };
}

/** Changes folder or note of one case; a folder that is new is made. */
export function change(
  list: SavedList,
  slug: string,
  changes: Partial<Pick<SavedCase, 'folder' | 'note'>>,
): SavedList {
  const { folder, note } = changes;
  const clean = {
    ...(folder === undefined ? {} : { folder: folderName(folder) }),
    ...(note === undefined ? {} : { note: cut(note, MOST_NOTE) }),
  };
  const changed = {
    ...list,
    cases: list.cases.map((one) => (one.slug === slug ? { ...one, ...clean } : one)),
  };
  return clean.folder ? makeFolder(changed, clean.folder) : changed;
}

/** The list with one more folder; an empty name or one that is there changes nothing. */
function makeFolder(list: SavedList, name: string): SavedList {
  const folder = folderName(name);
  return !folder || list.folders.includes(folder) ? list : { ...list, folders: [...list.folders, folder] };
}

/**
 * Puts another list into this one: nothing of this list is lost. Of a case in both, this list's folder and
 * note stay; when it has none the other's is taken, and two different notes are put together.
 */
export function merge(mine: SavedList, other: SavedList): SavedList {
  const others = new Map(other.cases.map((one) => [one.slug, one]));
  const kept = mine.cases.map((one) => {
    const twin = others.get(one.slug);
    if (!twin) return one;
    return { ...one, folder: one.folder || twin.folder, note: joinNotes(one.note, twin.note) };
  });
  const known = new Set(mine.cases.map(({ slug }) => slug));
  const cases = [...kept, ...other.cases.filter(({ slug }) => !known.has(slug))].slice(0, MOST_CASES);
  const folders = [...new Set([...mine.folders, ...other.folders, ...cases.map(({ folder }) => folder)])];
  return { version: 1, folders: folders.filter((name) => name !== ''), cases };
}

function joinNotes(a: string, b: string): string {
  if (!a || !b || a.includes(b)) return a || b;
  return b.includes(a) ? b : `${a}\n${b}`;
}

/** A folder's name as it is kept: one line, no blanks around it. */
export function folderName(text: string): string {
  return cut(text.replace(/[\p{Cc}\s]+/gu, ' ').trim(), MOST_FOLDER);
}

/** At most `most` characters of a text, never half of one. */
export function cut(text: string, most: number): string {
  return [...text.toWellFormed()].slice(0, most).join('');
}
