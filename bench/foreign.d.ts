/**
 * As much of the packages of bench/package.json as the benchmarks use. They are installed on first use only, and types
 * are checked without them.
 */
declare module 'minisearch' {
  export interface Options {
    fields: string[];
    tokenize?: (text: string) => string[];
    processTerm?: (term: string) => string | null;
  }
  export default class MiniSearch {
    constructor(options: Options);
    static loadJSON(json: string, options: Options): MiniSearch;
    addAll(documents: readonly object[]): void;
    search(query: string, options?: { combineWith?: 'AND' | 'OR' }): { id: unknown }[];
  }
}

declare module 'lighthouse' {
  interface Audit {
    score: number | null;
    numericValue?: number;
    displayValue?: string;
  }
  interface Category {
    score: number | null;
    auditRefs: { id: string; weight: number }[];
  }
  /** The part of a Lighthouse result that is shown. */
  interface Result {
    categories: Record<string, Category | undefined>;
    audits: Record<string, Audit | undefined>;
    runtimeError?: { message: string };
  }
  export default function lighthouse(
    url: string,
    flags: { port: number; output: 'json'; logLevel: 'silent'; onlyCategories: string[] },
  ): Promise<{ lhr: Result } | undefined>;
}
