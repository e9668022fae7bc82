import { isMap, isScalar, isSeq, type Node, type Scalar, type YAMLSeq } from 'yaml';
import { applyEdits } from '#core/check/fix.ts';
import type { Edit } from '#core/check/source/finding.ts';
import { isFormerSheet } from '#core/schema/former.ts';
import {
  columnOf,
  commentsIn,
  endOfLine,
  insertAt,
  type PlacedPair,
  pairsOf,
  quoted,
  readable,
  written,
} from './edits.ts';
import { type CaseSource, replaceSource, sheetSources, sourcesText } from './facts-sources.ts';

/** A fact sheet of the former shape, rewritten; the text alone when there was nothing to do. */
export interface MigratedFacts {
  text: string;
  changed: boolean;
  fault?: string;
}

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
  if (isMap(document.contents) && document.contents.flow)
    return {
      text,
      changed: false,
      fault: '{ } の形で書かれています。「項目: 値」の行に直してから、もう一度動かしてください',
    };
  const pairs = pairsOf(document.contents);
  const eol = endOfLine(text);
  const own = pairs.find(({ key }) => key === 'source');
  const list = sourcesText(sheetSources(text, own, known), eol);
  const edits = pairs.flatMap((one) => (one === own ? [] : groupEdits(text, one, eol)));
  if (own) edits.push(replaceSource(text, own, list, eol));
  const head = own ? '' : `${list}${eol}`;
  return { text: insertHead(applyEdits(text, edits), head), changed: true };
}

/** A group of lines out of what stood there: a list of texts, one value, or nothing. */
function groupEdits(text: string, { pair, keyEnd }: PlacedPair, eol: string): Edit[] {
  const value = pair.value;
  if (isSeq(value)) {
    if (!value.items.length) return [];
    if (value.flow) return [flowEdit(text, value as YAMLSeq & Node, eol)];
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
    // Before the edit of a key that begins at the same place.
    edits.unshift(insertAt(last.keyStart, `from: []${rest}`));
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

/** `[a, b]` as a list of lines. */
function flowEdit(text: string, list: YAMLSeq & Node, eol: string): Edit {
  const [start = 0, end = 0] = list.range ?? [];
  const comments = commentsIn(text.slice(start, end)).map((comment) => `${eol}  ${comment}`);
  const lines = list.items.map((item) => `${eol}  - fact: ${plain(item)}${eol}    from: []`);
  return { offset: start, length: end - start, text: [...comments, ...lines].join('') };
}

function insertHead(text: string, head: string): string {
  if (!head) return text;
  const comments = /^(?:\uFEFF)?(?:#.*\r?\n|\r?\n)*/.exec(text)?.[0].length ?? 0;
  return text.slice(0, comments) + head + text.slice(comments);
}
