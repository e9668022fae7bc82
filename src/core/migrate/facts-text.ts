import { isMap, isScalar, isSeq, type Node, type Scalar } from 'yaml';
import { applyEdits } from '#core/check/fix.ts';
import type { Edit } from '#core/check/source/finding.ts';
import { isFormerSheet } from '#core/schema/former.ts';
import { partialDate } from '#core/schema/primitives.ts';
import { columnOf, endOfLine, insertAt, type PlacedPair, pairsOf, readable } from './edits.ts';

/** What a case says of one of its sources. */
export interface CaseSource {
  title?: string | undefined;
  publisher?: string | undefined;
  url?: string | undefined;
  published?: string | undefined;
}

/** A fact sheet of the former shape, rewritten; the text alone when there was nothing to do. */
export interface MigratedFacts {
  text: string;
  changed: boolean;
  fault?: string;
}

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
 * Rewrites a sheet line by line. Each fact keeps its words, comments and order; `from` is empty, since the former
 * shape did not record from which source a line was read, except where a line names its source itself.
 * Further sources out of the comments get an entry of their own; the comments stay.
 * @param known sources of the case beside the sheet: where the address is the same, title, publisher and date are theirs
 */
export function migrateFacts(text: string, known: readonly CaseSource[] = []): MigratedFacts {
  const document = readable(text);
  if (!document) return { text, changed: false, fault: 'facts.yaml が読めません' };
  if (!isFormerSheet(document.toJS({ maxAliasCount: 0 }))) return { text, changed: false };
  const pairs = pairsOf(document.contents);
  const eol = endOfLine(text);
  const own = pairs.find(({ key }) => key === 'source');
  const sources = [...ownSource(own), ...furtherSources(text, known)].map(
    (source, index): Source => ({ id: `s${index + 1}`, ...source }),
  );
  const list = sourcesText(sources, eol);
  const edits = pairs.flatMap((one) => (one === own ? [] : groupEdits(text, one, eol)));
  if (own) edits.push(replaceSource(text, own, list, eol));
  const head = own ? '' : `${list}${eol}`;
  return { text: insertHead(applyEdits(text, edits), head), changed: true };
}

