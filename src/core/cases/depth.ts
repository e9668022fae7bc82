import type { Case } from '#core/schema/case.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';

/** 読みどころ: what a case can be read for. */
export type Depth = Taxonomies['depth']['values'][number]['id'];

/** From so many characters of the supporter's acts on, the support can be read. */
export const LEAST_ACTS = 120;
/** A body of at most so many characters is short. */
export const MOST_BRIEF = 400;

/** Characters of what the supporter did, spaces left out. */
export function actLetters({ supporterActs = [] }: Pick<Case, 'supporterActs'>): number {
  return supporterActs.reduce((sum, { text }) => sum + [...text.replace(/\s/g, '')].length, 0);
}

/**
 * Derived, never written by hand. 伴走が読める事例: somebody supported, and his acts are described at some length; else
 * 短報 when the body is short, and 会社の歩み. A case that is not published has nothing to be read yet.
 * @param letters characters of the body, without headings and spaces
 */
export function depthOf(entry: Case, letters: number): Depth | undefined {
  if (entry.publication !== 'published') return undefined;
  if (entry.supporter.type !== 'self' && actLetters(entry) >= LEAST_ACTS) return 'support';
  return letters <= MOST_BRIEF ? 'brief' : 'company';
}
