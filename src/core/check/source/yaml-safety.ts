import { type Document, isAlias, isMap, isNode, isScalar, type Node } from 'yaml';

/** Longer settings are refused; the limit also bounds the work that hostile nesting can cause. */
export interface YamlSize {
  letters: number;
  lines: number;
}
const LIMIT: YamlSize = { letters: 200_000, lines: 4_000 };
const MAX_DEPTH = 12;
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype', '<<']);

interface UnsafePart {
  /** 0-based offset in the YAML text. */
  offset: number;
  code: string;
  message: string;
}

/** What must not even be parsed: the parser works by recursion, so brackets are counted before it starts. */
export function tooMuch(text: string, most = LIMIT): { code: string; message: string } | undefined {
  if (text.length > most.letters) {
    return { code: 'TOO_LONG', message: `設定が長すぎます（${text.length}字。${most.letters}字まで）` };
  }
  const lines = text.split('\n').length;
  if (lines > most.lines)
    return { code: 'TOO_LONG', message: `設定が長すぎます（${lines}行。${most.lines}行まで）` };
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    if (bracket === '[' || bracket === '{') open += 1;
    else open = Math.max(0, open - 1);
    if (open > 100) return { code: 'TOO_DEEP', message: '入れ子が深すぎます（12段まで）' };
  }
  if (/(?:[-?:][ \t]+){50}/.test(text))
    return { code: 'TOO_DEEP', message: '入れ子が深すぎます（12段まで）' };
  return undefined;
}

/** Where the mark before a value begins: the parser counts a node from its value on. */
function markBefore(text: string, mark: '&' | '!', offset: number): number {
  let at = text.lastIndexOf(mark, offset);
  while (text[at - 1] === mark) at -= 1;
  return at < 0 ? offset : at;
}

/**
 * Everything in a parsed document that is more than plain maps, lists and scalars:
 * anchors, aliases, tags, directives, prototype keys, deep nesting.
 */
export function unsafeParts(document: Document.Parsed, text: string): UnsafePart[] {
  const found: UnsafePart[] = [];
  if (document.directives?.yaml.explicit || Object.keys(document.directives?.tags ?? {}).length > 1) {
    found.push({
      offset: 0,
      code: 'DIRECTIVE',
      message: '「%」で始まる指示は使えません。取り除いてください',
    });
  }
  const walk = (node: unknown, depth: number): void => {
    if (!isNode(node)) return;
    const offset = node.range?.[0] ?? 0;
    if (depth > MAX_DEPTH) {
      found.push({ offset, code: 'TOO_DEEP', message: '入れ子が深すぎます（12段まで）' });
      return;
    }
    if (isAlias(node)) {
      found.push({
        offset,
        code: 'ALIAS',
        message: '「*」で始まる値は、参照と読まれます。値の全体を "…" で囲んでください',
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
      const message = '「!」による型の指定は使えません。取り除いてください';
      found.push({ offset: markBefore(text, '!', offset), code: 'TAG', message });
    }
    if (isScalar(node) && typeof node.value === 'number' && String(node.value) !== node.source) {
      const written = node.source ?? '';
      const message = /^[-+]?[\d.]+$/.test(written)
        ? `「${written}」は「${node.value}」と読まれます。このまま見せるには "${written}" のように囲み、数なら「${node.value}」と書いてください`
        : '数は半角の数字だけで書いてください（0x10 や 1e3 の形は使えません）';
      found.push({ offset, code: 'NUMBER', message });
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
