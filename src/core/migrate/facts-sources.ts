import { isMap, type Node } from 'yaml';
import type { Edit } from '#core/check/source/finding.ts';
import { partialDate } from '#core/schema/primitives.ts';
import { commentsIn, type PlacedPair, quoted, written } from './edits.ts';

/** What a case says of one of its sources. */
export interface CaseSource {
  title?: string | undefined;
  publisher?: string | undefined;
  url?: string | undefined;
  published?: string | undefined;
}

/** A source as the new form lists it. */
interface Source {
  id: string;
  title: string;
  publisher?: string | undefined;
  url?: string | undefined;
  date?: string | undefined;
}

/** 「# 補助出典: 題名 https://…」 */
const FURTHER = /^#[ \t]*補助出典[:：][ \t]*(.*?)[ \t]*(https?:\/\/\S+)?[ \t]*\r?$/gm;

/**
 * The sources of a sheet of the former shape: its own, then those out of its comments.
 * @param own the pair `source`
 * @param known sources of the case: where the address is the same, title, publisher and date are theirs
 */
export function sheetSources(
  text: string,
  own: PlacedPair | undefined,
  known: readonly CaseSource[],
): Source[] {
  return [...ownSource(own), ...furtherSources(text, known)].map((source, index) => ({
    id: `s${index + 1}`,
    ...source,
  }));
}

function ownSource(pair: PlacedPair | undefined): Omit<Source, 'id'>[] {
  const source = isMap(pair?.pair.value) ? (pair.pair.value.toJSON() as Record<string, unknown>) : undefined;
  if (!source) return [];
  const word = (key: string) =>
    source[key] === null || source[key] === undefined ? undefined : inOneLine(source[key]);
  const date = word('published');
  return [
    {
      title: word('title') ?? '（題名未確認）',
      publisher: word('publisher'),
      url: word('url'),
      date: date && partialDate.safeParse(date).success ? date : undefined,
    },
  ];
}

function furtherSources(text: string, known: readonly CaseSource[]): Omit<Source, 'id'>[] {
  return [...text.matchAll(FURTHER)].map(([, words = '', url]) => {
    const twin = url === undefined ? undefined : known.find((one) => one.url === url);
    return {
      title: twin?.title ?? (words || '（題名未確認）'),
      publisher: twin?.publisher,
      url,
      date: twin?.published,
    };
  });
}

/** `sources:` as YAML. */
export function sourcesText(sources: readonly Source[], eol: string): string {
  if (!sources.length) return 'sources: []';
  const lines = sources.flatMap(({ id, ...rest }) => [
    `  - id: ${id}`,
    ...Object.entries(rest).flatMap(([key, value]) =>
      value === undefined ? [] : [`    ${key}: ${key === 'date' ? quoted(value) : written(value)}`],
    ),
  ]);
  return ['sources:', ...lines].join(eol);
}

/** The old source with what the new form has no place for kept as comments. */
export function replaceSource(text: string, { keyStart, pair }: PlacedPair, list: string, eol: string): Edit {
  const value = pair.value as Node;
  const end = value?.range ? value.range[1] : keyStart + 'source:'.length;
  const old = text.slice(keyStart, end);
  const given = isMap(value) ? (value.toJSON() as Record<string, unknown>) : {};
  const placed = new Set(['title', 'publisher', 'url']);
  if (given.published === null || partialDate.safeParse(inOneLine(given.published)).success)
    placed.add('published');
  const kept = [
    ...commentsIn(old),
    ...Object.entries(given).flatMap(([key, one]) =>
      placed.has(key) || one === null ? [] : [`# ${key}: ${inOneLine(one)}`],
    ),
  ];
  return {
    offset: keyStart,
    length: end - keyStart,
    text: [...kept, list].join(eol) + (/\r?\n$/.test(old) ? eol : ''),
  };
}

/** A value in one line. A map may have any keys, `toString` too. */
function inOneLine(value: unknown): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
