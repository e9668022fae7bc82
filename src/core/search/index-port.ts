/** A page that holds a phrase or all of some terms. */
export interface Found {
  /** The index's own id of the page. */
  page: string;
  /** BM25 for terms, 1 for phrases. */
  score: number;
  /** Position where they first stand, as `ZONES` lays them out. */
  first: number;
  /** How often; of a phrase of several terms only whether. */
  times: number;
}

/**
 * What the search asks of an index of stretches, whoever keeps it: files that the browser reads by Pagefind, or a
 * search server. Terms are those of `pairTerms`.
 */
export interface OpenIndex {
  /** Pages that hold the terms side by side in this order. */
  phrase(terms: readonly string[]): Promise<readonly Found[]>;
  /** Pages that hold all terms anywhere, with their BM25 sum. */
  all(terms: readonly string[]): Promise<readonly Found[]>;
  /** Pages that hold a term somewhere without another one directly before it. */
  apart(before: string, term: string): Promise<ReadonlySet<string>>;
  /** Every page of the index, by its own id. */
  pages(): Promise<readonly string[]>;
  close(): Promise<void>;
}