function ownSource(pair: PlacedPair | undefined): Omit<Source, 'id'>[] {
  const source = isMap(pair?.pair.value) ? (pair.pair.value.toJSON() as Record<string, unknown>) : undefined;
  if (!source) return [];
  const word = (key: string) =>
    source[key] === null || source[key] === undefined ? undefined : String(source[key]);
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

function sourcesText(sources: readonly Source[], eol: string): string {
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
function replaceSource(text: string, { keyStart, pair }: PlacedPair, list: string, eol: string): Edit {
  const value = pair.value as Node;
  const end = value?.range ? value.range[1] : keyStart + 'source:'.length;
  const old = text.slice(keyStart, end);
  const told = isMap(value) ? (value.toJSON() as Record<string, unknown>) : {};
  const placed = new Set(['title', 'publisher', 'url']);
  if (told.published === null || partialDate.safeParse(String(told.published)).success)
    placed.add('published');
  const kept = [
    ...old.split(/\r?\n/).flatMap((line) => /(?:^|\s)(#.*)$/.exec(line)?.[1] ?? []),
    ...Object.entries(told).flatMap(([key, one]) =>
      placed.has(key) || one === null
        ? []
        : [`# ${key}: ${typeof one === 'object' ? JSON.stringify(one) : String(one)}`],
    ),
  ];
  return {
    offset: keyStart,
    length: end - keyStart,
    text: [...kept, list].join(eol) + (/\r?\n$/.test(old) ? eol : ''),
  };
}

/** A group of lines out of what stood there: a list of texts, one value, or nothing. */
function groupEdits(text: string, { pair, keyEnd }: PlacedPair, eol: string): Edit[] {
  const value = pair.value;
  if (isSeq(value)) {
    if (!value.items.length) return [];
    if (value.flow) return [replaceValue(value as unknown as Node, listText(value.items.map(plain), eol))];
    return value.items.flatMap((item) => itemEdits(text, item, eol));
  }
  if (isScalar(value) && value.range) {
    if (value.value === null)
      return value.range[0] === value.range[1]
        ? [insertAt(keyEnd + 1, ' []')]
        : [{ offset: value.range[0], length: value.range[1] - value.range[0], text: '[]' }];
    const words = scalarText(text, value);
    const start = keyEnd + 1;
    const replaced = { offset: start, length: value.range[1] - start };
    return [{ ...replaced, text: `${eol}  - fact: ${words}${eol}    from: []` }].map((edit) => ({
      ...edit,
      text: edit.text + (isBlock(value) ? eol : ''),
    }));
  }
  return [];
}

function itemEdits(text: string, item: unknown, eol: string): Edit[] {
  if (isScalar(item) && item.range) {
    const indent = ' '.repeat(columnOf(text, item.range[0]));
    const words = scalarText(text, item);
    const end = isBlock(item) ? eol : '';
    return [
      {
        offset: item.range[0],
        length: item.range[1] - item.range[0],
        text: `fact: ${words}${eol}${indent}from: []${end}`,
      },
    ];
  }
  // `{who, words, about, source}` as some sheets have it.
  const pairs = pairsOf(item);
  const words = pairs.find(({ key }) => key === 'words');
  const source = pairs.find(({ key }) => key === 'source');
  if (!words || pairs.some(({ key }) => key === 'fact')) return [];
  const last = pairs.at(-1) as PlacedPair;
  const flow = isMap(item) && item.flow;
  const edits: Edit[] = [{ offset: words.keyStart, length: words.keyEnd - words.keyStart, text: 'fact' }];
  const from = source?.pair.value;
  if (source && isScalar(from) && from.range)
    edits.push({
      offset: source.keyStart,
      length: from.range[1] - source.keyStart,
      text: `from: [${from.value === null ? '' : String(from.value)}]`,
    });
  else {
    const rest = flow ? ', ' : `${eol}${' '.repeat(columnOf(text, last.keyStart))}`;
    edits.push(insertAt(last.keyStart, `from: []${rest}`));
  }
  return edits;
}

/** A value as it may stand after `fact: `: in its own letters when it stands in one line. */
function scalarText(text: string, scalar: Scalar): string {
  const [start = 0, end = 0] = scalar.range ?? [];
  const own = text.slice(start, end);
  if (typeof scalar.value === 'boolean') return quoted(own);
  return isBlock(scalar) || own.includes('\n')
    ? quoted(
        String(scalar.value)
          .trim()
          .replace(/\s*\n\s*/g, ' '),
      )
    : own;
}

const isBlock = ({ type }: Scalar) => type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL';

function plain(item: unknown): string {
  return isScalar(item) && typeof item.value === 'number'
    ? String(item.value)
    : written(isScalar(item) ? String(item.value) : JSON.stringify(item));
}

function listText(words: readonly string[], eol: string): string {
  return words.map((one) => `${eol}  - fact: ${one}${eol}    from: []`).join('');
}

function replaceValue(value: Node, text: string): Edit {
  const [start = 0, end = 0] = value.range ?? [];
  return { offset: start, length: end - start, text };
}

function insertHead(text: string, head: string): string {
  if (!head) return text;
  const comments = /^(?:\uFEFF)?(?:#.*\r?\n|\r?\n)*/.exec(text)?.[0].length ?? 0;
  return text.slice(0, comments) + head + text.slice(comments);
}

/** Text that YAML reads as the same text: plain where that is safe. */
function written(text: string): string {
  const safe = /^[\p{L}（「『〜＜“][^\n#]*$/u.test(text) && !/: |:$|\s$/.test(text);
  return safe && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text) ? text : quoted(text);
}

const quoted = (text: string) => JSON.stringify(text);
