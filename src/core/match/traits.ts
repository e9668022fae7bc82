/** What is compared when two firms are set side by side; the order is that of the form. */
export const TRAITS = [
  'industry',
  'place',
  'employees',
  'sales',
  'ownerType',
  'ownerAge',
  'salesTrend',
  'profitTrend',
  'walls',
  'steps',
  'tags',
  'words',
] as const;
export type Trait = (typeof TRAITS)[number];

/** How much each trait counts; 0 leaves it out. */
export type Weights = Readonly<Record<Trait, number>>;

/**
 * The weights before anybody changes them. What a dialogue is about (trade, walls, words) counts most; its
 * background (place, age) least. Own judgement, not measured: see `docs/match.md`.
 */
export const DEFAULT_WEIGHTS: Weights = {
  industry: 3,
  place: 1,
  employees: 2,
  sales: 1,
  ownerType: 2,
  ownerAge: 1,
  salesTrend: 1,
  profitTrend: 1,
  walls: 3,
  steps: 2,
  tags: 2,
  words: 3,
};
/** The greatest weight a reader can give a trait. */
export const MOST_WEIGHT = 5;

/** A size as far as it is known: from least to most, the same number twice when it is exact. */
export interface NumberRange {
  least: number;
  most: number;
}

/** A firm as the match sees it. What is not known is absent; an empty list is not known either. */
export interface Firm {
  industry?: string | undefined;
  region?: string | undefined;
  prefecture?: string | undefined;
  employees?: NumberRange | undefined;
  /** Yearly sales in yen. */
  sales?: NumberRange | undefined;
  ownerType?: string | undefined;
  ownerAge?: string | undefined;
  salesTrend?: string | undefined;
  profitTrend?: string | undefined;
  walls: readonly string[];
  steps: readonly string[];
  tags: readonly string[];
}

/** The firm in front of the supporter, with free words. */
export interface Profile extends Firm {
  words: string;
}

/** A case to be found, with the text that free words are looked for in. */
export interface Candidate extends Firm {
  slug: string;
  text: string;
}
