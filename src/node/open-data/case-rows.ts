import { labelOf } from '#core/cases/company-line.ts';
import { facetsOf, UNSTATED } from '#core/finder/facets.ts';
import type { Case } from '#core/schema/case.ts';
import { ENUM_LABELS } from '#core/schema/enum-labels.ts';
import { SHELF_FACET } from '#core/schema/slug.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';

/** What a line of `cases.csv` is made of. */
interface CaseRow {
  slug: string;
  url: string;
  data: Case;
  facets: Readonly<Record<string, readonly string[]>>;
}
type Cell = string | number | undefined;

/** Several values in one cell are joined by 「／」, because labels hold 「、」. */
const join = (values: readonly string[]) => values.join('／');

/** Columns of `cases.csv`: head, and what stands under it. What is not public is an empty cell. */
const COLUMNS: readonly [head: string, cell: (row: CaseRow) => Cell][] = [
  ['id', ({ slug }) => slug],
  ['題名', ({ data }) => data.title],
  ['事業者', ({ data }) => data.company.name],
  ['よみ', ({ data }) => data.company.kana],
  ['市区町村', ({ data }) => data.city],
  ['事業内容', ({ data }) => data.business],
  ['従業員数', ({ data }) => (typeof data.employees === 'number' ? data.employees : undefined)],
  ['資本金（円）', ({ data }) => data.capitalYen],
  ['売上高（円）', ({ data }) => data.sales?.yen],
  ['創業年', ({ data }) => data.founded],
  ['支援機関', ({ data }) => data.supporter.organisation],
  ['支援の始まり', ({ data }) => data.supportPeriod?.from],
  ['支援の終わり', ({ data }) => data.supportPeriod?.to],
  ['話の始まり', ({ data }) => data.storyPeriod?.from],
  ['話の終わり', ({ data }) => data.storyPeriod?.to],
  ['支援者がしたこと', ({ data }) => join((data.supporterActs ?? []).map(({ text }) => text))],
  ['止まった・変わらなかった', ({ data }) => data.outcome && ENUM_LABELS[data.outcome]],
  ['転機の問い', ({ data }) => data.turn?.question?.text],
  ['その後', ({ data }) => join((data.later ?? []).map(({ date, what }) => `${date} ${what}`))],
  ['分からないこと', ({ data }) => join(data.unknown ?? [])],
  ['こんな相談のときに', ({ data }) => join(data.asked ?? [])],
  ['要約', ({ data }) => data.summary],
  ['ポイント', ({ data }) => join(data.points ?? [])],
  ['問いかけ', ({ data }) => join((data.questions ?? []).map(({ ask }) => ask))],
  ['支援者の学び', ({ data }) => join(data.lessons ?? [])],
  [
    '出典',
    ({ data }) => join((data.sources ?? []).map(({ title, url }) => (url ? `${title} ${url}` : title))),
  ],
  ['状態', ({ data }) => (data.publication === 'published' ? '公開' : '準備中')],
  ['公開日', ({ data }) => data.publishedAt],
  ['更新日', ({ data }) => data.updatedAt],
  ['更新の記録', ({ data }) => join((data.changes ?? []).map(({ date, what }) => `${date} ${what}`))],
  ['寄稿', ({ data }) => join((data.credit ?? []).map(({ organisation }) => organisation))],
  ['URL', ({ url }) => url],
];

/** The table of all cases, heads first: own columns and one for every facet, in words. */
export function caseRows(rows: readonly CaseRow[], t: Taxonomies): Cell[][] {
  const facets = facetsOf(t)
    .filter(({ name }) => name !== SHELF_FACET)
    .map(({ name, label, values }) => ({
      head: label,
      cell: (row: CaseRow) =>
        join((row.facets[name] ?? []).filter((id) => id !== UNSTATED).map((id) => labelOf({ values }, id))),
    }));
  return [
    [...COLUMNS.map(([head]) => head), ...facets.map(({ head }) => head)],
    ...rows.map((row) => [...COLUMNS.map(([, cell]) => cell(row)), ...facets.map(({ cell }) => cell(row))]),
  ];
}
