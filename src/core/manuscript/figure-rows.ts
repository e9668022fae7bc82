import { typedValue } from '#core/form/control-value.ts';
import { columnOf, withoutMarks } from './meanings.ts';
import { dateIn } from './read-support.ts';

/** A row of `results` as the schema has it. */
export interface Figure {
  label: string;
  kind?: 'with-support' | 'other';
  before?: number | string;
  after?: number | string;
  unit?: string;
  from?: string;
  to?: string;
  note?: string;
}

type Rows = readonly (readonly string[])[];
/** Letters of one value, of a label. */
const LONGEST = 40;

/** A number and its unit, kept apart; undefined for what is said to be rough, or is more than one number. */
function apart(text: string): { value: number; unit: string } | undefined {
  const [, digits = '', unit = ''] =
    /^([-−△▲]?[\d,.]+)\s*([^\d\s,.約〜~]{0,12})$/.exec(text.normalize('NFKC').trim()) ?? [];
  const value = digits && typedValue('number-or-text', digits.replace(/^[-−△▲]/, ''));
  if (typeof value !== 'number') return undefined;
  return { value: /^[-−△▲]/.test(digits) ? -value : value, unit };
}

/** Two values of one kind: as numbers with their unit where both are, else as they were written. */
export function pair(before: string, after: string, unit = ''): Pick<Figure, 'before' | 'after' | 'unit'> {
  const [one, two] = [apart(before), apart(after)];
  const shared = one && two && (one.unit || unit) === (two.unit || unit) ? two.unit || unit : undefined;
  if (one && two && shared !== undefined)
    return { before: one.value, after: two.value, ...(shared ? { unit: shared } : {}) };
  const said = (text: string) => (unit && !text.endsWith(unit) ? text + unit : text).trim();
  return { ...(before ? { before: said(before) } : {}), ...(after ? { after: said(after) } : {}) };
}

/** What was read of a table of figures. `whole`: no cell of it is left over. */
export interface FigureTable {
  /** Each with its row as it was written. */
  figures: { figure: Figure; written: string }[];
  whole: boolean;
}

/** Reads a table with a column (or a row) before and one after the support, or for two years. */
export function readFigures(rows: Rows): FigureTable | undefined {
  return readColumns(rows) ?? readColumns(turned(rows));
}

function turned(rows: Rows): string[][] {
  return (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? ''));
}

/** 「令和4年度」 is no date, and a column of figures all the same. */
const YEAR =
  /^(?:(?:令和|平成|[RHrh])?\s?[\d元０-９]{1,4}[年.][\d０-９月期度末.]*|[RHＲＨ]\d{1,2}|(?:19|20)\d\d)$/;

