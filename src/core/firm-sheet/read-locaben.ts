import type { MatchLists } from '#core/match/firm-answers.ts';
import { ManuscriptError, openArchive } from '#core/office/archive.ts';
import { readSheets, type Sheet } from '#core/office/excel.ts';
import { unread } from '#core/office/open-office.ts';
import { child } from '#core/office/xml.ts';
import type { Edition, LocabenMap } from '#core/schema/locaben.ts';
import { placesOf, plain } from './grid.ts';
import { type Figures, printed, type Reading, workedOut } from './indicators.ts';
import { type Series, seriesOf, type Trouble } from './series.ts';
import {
  issueAnswer,
  placeAnswer,
  type SheetAnswer,
  salesAnswers,
  staffAnswer,
  workAnswer,
} from './sheet-answers.ts';
import { FIGURES } from './sheet-fields.ts';
import { readViews, type View } from './views.ts';

export { ManuscriptError } from '#core/office/archive.ts';

/** What was read of the sheet of one firm. Its name and the name of its owner are never read. */
export interface SheetReading {
  edition: Edition;
  answers: SheetAnswer[];
  indicators: Reading[];
  views: View[];
  /** What was not found or not taken, each with its reason. */
  left: string[];
}

/** Fewer printed signs do not make an edition. */
const LEAST_SIGNS = 2;
const TITLES: Readonly<Record<(typeof FIGURES)[number], string>> = {
  staff: '従業員数',
  sales: '売上高',
  'operating-profit': '営業利益',
  depreciation: '減価償却費',
  cash: '現金・預金',
  borrowings: '借入金',
  receivables: '売上債権',
  inventory: '棚卸資産',
  payables: '買入債務',
  equity: '純資産',
  total: '総資産',
};

/**
 * Reads the workbook of ローカルベンチマーク by the labels printed in it. Nothing is guessed: what has no label, no unit
 * or no term is left out and named.
 * @throws ManuscriptError in Japanese: the file cannot be read, or is no sheet of a known edition
 */
export function readLocaben(name: string, bytes: Uint8Array, map: LocabenMap, t: MatchLists): SheetReading {
  const archive = openArchive(name, bytes);
  if (!child(archive.xml(archive.main), 'workbook'))
    throw new ManuscriptError(
      `「${name}」は Excel のファイルではありません。ロカベンのシート（.xlsx）を選んでください`,
    );
  const { sheets, left } = readSheets(archive);
  const edition = editionOf(sheets, map);
  if (!edition)
    throw new ManuscriptError(
      `「${name}」は、知っているロカベンの様式ではありません（知っている版: ${map.editions.map(({ label }) => label).join('、')}）。三つの問いに、手で答えてください`,
    );
  if (archive.names.some((part) => /\/externalLinks\//i.test(part)))
    left.push('ほかのファイルを見に行く式があります。見に行かず、このファイルに残っている値だけを読みました');
  left.push(...unread(archive.names));
  const cells = { ...map.cells, ...edition.cells } as LocabenMap['cells'];
  const labels = [
    ...Object.values(cells).flatMap((names) => names.flatMap((one) => one.split('＋'))),
    ...map.indicators.flatMap(({ names }) => names),
    ...map.ends,
    ...edition.signs,
  ].map(plain);
  const known = new Set(labels);
  const isOther = (cell: string) =>
    known.has(plain(cell)) || known.has(plain(cell).replace(/\([^()]*\)$/u, ''));
  const take = (label: string, names: readonly string[]): Series | undefined => {
    const read: Series | Trouble | undefined = seriesOf(sheets, names, isOther);
    if (read && 'values' in read) return read;
    if (read) left.push(`「${label}」は読んでいません（${read.trouble}）`);
    else if (names.some((one) => one.split('＋').some((part) => placesOf(sheets, part)[0])))
      left.push(`「${label}」の欄に、読める数がありません`);
    else left.push(`「${label}」の欄が見つかりません`);
    return undefined;
  };
  const figures: Figures = {};
  for (const figure of FIGURES) {
    const series = take(TITLES[figure], cells[figure]);
    if (series) figures[figure] = series;
  }
  const unsaid: string[] = [];
  const indicators = map.indicators.flatMap((indicator) => {
    const series = seriesOf(sheets, indicator.names, isOther);
    const reading =
      printed(indicator, series && 'values' in series ? series : undefined) ?? workedOut(indicator, figures);
    if (!reading) unsaid.push(`指標「${indicator.label}」は、出ていないか、単位か期が分かりません`);
    return reading ?? [];
  });
  const views = readViews(sheets, map);
  if (views.length === 0) left.push('「4つの視点」のシートに、読める文がありません');
  const answers = [
    workAnswer(sheets, cells, isOther),
    placeAnswer(sheets, cells, isOther, t),
    staffAnswer(figures.staff, t),
    ...salesAnswers(figures.sales, t, left),
    issueAnswer(sheets, cells, isOther),
  ].filter((one) => one !== undefined);
  return { edition, answers, indicators, views, left: [...new Set([...left, ...unsaid])] };
}

/** The edition most of whose signs are printed in the workbook or name its sheets. */
function editionOf(sheets: readonly Sheet[], { editions }: LocabenMap): Edition | undefined {
  const count = ({ signs }: Edition) =>
    signs.filter(
      (sign) =>
        sheets.some(
          (sheet) =>
            plain(sheet.name) === plain(sign) ||
            plain(sheet.name).includes(`】${plain(sign)}`) ||
            plain(sheet.name) === `${plain(sign)}シート`,
        ) || placesOf(sheets, sign)[0],
    ).length;
  const [best] = editions
    .map((edition) => ({ edition, count: count(edition) }))
    .toSorted((a, b) => b.count - a.count);
  return best && best.count >= LEAST_SIGNS ? best.edition : undefined;
}
