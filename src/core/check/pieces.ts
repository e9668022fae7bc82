import type { Nodes, Root } from 'mdast';
import { Lexer } from 'yaml';
import { fieldName } from './source/schema-findings.ts';
import type { DataPath, YamlSource } from './source/yaml-source.ts';

/**
 * What a piece of text is, for rules of style and privacy:
 * `prose` is ours to word; `name` is a proper name; `quote` is somebody else's title; `code` is shown as typed;
 * `other` is not for reading (ids, dates, addresses).
 */
export type PieceKind = 'prose' | 'name' | 'quote' | 'code' | 'other';

/** One line of text that somebody wrote, with its place. */
export interface Piece {
  field: string;
  kind: PieceKind;
  text: string;
  line: number;
  column: number;
  /** Offset in the checked text when the letters stand there as they are; then a fix is possible. */
  offset?: number;
  /** Where some letters stand behind a backslash, the offset of every letter, and of the end; a fix touches none of these. */
  places?: readonly number[];
  /** Of a comment: what stands before it on its line. */
  after?: string;
  /** The text in half width, filled in by the first rule that needs it. */
  narrow?: string;
}

/** Fields of the frontmatter that readers read as our words. */
const PROSE = new Set([
  ...['title', 'summary', 'description', 'business', 'points', 'lessons', 'dos', 'donts', 'ask', 'opened'],
  ...[
    'text',
    'moved',
    'unknown',
    'asked',
    'label',
    'note',
    'before',
    'after',
    'unit',
    'what',
    'alt',
    'withdrawnReason',
  ],
]);
const NAMES = new Set(['name', 'kana', 'organisation', 'department', 'city']);

function kindOf(path: DataPath): PieceKind {
  const key = String(path.findLast((part) => typeof part === 'string') ?? '');
  if (path[0] === 'sources') return key === 'url' || key === 'published' ? 'other' : 'quote';
  return PROSE.has(key) ? 'prose' : NAMES.has(key) ? 'name' : 'other';
}

/** Every text of the frontmatter. @param offset where the YAML text begins in the checked text */
export function frontmatterPieces(yaml: YamlSource, offset: number): Piece[] {
  return yaml.texts().map((one) => ({
    field: fieldName(one.path),
    kind: kindOf(one.path),
    text: one.value,
    ...one.place,
    ...(one.offset === undefined ? {} : { offset: one.offset + offset }),
  }));
}

/** How the field of a comment is called. */
export const COMMENT = '覚え書き（#）';

/**
 * The comments of the settings: nobody reads them on the site, but everybody can read them in the repository.
 * @param offset where the YAML text begins in the checked text
 */
export function commentPieces(yaml: string, firstLine: number, offset: number): Piece[] {
  const found: Piece[] = [];
  let at = 0;
  let line = firstLine;
  let lineStart = 0;
  for (const token of new Lexer().lex(yaml)) {
    // Marks of the lexer itself stand for no letter of the text.
    if (/^[\u0002\u0018\u001f]$/.test(token)) continue;
    if (token.startsWith('#') && yaml.startsWith(token, at)) {
      const place = { line, column: at - lineStart + 1, offset: offset + at };
      found.push({ field: COMMENT, kind: 'code', text: token, after: yaml.slice(lineStart, at), ...place });
    }
    for (let end = token.indexOf('\n'); end >= 0; end = token.indexOf('\n', end + 1)) {
      line += 1;
      lineStart = at + end + 1;
    }
    at += token.length;
  }
  return found;
}

const ESCAPABLE = /[!-/:-@[-`{-~]/;

/** Where the letters of a text stand in what was written, when backslashes are all that is between. */
function escapedPlaces(text: string, written: string, from: number): Pick<Piece, 'places'> {
  if (!text || !written.includes('\\')) return {};
  const places: number[] = [];
  let at = 0;
  for (const letter of text.split('')) {
    const escaped = written[at] === '\\' && written[at + 1] === letter && ESCAPABLE.test(letter);
    if (!escaped && written[at] !== letter) return {};
    places.push(from + at);
    at += escaped ? 2 : 1;
  }
  return { places: [...places, from + at] };
}

/** Every text of the body, line by line. @param offset where the body begins in the checked text */
export function bodyPieces(tree: Root, body: string, bodyLine: number, offset: number): Piece[] {
  const found: Piece[] = [];
  const add = (node: Nodes, value: string, kind: PieceKind) => {
    const { start, end } = node.position ?? {};
    if (!start || !end) return;
    const from = start.offset ?? 0;
    const raw = body.slice(from, end.offset ?? from).split('\n');
    let lineOffset = from;
    for (const [index, text] of value.split('\n').entries()) {
      const written = raw[index] ?? '';
      const at = text ? written.indexOf(text) : -1;
      found.push({
        field: '本文',
        kind,
        text,
        line: start.line + index + bodyLine - 1,
        column: (index === 0 ? start.column : 1) + Math.max(at, 0),
        ...(at >= 0
          ? { offset: offset + lineOffset + at }
          : escapedPlaces(text, written, offset + lineOffset)),
      });
      lineOffset += written.length + 1;
    }
  };
  const walk = (node: Nodes): void => {
    if (node.type === 'text') add(node, node.value, 'prose');
    else if (node.type === 'inlineCode' || node.type === 'code') add(node, node.value, 'code');
    else if (node.type === 'image' || node.type === 'imageReference') add(node, node.alt ?? '', 'prose');
    if ('title' in node && node.title) add(node, node.title, 'prose');
    if ('attributes' in node) {
      for (const one of node.attributes) if (typeof one.value === 'string') add(node, one.value, 'prose');
    }
    if ('children' in node) for (const child of node.children) walk(child as Nodes);
  };
  walk(tree);
  return found;
}
