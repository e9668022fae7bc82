import { looseMeaning } from './loose-labels.ts';
import { type Meaning, meaningOf, meaningOfHeading, meaningOfQuestion } from './meanings.ts';
import type { Labelled } from './place.ts';

type Rows = readonly (readonly string[])[];

/** A label of a form with its value. */
export interface FormEntry extends Labelled {
  /** Undefined for a label that is none of ours. */
  meaning: Meaning | undefined;
}

/** What was read of a table. */
export interface FormTable {
  entries: FormEntry[];
  /** Words over columns and before rows, which say nothing by themselves. */
  furniture: string[];
}

/**
 * Reads a table as a form: labels with their values to the right or below, two columns or more, with labels before
 * groups of rows.
 * @returns undefined for a table that is none
 */
export function readFormTable(given: Rows): FormTable | undefined {
  const { rows: numbered, examples } = withoutExamples(given);
  const { rows, numbers } = withoutNumbers(numbered);
  const asked = rows.filter((row) => row[0]).length;
  const named =
    rows.some((row) => row.some((cell) => isLabel(cell))) || questions(rows) > Math.min(1, asked - 1);
  if (!named) return undefined;
  const table = readBelow(rows) ?? readRight(rows);
  return table && { ...table, furniture: [...table.furniture, ...examples, ...numbers] };
}

/** How many rows are a question in everyday words with its answer. */
const questions = (rows: Rows) =>
  rows.filter(([cell = '', ...values]) => {
    const value = values.find(Boolean);
    return value && (looseMeaning(cell, value) ?? asks(cell));
  }).length;

/** Without a first column that only numbers the rows. */
function withoutNumbers(rows: Rows): { rows: Rows; numbers: string[] } {
  const first = rows.map(([cell = '']) => cell);
  const isNumbered = rows.length > 1 && first.every((cell) => /^[\d０-９①-⑳]{1,2}[.．]?$/.test(cell.trim()));
  return isNumbered ? { rows: rows.map((row) => row.slice(1)), numbers: first } : { rows, numbers: [] };
}

const EXAMPLE = /(?:記入|記載|入力|書き方の?)?例$/;

/** Without the column in which the form itself shows how it is filled in. */
function withoutExamples(rows: Rows): { rows: Rows; examples: string[] } {
  const [head = []] = rows;
  const at = head.findIndex((cell, column) => column > 0 && cell.length < 10 && EXAMPLE.test(cell));
  if (at < 0 || head.filter(Boolean).length < 3) return { rows, examples: [] };
  const examples = rows.map((row) => row[at] ?? '').filter(Boolean);
  return { rows: rows.map((row) => row.map((cell, column) => (column === at ? '' : cell))), examples };
}

const isLabel = (cell: string) => {
  const kind = meaningOf(cell)?.kind;
  return kind !== undefined && kind !== 'furniture';
};

const asks = (cell: string) => meaningOf(cell) ?? meaningOfQuestion(cell) ?? meaningOfHeading(cell);
const isQuestion = (cell: string) => asks(cell) !== undefined;

/** A row of labels over a row of values. */
function readBelow(rows: Rows): FormTable | undefined {
  const entries: FormEntry[] = [];
  const [head = [], ...under] = rows;
  const labels = head.filter(Boolean);
  // Answers of a form on the web: one row of questions over one of answers.
  const says = labels.length > 3 && under.length === 1 ? isQuestion : isLabel;
  if (labels.length < 2 || !under.length || labels.filter(says).length < Math.max(2, labels.length / 2))
    return undefined;
  if (says === isQuestion && under[0]?.some((cell) => isLabel(cell))) return undefined;
  // More rows of the same kind are more firms, not one.
  const next = under.findIndex((row) => row.filter(Boolean).every(isLabel) && row.some(Boolean));
  const values = next < 0 ? under : under.slice(0, next);
  if (values.length !== 1) return undefined;
  for (const [column, label] of head.entries()) {
    const text = values[0]?.[column] ?? '';
    if (label || text) entries.push({ label, text, meaning: asks(label) });
  }
  const rest = next < 0 ? undefined : (readBelow(under.slice(next)) ?? readRight(under.slice(next)));
  return { entries: [...entries, ...(rest?.entries ?? [])], furniture: rest?.furniture ?? [] };
}

/** No label is longer, however it is asked. */
const LONGEST = 24;

/** A label, then its value in the next cell that is filled. */
function readRight(rows: Rows): FormTable | undefined {
  const entries: FormEntry[] = [];
  const furniture: string[] = [];
  let read = 0;
  let group = '';
  for (const [at, row] of rows.entries()) {
    const cells = row.filter(Boolean);
    const isGroup = cells.length > 2 && cells.length % 2 === 1;
    if (row[0]) group = isGroup ? row[0] : '';
    // 「項目 | 内容」, and rows like it at the beginning.
    if (at === 0 && cells.length > 1 && cells.every((cell) => meaningOf(cell)?.kind === 'furniture')) {
      furniture.push(...cells);
      continue;
    }
    const isPairs = cells.length % 2 === 0 && isLabel(cells[0] ?? '') && !isLabel(cells[1] ?? '');
    const before = entries.length;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column] as string;
      const next = cells[column + 1];
      const inGroup = group && group !== cell ? meaningOf(`${group}の${cell}`) : undefined;
      const meaning =
        inGroup ??
        (next !== undefined && !meaningOf(cell) ? looseMeaning(cell, next) : undefined) ??
        (next !== undefined && !isLabel(next) && cell.length <= LONGEST
          ? (meaningOfQuestion(cell) ?? meaningOfHeading(cell))
          : meaningOf(cell));
      const isOwn = meaning !== undefined && meaning.kind !== 'furniture';
      if (isOwn && next !== undefined && !isLabel(next)) {
        entries.push({ label: cell, text: next, meaning });
        read += 1;
        column += 1;
      } else if (column > 0 && isPairs && column % 2 === 0 && next !== undefined) {
        // 「事業所名 | 見本養蜂園 | 地区 | 天草市」, whatever the second label says.
        entries.push({ label: cell, text: next, meaning: undefined });
        column += 1;
      } else if ((isOwn && next !== undefined) || (!isOwn && column === 0 && isGroup && cell.length <= 20))
        furniture.push(cell);
      else if (next !== undefined && column === cells.length - 2 && cells.length < 4 && cell.length <= 20) {
        entries.push({ label: cell, text: next, meaning: undefined });
        column += 1;
      } else if (isOwn) entries.push({ label: cell, text: '', meaning });
      else if (entries.length > before && column > 0)
        entries.push({ label: entries.at(-1)?.label ?? '', text: cell, meaning: undefined });
      else if (entries.length && cells.length === 1) {
        // A cell that goes on under the one before.
        const last = entries.at(-1) as FormEntry;
        last.text += `\n${cell}`;
      } else entries.push({ label: '', text: cell, meaning: undefined });
    }
  }
  const filled = rows.filter((row) => row.some(Boolean)).length;
  return read >= 2 || read >= filled / 2 ? { entries, furniture } : undefined;
}
