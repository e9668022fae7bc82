import { isRecord } from '#core/schema/plain-data.ts';
import { SLUG } from '#core/schema/slug.ts';
import { cut, folderName, MOST_NOTE, type SavedCase, type SavedList } from './list.ts';

/** What was found where the list is kept. */
type SavedReading =
  | { kind: 'list'; list: SavedList; lost: number }
  /** Not a list at all. */
  | { kind: 'broken' }
  /** Written by a newer version of the site. */
  | { kind: 'newer' };

/**
 * Reads what a browser or a file gave. Takes any text; never throws.
 * @returns the list, with how many of its entries could not be read, or why it is none
 */
export function parseSaved(text: string): SavedReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'broken' };
  }
  if (!isRecord(value) || !Array.isArray(value.cases)) return { kind: 'broken' };
  if (typeof value.version !== 'number' || value.version < 1) return { kind: 'broken' };
  if (value.version > 1) return { kind: 'newer' };
  const read = value.cases.map(readCase);
  const cases = new Map(read.flatMap((one) => (one ? [[one.slug, one] as const] : [])));
  const written = Array.isArray(value.folders) ? value.folders.filter((one) => typeof one === 'string') : [];
  const folders = [...written.map(folderName), ...[...cases.values()].map(({ folder }) => folder)];
  return {
    kind: 'list',
    list: {
      version: 1,
      folders: [...new Set(folders)].filter((name) => name !== ''),
      cases: [...cases.values()],
    },
    lost: read.filter((one) => one === undefined).length,
  };
}

/** The list as a file: readable, and readable again by `parseSaved`. */
export function formatSaved(list: SavedList): string {
  return `${JSON.stringify(list, null, 1)}\n`;
}

function readCase(value: unknown): SavedCase | undefined {
  if (!isRecord(value)) return undefined;
  const { slug, title, company, savedAt, folder, note } = value;
  if (typeof slug !== 'string' || slug.length > 60 || !SLUG.test(slug)) return undefined;
  return {
    slug,
    title: typeof title === 'string' && title ? cut(title, 200) : slug,
    company: typeof company === 'string' ? cut(company, 200) : '',
    savedAt: typeof savedAt === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(savedAt) ? savedAt : '',
    folder: typeof folder === 'string' ? folderName(folder) : '',
    note: typeof note === 'string' ? cut(note, MOST_NOTE) : '',
  };
}
