import { isRecord } from '#core/schema/plain-data.ts';
import { isPageName } from '#core/schema/slug.ts';
import { questionPlace } from '../cases/question-key.ts';
import { QUESTION_ORIGINS, type QuestionOrigin } from '../cases/question-origin.ts';
import {
  cut,
  folderName,
  itemKey,
  MOST_NOTE,
  type SavedCase,
  type SavedItem,
  type SavedList,
  type SavedQuestion,
} from './list.ts';

/** What was found where the list is kept. */
type SavedReading =
  | { kind: 'list'; list: SavedList; lost: number }
  /** Not a list at all. */
  | { kind: 'broken' }
  /** Written by a newer version of the site. */
  | { kind: 'newer' };

/** Versions of the list: 1 held cases, the newest first; 2 holds cases and questions in the reader's order. */
const NOW = 2;

/**
 * Reads what a browser or a file gave, in the form of this version or an earlier one. Takes any text; never throws.
 * @returns the list, with how many of its entries could not be read, or why it is none
 */
export function parseSaved(text: string): SavedReading {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: 'broken' };
  }
  if (!isRecord(value) || typeof value.version !== 'number' || value.version < 1) return { kind: 'broken' };
  if (value.version > NOW) return { kind: 'newer' };
  const written = value.version === 1 ? value.cases : value.items;
  if (!Array.isArray(written)) return { kind: 'broken' };
  const read = written.map(value.version === 1 ? readCase : readItem);
  const items = new Map(read.flatMap((one) => (one ? [[itemKey(one), one] as const] : [])));
  const named = Array.isArray(value.folders) ? value.folders.filter((one) => typeof one === 'string') : [];
  const away = Array.isArray(value.away) ? value.away.filter((one) => named.includes(one)) : [];
  const folders = [...named.map(folderName), ...[...items.values()].map(({ folder }) => folder)];
  return {
    kind: 'list',
    list: {
      version: NOW,
      folders: [...new Set(folders)].filter((name) => name !== ''),
      ...(away.length ? { away: [...new Set(away)] } : {}),
      items: [...items.values()],
    },
    lost: read.filter((one) => one === undefined).length,
  };
}

/**
 * The list as a file: readable, and readable again by `parseSaved`. The empty `cases` lets the first version, which
 * looks for them before it looks at the number, see a newer list that it must not write over.
 */
export function formatSaved({ version, folders, away, items }: SavedList): string {
  return `${JSON.stringify({ version, cases: [], folders, away, items }, null, 1)}\n`;
}

function readItem(value: unknown): SavedItem | undefined {
  if (!isRecord(value)) return undefined;
  if (value.kind === 'case') return readCase(value);
  return value.kind === 'question' ? readQuestion(value) : undefined;
}

function readCase(value: unknown): SavedCase | undefined {
  if (!isRecord(value)) return undefined;
  const { slug, title, company, business } = value;
  if (typeof slug !== 'string' || !isPageName(slug)) return undefined;
  return {
    kind: 'case',
    slug,
    title: lineOf(title) || slug,
    company: lineOf(company),
    business: lineOf(business),
    ...readOwn(value),
  };
}

function readQuestion(value: Record<string, unknown>): SavedQuestion | undefined {
  const { key, ask, origin, from } = value;
  if (typeof key !== 'string' || !questionPlace(key) || !lineOf(ask)) return undefined;
  return {
    kind: 'question',
    key,
    ask: lineOf(ask),
    // What is not known to have been asked is not said to have been.
    origin: isOrigin(origin) ? origin : 'editorial',
    from: lineOf(from),
    ...readOwn(value),
  };
}

function readOwn({ savedAt, folder, note }: Record<string, unknown>) {
  return {
    savedAt: typeof savedAt === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(savedAt) ? savedAt : '',
    folder: typeof folder === 'string' ? folderName(folder) : '',
    note: typeof note === 'string' ? cut(note, MOST_NOTE) : '',
  };
}

function lineOf(value: unknown): string {
  return typeof value === 'string' ? cut(value, 200) : '';
}

function isOrigin(value: unknown): value is QuestionOrigin {
  return typeof value === 'string' && Object.hasOwn(QUESTION_ORIGINS, value);
}
