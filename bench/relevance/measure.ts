/** A query with the pages that answer it: 2 directly, 1 partly. */
export interface RatedQuery {
  id: string;
  kind: string;
  query: string;
  relevant: Record<string, number>;
}
/** Queries, and the pages they were judged over; all pages when they are not named. */
export interface RatedSet {
  collection?: string[];
  queries: RatedQuery[];
}
/** How well a system ranks, as means over queries; shares lie between 0 and 1. */
export interface Relevance {
  queries: number;
  ndcg10: number;
  p1: number;
  p3: number;
  mrr: number;
  /** Share of queries without anything useful among the first ten. */
  nothing: number;
}

/** What a page of a grade is worth: a direct answer three times a partial one. */
const gain = (grade: number) => 2 ** grade - 1;
const discounted = (grades: readonly number[]) =>
  grades.reduce((sum, grade, at) => sum + gain(grade) / Math.log2(at + 2), 0);

/**
 * Judges ranked ids per query. Queries that no page answers are left out of the means.
 * nDCG@10 after Järvelin and Kekäläinen (2002), with gains 3 and 1; P@3 is divided by the number that could be had.
 */
export function relevanceOf(
  queries: readonly RatedQuery[],
  ranked: readonly (readonly string[])[],
): Relevance {
  const rows = queries.flatMap(({ relevant }, at) => {
    const ideal = Object.values(relevant).sort((a, b) => b - a);
    if (ideal.length === 0) return [];
    const grades = (ranked[at] ?? []).slice(0, 10).map((id) => relevant[id] ?? 0);
    const first = grades.findIndex((grade) => grade > 0);
    return [
      {
        ndcg10: discounted(grades) / discounted(ideal.slice(0, 10)),
        p1: grades[0] ? 1 : 0,
        p3: grades.slice(0, 3).filter((grade) => grade > 0).length / Math.min(3, ideal.length),
        mrr: first < 0 ? 0 : 1 / (first + 1),
        nothing: first < 0 ? 1 : 0,
      },
    ];
  });
  const mean = (key: keyof (typeof rows)[number]) =>
    rows.reduce((sum, row) => sum + row[key], 0) / (rows.length || 1);
  return {
    queries: rows.length,
    ndcg10: mean('ndcg10'),
    p1: mean('p1'),
    p3: mean('p3'),
    mrr: mean('mrr'),
    nothing: mean('nothing'),
  };
}
