import { unmoved } from '#core/evidence/evidence-map.ts';
import { valuesIn } from '#core/finder/facets.ts';
import { monthsAfter } from '#core/format/dates.ts';
import type { Entry } from '#core/markdown/entry.ts';
import type { Case } from '#core/schema/case.ts';
import type { KnownFacet } from '#core/schema/facet-words.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { REVIEW_MONTHS } from '#core/upkeep/reviews.ts';
import { type Gap, gaps, holes, type Matrix, matrix } from './coverage.ts';

/** A published case as the report needs it. */
type Covered = Pick<Entry<Case>, 'slug' | 'data' | 'facets' | 'letters'>;

/** A subject of which the collection has no case, in words that can stand in a call for contributions. */
interface Theme {
  text: string;
  /** The facet values it is made of. */
  chosen: Readonly<Record<string, string>>;
}

/** A case that has not been compared with its sources for a year. */
interface DueCase {
  slug: string;
  title: string;
  /** When it was last compared: 点検日, else 更新日, else 公開日. */
  since: string;
}

interface CoverageReport {
  /** The day the report speaks of. */
  date: string;
  cases: number;
  industryByRegion: Matrix;
  stepByWall: Matrix;
  due: DueCase[];
  unusedTags: Gap[];
  themes: Theme[];
}

/** How many holes of each matrix become a theme: a longer list is read by nobody. */
const THEMES_PER_MATRIX = 6;

/**
 * What a collection has and lacks. Pure: the same cases and the same day give the same report.
 * @param date the day of the report, `YYYY-MM-DD`; the last day any of the cases names when left out, so that
 * a page made from it depends on nothing but the collection
 */
export function coverageReport(
  cases: readonly Covered[],
  t: Taxonomies,
  date = lastDate(cases),
): CoverageReport {
  const held = (facet: KnownFacet) => cases.map((one) => valuesIn(one, facet, t));
  const cross = (row: 'industry' | 'step', column: 'region' | 'wall') => {
    const [inColumns, plain] = [held(column), (one: Gap): Gap => ({ id: one.id, label: one.label })];
    return matrix(
      t[row].values.map(plain),
      t[column].values.map(plain),
      held(row).map((ids, at) => [ids, inColumns[at] ?? []] as const),
    );
  };
  const industryByRegion = cross('industry', 'region');
  const stepByWall = cross('step', 'wall');
  return {
    date,
    cases: cases.length,
    industryByRegion,
    stepByWall,
    due: dueCases(cases, date),
    unusedTags: gaps(t.tag.values, held('tag')),
    themes: [
      ...gaps(t.industry.values, held('industry')).map(({ id, label }) =>
        theme(`「${label}」の事例`, { industry: id }),
      ),
      ...gaps(t.prefecture.values, held('prefecture')).map(({ id, label }) =>
        theme(`${label}の事例`, { prefecture: id }),
      ),
      ...gaps(t.step.values, held('step')).map(({ id, label }) =>
        theme(`「${label}」の段階が読める事例`, { step: id }),
      ),
      ...gaps(t.wall.values, held('wall')).map(({ id, label }) =>
        theme(`「${label}」の壁に向き合った事例`, { wall: id }),
      ),
      ...holes(stepByWall)
        .slice(0, THEMES_PER_MATRIX)
        .map(({ row, column }) =>
          theme(`「${row.label}」の段階で、「${column.label}」の壁に向き合った事例`, {
            step: row.id,
            wall: column.id,
          }),
        ),
      ...holes(industryByRegion)
        .slice(0, THEMES_PER_MATRIX)
        .map(({ row, column }) =>
          theme(`${column.label}の「${row.label}」の事例`, { region: column.id, industry: row.id }),
        ),
      ...(unmoved(cases).length
        ? []
        : [theme('途中で止まった、または変わらなかった支援の事例（匿名で）', { outcome: 'stopped' })]),
    ],
  };
}

const theme = (text: string, chosen: Theme['chosen']): Theme => ({ text, chosen });

/** The cases to be compared with their sources again, those compared longest ago first. */
function dueCases(cases: readonly Covered[], date: string): DueCase[] {
  return cases
    .flatMap(({ slug, data }) => {
      const since = data.reviewedAt ?? data.updatedAt ?? data.publishedAt;
      return since && monthsAfter(since, REVIEW_MONTHS) <= date ? [{ slug, title: data.title, since }] : [];
    })
    .sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : a.slug < b.slug ? -1 : 1));
}

/** The last day any of the cases names; empty without a case. */
function lastDate(cases: readonly Covered[]): string {
  const dates = cases.flatMap(({ data }) => [data.publishedAt, data.updatedAt, data.reviewedAt]);
  return dates.reduce<string>((last, one) => (one && one > last ? one : last), '');
}
