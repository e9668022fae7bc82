import { likeness, type Scales } from './likeness.ts';
import { type Candidate, type Profile, TRAITS, type Trait, type Weights } from './traits.ts';

/** What is not known is exactly between near and far. */
const UNKNOWN = 0.5;
/** From which likeness on a trait is said to agree, and up to which it is said to differ. */
const AGREES = 0.75;
const DIFFERS = 0.4;

export type Verdict = 'agrees' | 'near' | 'differs' | 'unknown';

/** What one trait says about a case; only traits that the profile gives and that count. */
export interface TraitVerdict {
  trait: Trait;
  verdict: Verdict;
  /** Likeness from 0 to 1; undefined when the case does not say. */
  like: number | undefined;
}

export interface Match<T extends Candidate> {
  entry: T;
  /** From 0 (nothing agrees) to 1 (everything agrees); ½ when nothing is known. */
  nearness: number;
  verdicts: TraitVerdict[];
}

/**
 * Nearness of a case to a profile: the weighted mean of the likenesses of all traits, a trait that either
 * side does not give counting ½. So a trait never given changes no order, what a case keeps to itself makes
 * it neither near nor far, and a higher likeness never lowers the nearness.
 */
export function nearness(profile: Profile, other: Candidate, weights: Weights, scales: Scales): number {
  let [sum, whole] = [0, 0];
  for (const trait of TRAITS) {
    sum += weights[trait] * (likeness(trait, profile, other, scales) ?? UNKNOWN);
    whole += weights[trait];
  }
  return whole ? sum / whole : UNKNOWN;
}

/** All cases, the nearest first; equals in the order of their slugs, so that the order given makes no difference. */
export function rank<T extends Candidate>(
  profile: Profile,
  cases: readonly T[],
  weights: Weights,
  scales: Scales,
): Match<T>[] {
  const given = TRAITS.filter((trait) => weights[trait] > 0 && isGiven(profile, trait));
  return cases
    .map((entry) => ({
      entry,
      nearness: nearness(profile, entry, weights, scales),
      verdicts: given.map((trait) => verdictOf(trait, likeness(trait, profile, entry, scales))),
    }))
    .sort((a, b) => b.nearness - a.nearness || (a.entry.slug < b.entry.slug ? -1 : 1));
}

function verdictOf(trait: Trait, like: number | undefined): TraitVerdict {
  if (like === undefined) return { trait, like, verdict: 'unknown' };
  return { trait, like, verdict: like >= AGREES ? 'agrees' : like > DIFFERS ? 'near' : 'differs' };
}

/** Whether the profile says anything about a trait. */
export function isGiven(profile: Profile, trait: Trait): boolean {
  if (trait === 'place') return profile.region !== undefined;
  if (trait === 'words') return /[\p{L}\p{N}]/u.test(profile.words);
  const value = profile[trait];
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}
