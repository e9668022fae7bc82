import { type Document, isMap, isScalar, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { Edit } from '#core/check/source/finding.ts';
import { lineStart } from '#core/text/line-start.ts';

/** A pair of a map with the places where its key and its value begin and end. */
export interface PlacedPair {
  key: string;
  keyStart: number;
  keyEnd: number;
  pair: Pair;
}

/** YAML as it stands, for edits that touch nothing else; undefined when it cannot be read. */
export function readable(text: string): Document.Parsed | undefined {
  const document = parseDocument(text, { version: '1.2', schema: 'core', prettyErrors: false });
  return document.errors.length ? undefined : document;
}

/** The pairs of a map in the order of the file. */
export function pairsOf(node: unknown): PlacedPair[] {
  if (!isMap(node)) return [];
  return (node as YAMLMap).items.flatMap((pair) =>
    isScalar(pair.key) && pair.key.range
      ? [{ key: String(pair.key.value), keyStart: pair.key.range[0], keyEnd: pair.key.range[1], pair }]
      : [],
  );
}

/** Column of an offset, counted from zero. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** How the lines of a text end. */
export function endOfLine(text: string): '\r\n' | '\n' {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** An edit that puts text in front of an offset. */
export function insertAt(offset: number, text: string): Edit {
  return { offset, length: 0, text };
}

/** The comments in a piece of YAML, line by line. */
export function commentsIn(yaml: string): string[] {
  return yaml.split(/\r?\n/).flatMap((line) => /(?:^|\s)(#.*)$/.exec(line)?.[1] ?? []);
}

/** Text that YAML reads as the same text: plain where that is safe. */
export function written(text: string): string {
  const safe = /^[\p{L}（「『〜＜“][^\n#]*$/u.test(text) && !/: |:$|\s$/.test(text);
  return safe && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text) ? text : quoted(text);
}

/** Text in double quotes. */
export const quoted = (text: string) => JSON.stringify(text);
