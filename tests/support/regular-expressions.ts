import { globSync, readFileSync } from 'node:fs';
import { check } from 'recheck';
import ts from 'typescript';

/** A regular expression that is written in the source, and the first place of it. */
export interface Written {
  source: string;
  flags: string;
  place: string;
}

/**
 * Rooms that read what strangers write. Elsewhere an expression meets what the project made itself, what its operator
 * set, or what a reader types into a page of their own.
 */
const ROOMS = ['core/{check,markdown,form,text,format,schema}', 'node/{content,contribute}'];

/** Every expression that is written as a literal in those rooms, each once. */
export function writtenExpressions(): Written[] {
  const found = new Map<string, Written>();
  for (const file of ROOMS.flatMap((room) => globSync(`src/${room}/**/*.ts`)).sort()) {
    const tree = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
    const walk = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        const line = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
        const place = `${file.replaceAll('\\', '/')}:${line}`;
        const one = { source: node.text.slice(1, end), flags: node.text.slice(end + 1), place };
        if (!found.has(node.text)) found.set(node.text, one);
      }
      ts.forEachChild(node, walk);
    };
    walk(tree);
  }
  return [...found.values()];
}

/** Milliseconds `recheck` may think about one expression; a tenth of ours it never decides. */
const PATIENCE = 2_000;

/**
 * Whether the time of an expression grows no faster than its text: by `recheck`, and where that finds an attack or
 * comes to no end, by growth.
 * @param small how often an attack repeats in the shortest text
 * @returns what it does too slowly; undefined for an expression that is linear
 */
export async function slowness({ source, flags }: Written, small = 4_000): Promise<string | undefined> {
  const verdict = await check(source, flags.replace(/[dv]/g, ''), { timeout: PATIENCE });
  if (verdict.status === 'safe') return undefined;
  const { pumps = [], suffix = '' } = verdict.status === 'vulnerable' ? verdict.attack : {};
  const attack = (times: number) =>
    pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix;
  const expression = new RegExp(source, flags);
  const texts = [...(pumps.length ? [attack] : []), ...repeats(source)];
  const slow = texts.find((text) => growth(expression, text, small) > MOST_GROWTH);
  return slow && `${JSON.stringify(slow(2).slice(0, 60))} …`;
}

/** Four times the text takes four times as long, or sixteen times where it goes wrong. */
const MOST_GROWTH = 9;
/** Milliseconds below which nothing can be told, nor needs to be. */
const NOTHING = 6;

/** How much longer an expression takes with the longer text; 0 where both take no time. */
function growth(expression: RegExp, text: (times: number) => string, small: number): number {
  if (time(expression, text(4 * small)) < NOTHING) return 0;
  // Of two pairs of sizes: where the engine goes over to another way of running, one of them looks steep.
  const ratio = (times: number) =>
    time(expression, text(times * 4 * small)) / time(expression, text(times * small));
  const first = ratio(1);
  return first > MOST_GROWTH ? Math.min(first, ratio(4)) : first;
}

/** The least milliseconds of a few runs: what else the machine does only adds. */
function time(expression: RegExp, text: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 4 && least > 1; run++) {
    const begun = performance.now();
    if (expression.global) for (const _ of text.matchAll(expression));
    else expression.test(text);
    const taken = performance.now() - begun;
    least = Math.min(least, taken);
    // What takes a second is not disturbed enough to matter, once the engine is warm.
    if (taken > 1_000 && run > 0) break;
  }
  return least;
}

/** Long texts of the letters that an expression names, by one and by two, with an end it does not expect. */
function repeats(source: string): ((times: number) => string)[] {
  const named = source
    .replace(/\\[pP]\{[^}]*\}/g, '漢')
    .replace(/\\d/g, '1')
    .replace(/\\w/g, 'a')
    .replace(/\\s/g, ' ')
    .replace(/\\n/g, '\n')
    .replace(/\\t/g, '\t')
    .replace(/\\u\{?[\da-f]+\}?/gi, '')
    .replace(/[\\^$*+?{}()|]/g, '');
  const letters = [...new Set(named)].slice(0, 16);
  return letters.flatMap((one) =>
    ['', ...letters.slice(0, 6)].map((other) => (times: number) => `${(one + other).repeat(times)}\u0001`),
  );
}
