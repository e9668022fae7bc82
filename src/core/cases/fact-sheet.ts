import { regionOf } from '#core/finder/facets.ts';
import { regionNoteOf } from '#core/finder/region-notes.ts';
import { formatDate, formatPeriod } from '#core/format/dates.ts';
import type { Case } from '#core/schema/case.ts';
import { ENUM_LABELS } from '#core/schema/enum-labels.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { salesBand } from './bands.ts';
import { employeesText, labelOf, placeText } from './company-line.ts';
import { formatYen } from './money.ts';

/** One line of 基礎情報; `facet` makes the value a link to the cases that share it. */
export interface FactRow {
  term: string;
  value: string;
  facet?: { name: string; id: string };
  /** The settings that hold a figure, for the mark of its ground. */
  path?: string;
}

/** 支援対象者情報, in the order of the public platform. What is not public has no row. */
export function companyRows(entry: Case, t: Taxonomies): FactRow[] {
  const region = regionOf(entry.prefecture, t);
  const regionNote = regionNoteOf(entry.prefecture, t);
  const sales = salesBand(entry.sales, t);
  const employees = employeesText(entry, t);
  const rows: (FactRow | false | '' | undefined)[] = [
    {
      term: '業種',
      value: labelOf(t.industry, entry.industry),
      facet: { name: 'industry', id: entry.industry },
    },
    { term: '事業内容', value: entry.business, path: 'business' },
    region !== undefined && {
      term: '地域',
      value: labelOf(t.region, region) + (regionNote ? `（${regionNote}）` : ''),
      facet: { name: 'region', id: region },
    },
    entry.prefecture && {
      term: '所在地',
      value: placeText(entry, t) ?? '',
      facet: { name: 'prefecture', id: entry.prefecture },
    },
    entry.sitesOutside && { term: '県外の拠点', value: sites('県外に事業所・子会社', entry.sitesOutside) },
    entry.sitesOverseas && { term: '海外の拠点', value: sites('海外に事業所・法人', entry.sitesOverseas) },
    employees !== undefined && { term: '組織規模', value: employees, path: 'employees' },
    entry.capitalYen !== undefined && {
      term: '資本金',
      value: formatYen(entry.capitalYen),
      path: 'capitalYen',
    },
    sales !== undefined && {
      term: '売上規模',
      value: salesText(entry, sales, t),
      facet: { name: 'sales', id: sales },
      path: 'sales',
    },
    entry.founded !== undefined && { term: '創業', value: `${entry.founded}年`, path: 'founded' },
    entry.ownerType && {
      term: '経営者属性',
      value: labelOf(t.ownerType, entry.ownerType),
      facet: { name: 'ownerType', id: entry.ownerType },
    },
    entry.ownerAge && {
      term: '経営者年齢',
      value: labelOf(t.ownerAge, entry.ownerAge),
      facet: { name: 'ownerAge', id: entry.ownerAge },
    },
    entry.trend?.sales && { term: '売上高', value: labelOf(t.trend, entry.trend.sales) },
    entry.trend?.profit && { term: '経常利益率', value: labelOf(t.trend, entry.trend.profit) },
  ];
  return rows.filter((row) => typeof row === 'object');
}

/** 支援者情報. */
export function supporterRows(entry: Case, t: Taxonomies): FactRow[] {
  const { type, organisation, department, partners } = entry.supporter;
  const rows: (FactRow | false | '' | undefined)[] = [
    { term: '所属', value: labelOf(t.supporterType, type), facet: { name: 'supporterType', id: type } },
    organisation !== undefined && {
      term: '支援機関',
      value: [organisation, department].filter(Boolean).join(' '),
    },
    partners && { term: '連携した機関', value: partners.map((partner) => partner.organisation).join('、') },
    entry.supportKind && {
      term: '支援の型',
      value: labelOf(t.supportKind, entry.supportKind),
      facet: { name: 'supportKind', id: entry.supportKind },
    },
    entry.supportPeriod && {
      term: '支援期間',
      value: formatPeriod(entry.supportPeriod),
      path: 'supportPeriod',
    },
    entry.outcome && { term: '支援のその後', value: ENUM_LABELS[entry.outcome] ?? entry.outcome },
  ];
  return rows.filter((row) => typeof row === 'object');
}

/** What the case itself tells of: apart from the support, whose time may be another or not be known. */
export function storyRows(entry: Case): FactRow[] {
  return entry.storyPeriod
    ? [{ term: '話の範囲', value: formatPeriod(entry.storyPeriod), path: 'storyPeriod' }]
    : [];
}

function sites(what: string, id: string): string {
  return `${what}${id === 'none' ? 'なし' : 'あり'}`;
}

function salesText(entry: Case, band: string, t: Taxonomies): string {
  const label = labelOf(t.sales, band);
  if (entry.sales?.yen === undefined) return label;
  return `${formatYen(entry.sales.yen)}${entry.sales.asOf ? `（${formatDate(entry.sales.asOf)}）` : ''}`;
}
