import { type Document, isAlias, isMap, isNode, isScalar, LineCounter, type Node, parseDocument } from 'yaml';

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
  errors: { place: Place; code: string; message: string }[];
}

const MAX_ALIASES = 0;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype', '<<']);

/**
 * Reads YAML without types, anchors, merge or prototype keys: plain maps, lists, strings, numbers, booleans.
 * Never throws; what is wrong stands in `errors` and `data` is then undefined.
 * @param text the YAML text
 * @param firstLine the 1-based line at which the text begins in its file
 */
export function readYaml(text: string, firstLine = 1): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    version: '1.2',
    schema: 'core',
    uniqueKeys: true,
    stringKeys: true,
    merge: false,
    prettyErrors: false,
    // `silent` would also swallow the error about a second document. Nothing is printed either way.
    logLevel: 'error',
  });
  const place = (offset: number): Place => {
    const at = lines.linePos(offset);
    return { line: Math.max(at.line, 1) + firstLine - 1, column: Math.max(at.col, 1) };
  };
  const errors = [...document.errors, ...document.warnings].map((error) => ({
    place: place(error.pos[0]),
    code: error.code as string,
    message: error.message,
  }));
  // Once the parser runs out of room, the rest of its errors are echoes of the first.
  const exhausted = errors.find((error) => error.code === 'RESOURCE_EXHAUSTION');
  if (exhausted) errors.splice(0, errors.length, exhausted);
  else errors.push(...unsafeParts(document, text).map((part) => ({ ...part, place: place(part.offset) })));
  return {
    data: errors.length ? undefined : toData(document),
    placeOf: (path) => place(offsetOf(document, path)),
    placeOfKey: (path, key) => place(offsetOfKey(document, path, key)),
    errors,
  };
}

function toData(document: Document.Parsed): unknown {
  return document.toJS({ maxAliasCount: MAX_ALIASES });
}

/** Where the mark before a value begins: the parser counts a node from its value on. */
function markBefore(text: string, mark: '&' | '!', offset: number): number {
  let at = text.lastIndexOf(mark, offset);
  while (text[at - 1] === mark) at -= 1;
  return at < 0 ? offset : at;
}

function unsafeParts(document: Document.Parsed, text: string) {
  const found: { offset: number; code: string; message: string }[] = [];
  const walk = (node: unknown, depth: number): void => {
    if (!isNode(node)) return;
    const offset = node.range?.[0] ?? 0;
    if (depth > 12) {
      found.push({ offset, code: 'TOO_DEEP', message: '入れ子が深すぎます（12段まで）' });
      return;
    }
    if (isAlias(node)) {
      found.push({
        offset,
        code: 'ALIAS',
        message: '「*」による参照（エイリアス）は使えません。値をそのまま書いてください',
      });
    }
    if ('anchor' in node && node.anchor) {
      found.push({
        offset: markBefore(text, '&', offset),
        code: 'ANCHOR',
        message: '「&」による目印（アンカー）は使えません。取り除いてください',
      });
    }
    // The parser fills `tag` only where the author wrote one; even `!!binary` would smuggle in an object.
    if (node.tag) {
      found.push({
        offset: markBefore(text, '!', offset),
        code: 'TAG',
        message: '「!」による型の指定は使えません。取り除いてください',
      });
    }
    if (isMap(node)) {
      for (const pair of node.items) {
        const key = isScalar(pair.key) ? String(pair.key.value) : '';
        if (FORBIDDEN_KEYS.has(key)) {
          found.push({
            offset: (pair.key as Node).range?.[0] ?? offset,
            code: 'KEY',
            message: `「${key}」という項目名は使えません`,
          });
        }
        walk(pair.key, depth + 1);
        walk(pair.value, depth + 1);
      }
    } else if ('items' in node && Array.isArray(node.items)) {
      for (const item of node.items) walk(item, depth + 1);
    }
  };
  walk(document.contents, 0);
  return found;
}

function nodeAt(document: Document.Parsed, path: DataPath): Node | undefined {
  const node = path.length ? document.getIn(path as PropertyKey[], true) : document.contents;
  return isNode(node) ? node : undefined;
}

function offsetOf(document: Document.Parsed, path: DataPath): number {
  for (let length = path.length; length >= 0; length--) {
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
