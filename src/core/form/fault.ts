import type { Edit, Finding } from '#core/check/source/finding.ts';
import { REQUIRED_WHEN_PUBLISHED } from '#core/schema/case-rules.ts';
import { lineStart } from '#core/text/line-start.ts';

/** One fault as the form shows it. */
export interface Fault {
  /** Name of the field (`company.name`, `questions[1].ask`), or empty when it is about a section or the whole. */
  field: string;
  /** Heading of the section it stands in. */
  section: string;
  severity: 'error' | 'warning';
  rule: string;
  words: string;
  /** The letters around it, where it is a matter of letters. */
  letters?: Letters;
  /** What `--fix` would do about it, and about others of the same words at the same place. */
  fixes?: Edit[];
  /** Where no edit of the file would do: the text of its section as it should have been typed. */
  retyped?: string;
}

/** A piece of what was written, with what is wrong in its middle. */
export interface Letters {
  before: string;
  /** Empty where only the place is known. */
  wrong: string;
  after: string;
  /** What would stand there. */
  mended?: string;
}

/** Heading under which missing sections are shown: the first one. */
const BODY = '本文';
/** The field of findings about single letters of a file. */
const LETTERS = '文字';
const NOT_YET = 'まだ書かれていません';

/** Where the findings speak of how the file is written, the form says it in its own words. */
const WORDS: readonly [rule: string, field: RegExp, words: string][] = [
  ['schema/required', /./, NOT_YET],
  [
    'section/shape',
    /^本文$/,
    'フォームの節の中に、見出しは作れません。見出しにしたい行は、太字にするか、文にしてください',
  ],
  [
    'typo/emphasis',
    /./,
    '「**」の印が太字になっていません。太字にしたい文字を選んで「太字」を押すか、印を取り除いてください',
  ],
  ['schema/rule', new RegExp(`^(?:${REQUIRED_WHEN_PUBLISHED.map(([key]) => key).join('|')})$`), NOT_YET],
  ['schema/rule', /^sources$/, '公表資料にもとづく事例には、出典が一つ以上要ります'],
  ['schema/rule', /^city$/, '市区町村を書くときは、都道府県も選んでください'],
  [
    'schema/rule',
    /^supporter\.organisation$/,
    '支援機関の名前を書いてください。関与が公表されていなければ、所属で「自社の取組」を選びます',
  ],
  ['schema/rule', /^results\[\d+\]$/, '「支援後」か「補足」のどちらかは書いてください'],
  ['schema/rule', /^sales$/, '金額か帯のどちらか一つを書いてください'],
  [
    'consent/kind',
    /./,
    '「匿名」の印と、掲載の根拠が合っていません。匿名の約束なら「匿名」に印を付け、実名の約束なら印を外してください',
  ],
];

/**
 * Turns what the check found in the finished file into faults of the form. The same fault is shown once.
 * @param text the file that was checked; says in which section a fault of the body stands
 */
export function faultsOf(findings: readonly Finding[], text: string): Fault[] {
  const lines = text.split('\n');
  const starts = startsOf(lines);
  const faults = findings.map((one): Fault => {
    // What is found in the letters of the file is known by its line alone.
    const field = one.field === LETTERS ? fieldAt(lines, one.line) : one.field;
    const letters = lettersOf(one, text, starts);
    const inBody = field === BODY;
    return {
      field: inBody || field === '全体' ? '' : field,
      section: inBody && one.rule !== 'section/missing' ? headingBefore(lines, one.line) : '',
      severity: one.severity,
      rule: one.rule,
      words: wordsOf(one),
      ...(letters ? { letters } : {}),
      ...(one.fix ? { fixes: [one.fix] } : {}),
    };
  });
  const kept: Fault[] = [];
  for (const fault of faults) {
    const first = kept.find((other) => sameFault(fault, other));
    if (!first) kept.push(fault);
    else if (fault.fixes) first.fixes = [...(first.fixes ?? []), ...fault.fixes];
  }
  return kept;
}

/** Rules that speak of letters at a place, and not of a value as a whole. */
const OF_LETTERS = /^(?:typo|house|privacy|text|mdx|list|link|note|table|quote)\//;
const AROUND = 12;

function startsOf(lines: readonly string[]): number[] {
  let at = 0;
  return lines.map((line) => {
    const start = at;
    at += line.length + 1;
    return start;
  });
}

/** The letters around a finding on its own line, without the marks by which the file writes them. */
function lettersOf(
  { line, column, rule, fix }: Finding,
  text: string,
  starts: readonly number[],
): Letters | undefined {
  const start = starts[line - 1];
  if (!fix && (start === undefined || !OF_LETTERS.test(rule))) return undefined;
  const at = fix?.offset ?? (start ?? 0) + column - 1;
  const length = fix?.length ?? 0;
  const from = lineStart(text, at);
  const next = text.indexOf('\n', at + length);
  const to = next < 0 ? text.length : next;
  const key =
    /^ *(?:- )*(?:[a-z]\w*: )?["']?|^(?:#+|-|\d+[.)]) /i.exec(text.slice(from, to))?.[0].length ?? 0;
  const begin = Math.min(from + key, at);
  const before = plain(text.slice(begin, at));
  const after = plain(text.slice(at + length, to));
  const letters = {
    before: `${before.length > AROUND ? '…' : ''}${before.slice(-AROUND)}`,
    wrong: plain(text.slice(at, at + length)),
    after: `${after.slice(0, AROUND)}${after.length > AROUND ? '…' : ''}`,
  };
  return fix ? { ...letters, mended: plain(fix.text) } : letters;
}

function plain(mdx: string): string {
  return mdx.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function wordsOf({ rule, field, message, remedy }: Finding): string {
  const own = WORDS.find((row) => row[0] === rule && row[1].test(field));
  if (own) return own[2];
  if (rule === 'section/missing') return `${message}。書けるところから書き足してください`;
  return remedy ? `${message}。${remedy}` : message;
}

/** The field of the settings that a line belongs to (`company.name`, `lessons`); of any other line, the body. */
function fieldAt(lines: readonly string[], line: number): string {
  const end = lines.indexOf('---', 1);
  if (end >= 0 && line > end) return BODY;
  const [, inner] = /^ {2}([a-z]\w*):/i.exec(lines[line - 1] ?? '') ?? [];
  const outer = lines.slice(0, line).findLast((text) => /^[a-z]\w*:/i.test(text));
  const key = outer?.slice(0, outer.indexOf(':')) ?? '';
  return inner ? `${key}.${inner}` : key;
}

function headingBefore(lines: readonly string[], line: number): string {
  const heading = lines.slice(0, line).findLast((text) => text.startsWith('## '));
  return heading?.slice(3) ?? '';
}

/** Whether two faults say the same of the same place. */
export function sameFault(a: Fault, b: Fault): boolean {
  return a.field === b.field && a.section === b.section && a.words === b.words;
}