function readColumns(rows: Rows): FigureTable | undefined {
  const [head = [], ...body] = rows;
  const named = head.map(columnOf);
  let before = named.indexOf('before');
  let after = named.indexOf('after');
  const isSupport = before > 0 && after > 0 && head.some((cell) => /支援|導入|実施|取り?組/.test(cell));
  if (before < 1 || after < 1) {
    const years = head.flatMap((cell, column) => (column > 0 && YEAR.test(cell.trim()) ? [column] : []));
    if (years.length < 2) return undefined;
    [before = 0, after = 0] = [years[0], years.at(-1)];
  }
  if (!body.length) return undefined;
  const unitAt = named.indexOf('unit');
  const noteAt = named.indexOf('note');
  const used = new Set([0, before, after, unitAt, noteAt]);
  const [from, to] = [dateIn(head[before] ?? ''), dateIn(head[after] ?? '')];
  // What the columns say of their time and no date can hold is said in the note.
  const times = [head[before] ?? '', head[after] ?? ''].map(
    (cell) => /[(（]([^()（）]+)[)）]/.exec(cell)?.[1] ?? (YEAR.test(cell) ? cell : ''),
  );
  const said = times.some(Boolean) && (!from || !to) ? times.filter(Boolean).join(' → ') : '';
  const figures = body.flatMap((row): FigureTable['figures'] => {
    const label = withoutMarks(row[0] ?? '')
      .replace(/\s*\n\s*/g, '')
      .replace(/\(([^()]*)\)/g, '（$1）');
    const one = row[before]?.replace(/\s*\n\s*/g, ' ').trim() ?? '';
    const two = row[after]?.replace(/\s*\n\s*/g, ' ').trim() ?? '';
    if (!label || (!one && !two)) return [];
    const unit = row[unitAt]?.trim() || unitOf(label);
    const note = [row[noteAt]?.trim(), said].filter(Boolean).join('、');
    const values = pair(one, two, unit);
    const figure: Figure = {
      label,
      ...(one && two ? { kind: isSupport ? ('with-support' as const) : ('other' as const) } : {}),
      ...values,
      ...(from && one ? { from } : {}),
      ...(to && two ? { to } : {}),
      ...(note ? { note } : {}),
    };
    return [{ figure, written: row.filter(Boolean).join(' ') }];
  });
  const fit = figures.every(({ figure }) => fits(figure)) && figures.length <= 8;
  const whole =
    fit &&
    figures.length === body.filter((row) => row.some(Boolean)).length &&
    head.every((_, column) => used.has(column));
  return figures.length ? { figures: figures.filter(({ figure }) => fits(figure)), whole } : undefined;
}

/** 「売上高（万円）」 */
function unitOf(label: string): string {
  return /[(（]([^\d()（）]{1,5})[)）]$/.exec(label)?.[1] ?? '';
}

function fits({ label, before, after, note }: Figure): boolean {
  return (
    [label, before, after].every((one) => String(one ?? '').length <= LONGEST) && (note ?? '').length <= 80
  );
}

const ARROW = /\s*(?:→|⇒|➡|⇨|=>|->)\s*/;

/** A line like 「売上高：3,000万円→4,500万円」. */
export function readFigureLine(label: string, text: string): Figure | undefined {
  const [one = '', two = '', ...more] = text.split(ARROW).map((part) => part.trim());
  if (!one || !two || more.length || !/\d/.test((one + two).normalize('NFKC'))) return undefined;
  const [, value = two, note] = /^(.*?)\s*[(（]([^()（）]*)[)）]$/.exec(two) ?? [];
  const figure: Figure = {
    label: withoutMarks(label),
    kind: 'other',
    ...pair(one, value),
    ...(note ? { note } : {}),
  };
  return fits(figure) ? figure : undefined;
}

const COUNTED =
  '(?:売上高?|年商|利益率?|粗利率?|客数|客単価|単価|件数|人数|従業員数|残業時間|作業時間|在庫|廃棄率?|原価率|不良率|離職率|受注|会員数|販売数|フォロワー数|生産量|稼働率|リピート率)';
const AMOUNT = '(?:約)?[\\d,.]+(?:億[\\d,]*)?[千百万]*(?:円|名|人|件|%|時間|分|個|社|回|倍|台|本|日|か月)';
const SENTENCE = new RegExp(
  `((?:[一-龠々ァ-ヶー]{1,6}の)?[一-龠ァ-ヶー々]{0,8}${COUNTED})(?:は|が|を|も|、)+(?:[^。、\\d]{0,8})?(${AMOUNT})から、?(${AMOUNT})[にへまと]`,
  'g',
);

/** Figures that sentences tell: 「売上高は3,000万円から4,500万円に増えた」. The sentences stay. */
export function figuresIn(text: string): Figure[] {
  return [...text.normalize('NFKC').slice(0, 20_000).matchAll(SENTENCE)]
    .map(([, label = '', one = '', two = '']): Figure => ({ label, kind: 'other', ...pair(one, two) }))
    .filter(fits);
}

/** The words over the columns of a table, and before its rows. */
export function tableWords(rows: Rows): string[] {
  return [...(rows[0] ?? []), ...rows.slice(1).map((row) => row[0] ?? '')].filter(Boolean);
}
