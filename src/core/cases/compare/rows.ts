import { BEAT_LABELS } from '../turn-beats.ts';

/** What is compared of one case. */
export interface Comparable {
  title: string;
  company: string;
  tags: readonly string[];
  facts: readonly { term: string; value: string }[];
  /** See `turnBeats`; the label holds the wall, or where a question comes from, behind the word that heads it. */
  beats: readonly { kind: string; label: string; text: string; spoken: boolean }[];
  points: readonly string[];
  results: readonly { label: string; change: string }[];
  questions: readonly { ask: string; origin: string }[];
  lessons: readonly string[];
}

/** One line of the table: a cell holds lines; an empty cell: no source tells it. */
export interface CompareRow {
  term: string;
  cells: string[][];
  /** Whether the cases differ here at all. What no source tells is no difference. */
  differs: boolean;
  /** Whether they differ where one would expect them to agree: that alone is news. */
  marked: boolean;
  /** Only one case tells it: nothing to compare, it stands folded below. */
  alone: boolean;
  /** A beat of the turn, and which of its cells were said by somebody. */
  beat?: { kind: string; spoken: boolean[] };
}

/** Cases are put side by side because they share these. */
const SHARED: readonly string[] = [BEAT_LABELS.wall, '業種'];
/** Where all others agree, the one that does not is worth a mark. */
const KINDS: readonly string[] = ['地域', '組織規模', '経営者属性', '経営者年齢', '所属', '支援の型'];

/**
 * The table of some cases: the turn beat by beat, then 基礎情報 in the order of the first case that has a line, then what
 * was done and what came of it. A line that no case has is left out.
 */
export function compareRows(cases: readonly Comparable[]): CompareRow[] {
  const terms = mergeOrder(cases.map(({ facts }) => facts.map(({ term }) => term)));
  const facts = terms.map((term) => ({
    term,
    cells: cases.map((one) => one.facts.filter((fact) => fact.term === term).map(({ value }) => value)),
  }));
  const lists = [
    { term: '本事例のポイント', cells: cases.map(({ points }) => [...points]) },
    {
      term: '成果',
      cells: cases.map(({ results }) => results.map(({ label, change }) => `${label} ${change}`)),
    },
    { term: 'ほかの問いかけ', cells: cases.map(furtherQuestions) },
    { term: '支援者の学び', cells: cases.map(({ lessons }) => [...lessons]) },
    { term: 'タグ', cells: cases.map(({ tags }) => [...tags]) },
  ];
  const turn = beatRows(cases);
  return [
    ...turn,
    ...[...facts, ...lists].map(({ term, cells }) => ({
      term,
      cells,
      differs: new Set(told(cells)).size > 1,
      marked: isMarked(term, told(cells)),
      alone: cases.length > 1 && told(cells).length === 1,
    })),
  ].filter(({ cells }) => cells.some((cell) => cell.length));
}

/** The turn, a row a beat; before the words stands the wall, or where a question comes from. */
function beatRows(cases: readonly Comparable[]): CompareRow[] {
  return (['wall', 'question', 'moved', 'after'] as const).map((kind) => {
    const beats = cases.map((one) => one.beats.find((beat) => beat.kind === kind));
    const notes = beats.map(noteOf);
    const cells = beats.map((beat, at) => [notes[at] ?? '', beat?.text ?? ''].filter(Boolean));
    const term = BEAT_LABELS[kind];
    return {
      term,
      cells,
      differs: new Set(told(cells)).size > 1,
      marked: isMarked(term, beats.map(wallOrNote).filter(Boolean)),
      alone: false,
      beat: { kind, spoken: beats.map((beat) => beat?.spoken ?? false) },
    };
  });
}

type ComparedBeat = Comparable['beats'][number] | undefined;

/** What stands behind the word that heads a beat. */
function noteOf(beat: ComparedBeat): string {
  return beat?.label.split(' ').slice(1).join(' ') ?? '';
}

/** The same; of a case that tells nothing but its wall, that is its text. */
function wallOrNote(beat: ComparedBeat): string {
  return noteOf(beat) || (beat?.label === BEAT_LABELS.wall ? beat.text : '');
}

/** What the cases have to say, each as one text. */
function told(cells: readonly string[][]): string[] {
  return cells.filter((cell) => cell.length).map((cell) => cell.toSorted().join('\n'));
}

/** @param values what those cases say that say anything */
function isMarked(term: string, values: readonly string[]): boolean {
  if (SHARED.includes(term)) return new Set(values).size > 1;
  if (!KINDS.includes(term) || values.length < 3 || new Set(values).size !== 2) return false;
  // Two kinds, one of them held by a single case.
  return values.some((value) => values.filter((other) => other === value).length === 1);
}

/** The questions of a case but the one that stands in its turn. */
function furtherQuestions({ questions, beats }: Comparable): string[] {
  const told = beats.find(({ kind }) => kind === 'question')?.text.replace(/^「|」$/g, '');
  return questions
    .filter(({ ask }) => ask.replace(/^「|」$/g, '') !== told)
    .map(({ ask, origin }) => `${ask}（${origin}）`);
}

/** One order that respects each list as far as they agree: a new term stands after the one before it in its list. */
export function mergeOrder(lists: readonly (readonly string[])[]): string[] {
  const order: string[] = [];
  for (const list of lists) {
    let at = 0;
    for (const term of list) {
      const known = order.indexOf(term);
      if (known >= 0) at = known + 1;
      else order.splice(at++, 0, term);
    }
  }
  return order;
}

/** Tab-separated text as spreadsheets take it from the clipboard; quotes where a cell has several lines. */
export function compareTsv(cases: readonly Comparable[], rows: readonly CompareRow[]): string {
  const lines = [
    ['', ...cases.map(({ title }) => title)],
    ['事業者', ...cases.map(({ company }) => company)],
    ...rows.map(({ term, cells }) => [term, ...cells.map((cell) => cell.join('\n'))]),
  ];
  return lines.map((line) => line.map(tsvCell).join('\t')).join('\r\n');
}

/** A cell that would run as a formula gets an apostrophe, as in the CSV. */
function tsvCell(text: string): string {
  const safe = /^[\s\u3000]*[=+\-@＝＋－＠]/u.test(text) ? `'${text}` : text;
  return /[\t\r\n"]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The same as an HTML table for word processors; every text is escaped. */
export function compareHtml(cases: readonly Comparable[], rows: readonly CompareRow[]): string {
  const cell = (name: 'td' | 'th', lines: readonly string[]) =>
    `<${name}>${lines.map(escapeHtml).join('<br>')}</${name}>`;
  const head = `<tr><th></th>${cases.map(({ title }) => cell('th', [title])).join('')}</tr>`;
  const company = `<tr><th>事業者</th>${cases.map((one) => cell('td', [one.company])).join('')}</tr>`;
  const body = rows.map(
    ({ term, cells }) => `<tr>${cell('th', [term])}${cells.map((one) => cell('td', one)).join('')}</tr>`,
  );
  return `<table border="1"><thead>${head}</thead><tbody>${company}${body.join('')}</tbody></table>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
