import { pairTerm, pairTerms } from '#core/text/codes.ts';
import type { FullIndex } from './open-index.ts';
import type { Grade } from './ranking.ts';
import { TIERS } from './search-document.ts';

/**
 * The one prefecture whose name stands inside another's: who asks for 京都 does not mean 東京都. Everywhere
 * else a stretch of characters is found wherever it stands.
 */
const INNER = ['京', '都'] as const;
const BEFORE = '東';

/**
 * Puts pages that hold 京都 only in 東京都 among the near ones, unless all do. Asks the index nothing when the
 * words begin otherwise.
 */
export async function demoteForeignPlaces(
  index: FullIndex,
  symbols: readonly string[],
  grades: Map<string, Grade>,
): Promise<void> {
  if (symbols[0] !== INNER[0] || symbols[1] !== INNER[1]) return;
  const inside = await index.phrase(pairTerms([BEFORE, ...symbols]));
  if (inside.length === 0) return;
  const kept = await index.apart(pairTerm(BEFORE, INNER[0]), pairTerm(...INNER));
  const demoted = [...grades].filter(([page]) => !kept.has(page));
  if (demoted.length === grades.size) return;
  for (const [, grade] of demoted) grade.tier = TIERS.indexOf('near');
}
