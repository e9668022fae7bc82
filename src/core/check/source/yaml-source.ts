import {
  type Document,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml';
import { joinFolded } from './join-folded.ts';
import { faultStart } from './yaml-fault-start.ts';
import { INDEPENDENT, widthFault, yamlCode } from './yaml-messages.ts';
import { tooMuch, unsafeParts, type YamlSize } from './yaml-safety.ts';

/** A path into YAML data, as zod reports it. */
export type DataPath = readonly PropertyKey[];
export interface Place {
  line: number;
  column: number;
}

/** YAML data together with the place of every value in its file. */
export interface YamlSource {
  data: unknown;
  /** Where the value at `path` stands; where it is missing, its nearest parent. */
  placeOf(path: DataPath): Place;
  /** Where the key itself stands, for keys that should not be there. */
  placeOfKey(path: DataPath, key: string): Place;
  /** Every piece of text in the data, in the order of the file. */
  texts(): YamlText[];
  errors: { place: Place; code: string; message: string }[];
}

/** One text value of YAML data. */
interface YamlText {
  path: DataPath;
  value: string;
  place: Place;
  /** 0-based offset of the value's first letter in the YAML text, when it is written there letter by letter. */
  offset?: number;
  /** Whether it stands in quotation marks. */
  quoted: boolean;
}

const MAX_ALIASES = 0;
/**
 * Reads YAML without types, anchors, merge or prototype keys: plain maps, lists, strings, numbers, booleans.
 * Never throws; what is wrong stands in `errors` and `data` is then undefined.
 * @param text the YAML text
 * @param firstLine the 1-based line at which the text begins in its file
 * @param most how long it may be
 */
export function readYaml(text: string, firstLine = 1, most?: YamlSize): YamlSource {
  const unreadable = tooMuch(text, most);
  if (unreadable) return refused(unreadable, firstLine);
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    stringKeys: true,
    merge: false,
    prettyErrors: false,
    // `silent` would also swallow the error about a second document.
    logLevel: 'error',
    resolveKnownTags: false,
  });
  const place = (offset: number): Place => {
    const at = lines.linePos(offset);
    return { line: Math.max(at.line, 1) + firstLine - 1, column: Math.max(at.col, 1) };
  };
  const wide = text.split('\n').flatMap((line, at) => {
    const message = widthFault(line);
    return message ? [{ place: { line: at + firstLine, column: 1 }, code: 'BAD_INDENT', message }] : [];
  });
  const syntax = syntaxErrors(document).map((error) => {
    return { place: place(faultStart(error, document)), code: yamlCode(error), message: error.message };
  });
  const errors = [
    // What a wide letter does to the lines after it says nothing more.
    ...(wide.length && (syntax.length || isWideKey(document)) ? wide.slice(0, 1) : syntax),
    ...unsafeParts(document, text).map((part) => ({ ...part, place: place(part.offset) })),
  ].filter(firstOfItsLine);
  let texts: YamlText[] | undefined;
  return {
    data: errors.length ? undefined : toData(document, text),
    placeOf: (path) => place(offsetOf(document, path)),
    placeOfKey: (path, key) => place(offsetOfKey(document, path, key)),
    texts: () => {
      texts ??= textsOf(document, text).map(({ at, ...one }) => ({ ...one, place: place(at) }));
      return texts;
    },
    errors,
  };
}

/** Whether a key begins with a space that is none to YAML. */
function isWideKey({ contents }: Document.Parsed): boolean {
  return (
    isMap(contents) &&
    contents.items.some(({ key }) => isScalar(key) && /^[　\u00a0]/.test(String(key.value)))
  );
}

function refused(fault: { code: string; message: string }, firstLine: number): YamlSource {
  const place = { line: firstLine, column: 1 };
  return {
    data: undefined,
    placeOf: () => place,
    placeOfKey: () => place,
    texts: () => [],
    errors: [{ place, ...fault }],
  };
}

/** One fault of the shape makes the parser report what follows as well: only the first report is kept. */
function syntaxErrors(document: Document.Parsed): YAMLError[] {
  const all: YAMLError[] = [...document.errors, ...document.warnings];
  // Once the parser runs out of room, the rest of its errors follow from the first.
  const exhausted = all.find((error) => error.code === 'RESOURCE_EXHAUSTION');
  if (exhausted) return [exhausted];
  const first = all.find((error) => !INDEPENDENT.has(error.code));
  return all.filter((error) => INDEPENDENT.has(error.code) || error === first);
}

/** The parser and the safety walk both see an unknown tag; one finding is enough. */
function firstOfItsLine(
  one: { place: Place; code: string },
  index: number,
  all: { place: Place; code: string }[],
) {
  return all.findIndex((other) => other.code === one.code && other.place.line === one.place.line) === index;
}

function toData(document: Document.Parsed, text: string): unknown {
  visit(document, { Scalar: (_, node) => joinFolded(node, text) });
  return document.toJS({ maxAliasCount: MAX_ALIASES });
}

function nodeAt(document: Document.Parsed, path: DataPath): Node | undefined {
  const node = path.length ? document.getIn(path as PropertyKey[], true) : document.contents;
  return isNode(node) ? node : undefined;
}

function offsetOf(document: Document.Parsed, path: DataPath): number {
  for (let length = path.length; length > 0; length--) {
    const node = nodeAt(document, path.slice(0, length));
    if (node?.range) return node.range[0];
  }
  return 0;
}

function offsetOfKey(document: Document.Parsed, path: DataPath, key: string): number {
  const map = nodeAt(document, path);
  if (isMap(map)) {
    const pair = map.items.find((item) => isScalar(item.key) && item.key.value === key);
    if (isScalar(pair?.key) && pair.key.range) return pair.key.range[0];
  }
  return offsetOf(document, path);
}

/** Strings and where they stand; plain and quoted ones whose letters stand in the file as they are get an offset. */
function textsOf(document: Document.Parsed, text: string) {
  const found: (Omit<YamlText, 'place'> & { at: number })[] = [];
  const path: (string | number)[] = [];
  const walk = (node: unknown): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) step(isScalar(key) ? String(key.value) : '', value);
    } else if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) step(index, item);
    } else if (isScalar(node) && typeof node.value === 'string' && node.range) {
      const [start, end] = node.range;
      const quote = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
      const exact = text.slice(start + quote, end - quote) === node.value;
      const at = exact ? start + quote : start;
      found.push({
        path: [...path],
        value: node.value,
        at,
        quoted: quote === 1,
        ...(exact ? { offset: at } : {}),
      });
    }
  };
  const step = (part: string | number, node: unknown): void => {
    path.push(part);
    walk(node);
    path.pop();
  };
  walk(document.contents);
  return found;
}
