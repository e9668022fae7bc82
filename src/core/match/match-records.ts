import { companyFacts, employeesText, labelOf } from '#core/cases/company-line.ts';
import { formatYen } from '#core/cases/money.ts';
import type { QuestionOrigin } from '#core/cases/question-origin.ts';
import { regionOf } from '#core/finder/facets.ts';
import type { Case } from '#core/schema/case.ts';
import type { Knowhow } from '#core/schema/knowhow.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import type { Scales } from './likeness.ts';
import type { ProfileChoices } from './profile-address.ts';
import type { Candidate, Firm, NumberRange } from './traits.ts';
import { foldText } from './words.ts';

/** A band without an upper end: JSON has no infinity, and no firm is as large as this. */
const NO_END = Number.MAX_SAFE_INTEGER;

/** A case as the match loads it: what is compared, and all that is shown, so that nothing is asked for later. */
export interface MatchRecord extends Firm {
  slug: string;
  title: string;
  summary: string;
  company: string;
  facts: string;
  /** Further text that free words are looked for in. */
  more: string;
  /** Sizes in words. */
  said: { employees?: string | undefined; sales?: string | undefined };
  questions: {
    ask: string;
    opened?: string | undefined;
    step: string;
    walls: string[];
    origin: QuestionOrigin;
  }[];
  knowhow: readonly string[];
}

/** The one file that the match loads. */
export interface MatchData {
  cases: MatchRecord[];
  knowhow: { slug: string; title: string; steps: readonly string[]; walls: readonly string[] }[];
  scales: Scales;
  choices: Omit<ProfileChoices, 'prefecture'> & { prefecture: [id: string, region: string][] };
  /** Taxonomy → id → label. */
  labels: Record<string, Record<string, string>>;
}

const SHOWN = [
  'industry',
  'region',
  'prefecture',
  'employees',
  'sales',
  'ownerType',
  'ownerAge',
  'trend',
  'wall',
  'step',
  'tag',
] as const;

/** @param cases published cases @param knowhow published articles, in the order of their steps */
export function matchData(
  cases: readonly { slug: string; data: Case }[],
  knowhow: readonly { slug: string; data: Knowhow }[],
  t: Taxonomies,
): MatchData {
  const ids = (name: (typeof SHOWN)[number]) => t[name].values.map(({ id }) => id);
  return {
    cases: cases.map(({ slug, data }) => matchRecord(slug, data, t)),
    knowhow: knowhow.map(({ slug, data: { title, steps, walls } }) => ({ slug, title, steps, walls })),
    scales: { ownerAge: ids('ownerAge'), trend: ids('trend') },
    choices: {
      industry: ids('industry'),
      region: ids('region'),
      prefecture: t.prefecture.values.map(({ id, region }) => [id, region]),
      ownerType: ids('ownerType'),
      ownerAge: ids('ownerAge'),
      trend: ids('trend'),
      wall: ids('wall'),
      step: ids('step'),
      tag: ids('tag'),
      employees: employeeBands(t),
      sales: salesBands(t),
    },
    labels: Object.fromEntries(
      SHOWN.map((name) => [name, Object.fromEntries(t[name].values.map(({ id, label }) => [id, label]))]),
    ),
  };
}

/** Bands with both ends; a band that begins at nothing begins at one, as sizes are compared by ratio. */
export function employeeBands(t: Taxonomies) {
  return t.employees.values.map(({ id, min, max }) => ({ id, least: Math.max(1, min), most: max ?? NO_END }));
}
/** The bands of yearly sales in yen; a band without an upper end goes on for ever. */
export function salesBands(t: Taxonomies) {
  return t.sales.values.map(({ id, min, below }) => ({ id, least: Math.max(1, min), most: below ?? NO_END }));
}

/** What the match knows of a case; what is not public is absent. */
export function matchRecord(slug: string, entry: Case, t: Taxonomies): MatchRecord {
  const { employees, sales } = entry;
  const exact = (size: number): NumberRange => ({ least: size, most: size });
  const band = (bands: { id: string; least: number; most: number }[], id: string | undefined) => {
    const found = bands.find((one) => one.id === id);
    return found && { least: found.least, most: found.most };
  };
  return {
    slug,
    title: entry.title,
    summary: entry.summary,
    company: entry.company.name,
    facts: companyFacts(entry, t),
    more: [
      entry.business,
      ...(entry.points ?? []),
      ...entry.tags.map((id) => labelOf(t.tag, id)),
      ...entry.walls.map((id) => labelOf(t.wall, id)),
    ].join('\n'),
    industry: entry.industry,
    prefecture: entry.prefecture,
    region: regionOf(entry.prefecture, t),
    employees: typeof employees === 'number' ? exact(employees) : band(employeeBands(t), employees),
    sales: sales?.yen === undefined ? band(salesBands(t), sales?.band) : exact(sales.yen),
    ownerType: entry.ownerType,
    ownerAge: entry.ownerAge,
    salesTrend: entry.trend?.sales,
    profitTrend: entry.trend?.profit,
    walls: entry.walls,
    steps: entry.steps,
    tags: entry.tags,
    said: {
      employees: employeesText(entry, t),
      sales:
        sales &&
        (sales.yen === undefined ? sales.band && labelOf(t.sales, sales.band) : formatYen(sales.yen)),
    },
    questions: (entry.questions ?? []).map(({ ask, opened, step, walls = [], origin }) => ({
      ask,
      opened,
      step,
      walls,
      origin,
    })),
    knowhow: entry.knowhow ?? [],
  };
}

/** A record ready to be compared. */
export function candidateOf(record: MatchRecord): MatchRecord & Candidate {
  return {
    ...record,
    text: foldText([record.title, record.summary, record.company, record.more].join('\n')),
  };
}
