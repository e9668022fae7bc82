/** What is compared of one case. */
export interface Comparable {
  title: string;
  company: string;
  tags: readonly string[];
  facts: readonly { term: string; value: string }[];
  points: readonly string[];
  results: readonly { label: string; change: string }[];
  questions: readonly { ask: string; origin: string }[];
  lessons: readonly string[];
}

/** One line of the table: a cell holds lines; an empty cell is not public. */
export interface CompareRow {
  term: string;
  cells: string[][];
  /** Whether the cases differ here. What is not public is no difference. */
  differs: boolean;
}

/**
 * The table of some cases: 基礎情報 in the order of the first case that has a line, then what was done and what
 * came of it. A line that no case has is left out.
 */
export function compareRows(cases: readonly Comparable[]): CompareRow[] {
  const terms = mergeOrder(cases.map(({ facts }) => facts.map(({ term }) => term)));
  const facts = terms.map((term) => ({
    term,
    cells: cases.map((one) => one.facts.filter((fact) => fact.term === term).map(({ value }) => value)),
  }));
  const lists = [
    { term: 'タグ', cells: cases.map(({ tags }) => [...tags]) },
    { term: '本事例のポイント', cells: cases.map(({ points }) => [...points]) },
    {
      term: '成果',
      cells: cases.map(({ results }) => results.map(({ label, change }) => `${label} ${change}`)),
    },
    {
      term: '問いかけ',
      cells: cases.map(({ questions }) => questions.map(({ ask, origin }) => `${ask}（${origin}）`)),
    },
    { term: '支援者の学び', cells: cases.map(({ lessons }) => [...lessons]) },
  ];
  return [...facts, ...lists]
    .filter(({ cells }) => cells.some((cell) => cell.length))
    .map(({ term, cells }) => ({ term, cells, differs: differ(cells) }));
}

function differ(cells: readonly string[][]): boolean {
  const known = cells.filter((cell) => cell.length).map((cell) => cell.toSorted().join('\n'));
  return new Set(known).size > 1;
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
