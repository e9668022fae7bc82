import type { Entry } from '#core/markdown/entry.ts';
import type { Case } from '#core/schema/case.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { actsOf, hasFigure, monthsToFirstResult } from './read-case.ts';
import { SOURCE_KINDS, type SourceKind, sourceKind } from './source-kind.ts';

/** Of fewer cases nothing is said. */
export const LEAST_CASES = 3;

/** A published case as the map needs it. */
export type EvidenceCase = Pick<Entry<Case>, 'slug' | 'data'>;

/** What was done: something the supporter did, a subject, or what an article is about. */
type DoneKind = 'act' | 'tag' | 'article';
export interface Done {
  kind: DoneKind;
  id: string;
  label: string;
}

/** One thing that was done where one wall stood, in at least three cases. */
export interface EvidenceRow extends Done {
  /** The cases, in the order given. */
  slugs: string[];
  /** Those of them of which a result is told in figures. */
  withFigure: string[];
  /** Kinds of their sources, in the order of the list. */
  sources: SourceKind[];
  /** Months from the start of the support to the first dated result, where both are known; the shortest first. */
  months: { slug: string; months: number }[];
}

/** What was done where one wall stood. */
interface WallEvidence {
  id: string;
  label: string;
  slugs: string[];
  withFigure: string[];
  /** Those of most cases first; of two alike, the one that comes first in the lists. */
  rows: EvidenceRow[];
  /** What was done in one or two cases: nothing is said of it. */
  few: Done[];
}

/**
 * Wall × what was done, counted and never weighed: a case with several walls or things done stands at each of them.
 * @param articles the articles that a case may name
 */
export function evidenceMap(
  cases: readonly EvidenceCase[],
  t: Taxonomies,
  articles: readonly { slug: string; data: { title?: string | undefined } }[],
): WallEvidence[] {
  const done: (Done & { of: (one: EvidenceCase) => boolean })[] = [
    ...t.act.values.map(({ id, label }) => ({
      kind: 'act' as const,
      id,
      label,
      of: ({ data }: EvidenceCase) => actsOf(data, t).includes(id),
    })),
    ...t.tag.values.map(({ id, label }) => ({
      kind: 'tag' as const,
      id,
      label,
      of: ({ data }: EvidenceCase) => data.tags.includes(id),
    })),
    ...articles.map(({ slug, data }) => ({
      kind: 'article' as const,
      id: slug,
      label: data.title ?? slug,
      of: ({ data: one }: EvidenceCase) => one.knowhow?.includes(slug) ?? false,
    })),
  ];
  return t.wall.values.map(({ id, label }) => {
    const here = cases.filter(({ data }) => data.walls.includes(id));
    const counted = done.map(({ of, ...one }) => ({ ...one, cases: here.filter(of) }));
    return {
      id,
      label,
      slugs: slugsOf(here),
      withFigure: slugsOf(here.filter(isInFigures)),
      rows: counted
        .filter((one) => one.cases.length >= LEAST_CASES)
        .sort((a, b) => b.cases.length - a.cases.length)
        .map(({ cases: held, ...one }) => ({ ...one, ...evidenceOf(held) })),
      few: counted
        .filter((one) => one.cases.length > 0 && one.cases.length < LEAST_CASES)
        .map(({ cases: _, ...one }) => one),
    };
  });
}

function evidenceOf(cases: readonly EvidenceCase[]): Omit<EvidenceRow, keyof Done> {
  const kinds = new Set(cases.flatMap(({ data }) => (data.sources ?? []).map(({ url }) => sourceKind(url))));
  return {
    slugs: slugsOf(cases),
    withFigure: slugsOf(cases.filter(isInFigures)),
    sources: SOURCE_KINDS.map(({ id }) => id).filter((id) => kinds.has(id)),
    months: cases
      .flatMap(({ slug, data }) => {
        const months = monthsToFirstResult(data);
        return months === undefined ? [] : [{ slug, months }];
      })
      .sort((a, b) => a.months - b.months),
  };
}

const isInFigures = ({ data }: EvidenceCase) => hasFigure(data);
const slugsOf = (cases: readonly EvidenceCase[]) => cases.map(({ slug }) => slug);

/** Cases in which the support stopped, or nothing changed; none while there are fewer than three, so that nobody is picked out. */
export function unmoved<T extends EvidenceCase>(cases: readonly T[]): T[] {
  const held = cases.filter(({ data }) => data.outcome !== undefined && data.company.anonymous);
  return held.length >= LEAST_CASES ? held : [];
}
