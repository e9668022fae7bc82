/** One fault in one file, with all that its reader needs to mend it. */
export interface Finding {
  /** Path relative to the content folder, with forward slashes. */
  file: string;
  /** 1-based; a fault of the whole file stands at 1:1. */
  line: number;
  column: number;
  /** Dotted path of the field (`company.name`), or the part of the text (`本文`). */
  field: string;
  /** Stable id of the rule that found it, as listed in `docs/checks.md`. */
  rule: string;
  severity: 'error' | 'warning';
  /** What is wrong. */
  message: string;
  /** What is allowed, when it can be listed. */
  allowed?: string;
  /** How to mend it. */
  remedy?: string;
  /** What `--fix` puts in its place. Offsets count in the text as checked (no byte-order mark, LF). */
  fix?: Edit;
}

/** Replaces `length` UTF-16 units at `offset` by `text`. */
export interface Edit {
  offset: number;
  length: number;
  text: string;
}

/** `file:line:column  field  what is wrong  what is allowed  how to mend it` on one line. */
export function formatFinding(finding: Finding): string {
  const place = `${finding.file}:${finding.line}:${finding.column}`;
  const parts = [place, finding.field, finding.message, finding.allowed, finding.remedy];
  return visible(`${parts.filter(Boolean).join('  ')}  [${finding.rule}]`);
}

/** File names and quoted words are a stranger's: nothing of them may move the cursor or begin a new line. */
export function visible(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** More findings of one rule in one file say nothing new. */
const MOST = 20;

/** The first findings of each rule in a file; the last one that is kept says how many more there are. */
export function foremost(findings: readonly Finding[]): Finding[] {
  const kept: Finding[] = [];
  for (const all of Map.groupBy(findings, ({ file, rule }) => `${rule} ${file}`).values()) {
    kept.push(...all.slice(0, MOST));
    const last = kept.at(-1);
    if (last && all.length > MOST)
      kept[kept.length - 1] = { ...last, message: `${last.message}（ほかに${all.length - MOST}か所）` };
  }
  return kept;
}

/** Files in alphabetical order, then by place in the file. */
export function compareFindings(a: Finding, b: Finding): number {
  return a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
}
