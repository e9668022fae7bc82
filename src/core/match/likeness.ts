import type { Candidate, Firm, NumberRange, Profile, Trait } from './traits.ts';
import { coverage, likeWords } from './words.ts';

/** Orders that make ids comparable: neighbours are half alike. */
export interface Scales {
  ownerAge: readonly string[];
  trend: readonly string[];
}

/**
 * How alike two firms are in one trait: 1 the same, 0 not at all, undefined when one of them is not known.
 * Symmetric in both firms for every trait that has one value (all but `walls`, `steps`, `tags`, `words`,
 * which ask how much of what the profile gives the case holds).
 */
export function likeness(
  trait: Trait,
  profile: Profile,
  other: Candidate,
  scales: Scales,
): number | undefined {
  switch (trait) {
    case 'industry':
      return same(profile.industry, other.industry);
    case 'place':
      return likePlace(profile, other);
    case 'employees':
      return likeSize(profile.employees, other.employees);
    case 'sales':
      return likeSize(profile.sales, other.sales);
    case 'ownerType':
      return likeOwner(profile.ownerType, other.ownerType);
    case 'ownerAge':
      return likeStep(profile.ownerAge, other.ownerAge, scales.ownerAge);
    case 'salesTrend':
      return likeStep(profile.salesTrend, other.salesTrend, scales.trend);
    case 'profitTrend':
      return likeStep(profile.profitTrend, other.profitTrend, scales.trend);
    case 'walls':
    case 'steps':
    case 'tags':
      return coverage(profile[trait], other[trait]);
    case 'words':
      return likeWords(profile.words, other.text);
  }
}

function same(a: string | undefined, b: string | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : Number(a === b);
}

/** The same prefecture 1, another of the same region ⅔; a region alone agrees with its whole self. */
function likePlace(a: Firm, b: Firm): number | undefined {
  if (a.region === undefined || b.region === undefined) return undefined;
  if (a.region !== b.region) return 0;
  return a.prefecture === undefined || b.prefecture === undefined || a.prefecture === b.prefecture
    ? 1
    : 2 / 3;
}

/**
 * Sizes on a logarithmic scale: twice as large is 0.7, ten times as large 0. Ranges are compared where they
 * come closest, so that a number inside a band agrees with the band.
 */
export function likeSize(a: NumberRange | undefined, b: NumberRange | undefined): number | undefined {
  if (!a || !b) return undefined;
  const gap = Math.max(a.least, b.least) / Math.min(a.most, b.most);
  return gap <= 1 ? 1 : Math.max(0, 1 - Math.log10(gap));
}

/** Two owners who took the firm over, from whomever, share that; with a founder they share nothing here. */
function likeOwner(a: string | undefined, b: string | undefined): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  if (a === b) return 1;
  return a === 'founder' || b === 'founder' ? 0 : 0.5;
}

/** Places on an ordered list: the same 1, neighbours ½, further apart 0. An id that is not listed is not known. */
function likeStep(
  a: string | undefined,
  b: string | undefined,
  scale: readonly string[],
): number | undefined {
  if (a === undefined || b === undefined) return undefined;
  const [from, to] = [scale.indexOf(a), scale.indexOf(b)];
  if (from < 0 || to < 0) return undefined;
  return Math.max(0, 1 - Math.abs(from - to) / 2);
}
