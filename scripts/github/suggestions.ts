import { applyEdits } from '#core/check/fix.ts';
import type { Edit, Finding } from '#core/check/source/finding.ts';
import { sameShape } from '#core/markdown/fix-document.ts';
import { readDocument } from '#core/markdown/mdx-document.ts';

/** A mend that can be accepted with a press: a review comment as GitHub's API takes it. */
export interface Suggestion {
  path: string;
  line: number;
  side: 'RIGHT';
  start_line?: number;
  start_side?: 'RIGHT';
  body: string;
}

/** More of them at once are no help. */
const MOST = 10;
const MORE_REASONS = 3;

/**
 * What `--fix` would do about the findings of one file, lines that change together in one suggestion.
 * @param path of the file in the repository
 * @param patch what the pull request changes in it, as GitHub says it; only lines that are in it can be commented on
 */
export function suggestionsOf(
  path: string,
  text: string,
  findings: readonly Finding[],
  patch: string | undefined,
): Suggestion[] {
  // GitHub shows the lines of such a file as they are, and would mix two kinds of line ends.
  if (text.includes('\r') || text.startsWith('\uFEFF')) return [];
  const document = readDocument(path, text);
  const lines = text.split('\n');
  const shown = linesOf(patch);
  return together(text, findings).flatMap(({ from, to, fixes, reasons }): Suggestion[] => {
    for (let line = from; line <= to; line++) if (!shown.has(line)) return [];
    const mended = applyEdits(text, fixes);
    if (mended === text || !sameShape(document, readDocument(path, mended))) return [];
    const behind = lines.length - to;
    const written = mended.split('\n').slice(from - 1, behind ? -behind : undefined);
    return [
      {
        path,
        line: to,
        side: 'RIGHT',
        ...(from === to ? {} : { start_line: from, start_side: 'RIGHT' as const }),
        body: `${[...new Set(reasons)].slice(0, MORE_REASONS).join('\n')}\n\n${block(written)}`,
      },
    ];
  });
}

interface Group {
  from: number;
  to: number;
  fixes: Edit[];
  reasons: string[];
}

/** Fixes by the lines they touch; those that share one are made together. */
function together(text: string, findings: readonly Finding[]): Group[] {
  const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
  const groups: Group[] = [];
  const fixed = findings.flatMap(({ fix, rule }) => (fix ? [{ fix, rule }] : []));
  for (const { fix, rule } of fixed.sort((a, b) => a.fix.offset - b.fix.offset)) {
    const [from, to] = [lineAt(fix.offset), lineAt(fix.offset + fix.length)];
    const last = groups.at(-1);
    // The words of a finding quote what a stranger wrote: the rule is named instead.
    const reason = `検査の決まり \`${rule}\` の直しです。「Commit suggestion」を押すと、このとおりに直ります。`;
    if (last && from <= last.to) {
      last.to = Math.max(last.to, to);
      last.fixes.push(fix);
      last.reasons.push(reason);
    } else groups.push({ from, to, fixes: [fix], reasons: [reason] });
  }
  return groups;
}

/** Lines of others' text as GitHub's block for suggestions, which they cannot end. */
function block(lines: readonly string[]): string {
  const runs = lines.flatMap((line) => [...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(Math.max(3, ...runs.map((run) => run + 1)));
  return [`${fence}suggestion`, ...lines, fence].join('\n');
}

/** The lines of the new file that a patch shows. */
function linesOf(patch = ''): ReadonlySet<number> {
  const shown = new Set<number>();
  let line = 0;
  for (const text of patch.split('\n')) {
    const start = /^@@ -\d+(?:,\d+)? \+(\d+)/.exec(text)?.[1];
    if (start) line = Number(start);
    else if (/^[+ ]/.test(text)) shown.add(line++);
  }
  return shown;
}

/** A comment on a line as GitHub lists it; `line` is null when what it stood on has changed. */
export interface LineComment {
  path: string;
  line: number | null;
  body: string;
  user?: { type?: string };
}

/** Those that are not there yet, as many as help. */
export function newSuggestions(all: readonly Suggestion[], there: readonly LineComment[]): Suggestion[] {
  const own = there.filter(({ user }) => user?.type === 'Bot');
  const isThere = (one: Suggestion) =>
    own.some(({ path, line, body }) => path === one.path && line === one.line && body === one.body);
  return all.slice(0, MOST).filter((one) => !isThere(one));
}
