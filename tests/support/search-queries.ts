import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { TIERS, type Tier } from '#core/search/search-document.ts';

const id = z.string().regex(/^(?:case|knowhow|page)\/[a-z0-9/-]+$/);

const querySchema = z.strictObject({
  q: z.string().min(1),
  why: z.string().min(2),
  must: z.array(id).min(1).optional(),
  mustNot: z.array(id).min(1).optional(),
  first: id.optional(),
  tier: z.enum(TIERS).optional(),
  none: z.literal(true).optional(),
});

/** A query with the pages that must and must not come; the fixture tells what each field means. */
export type RegressionQuery = z.infer<typeof querySchema>;

/** A result of the search: which page, and how it was found. */
export interface Found {
  id: string;
  tier: Tier;
}

/** How far down a question's answer may stand. */
export const FAR_ENOUGH = 10;

/** The committed set. @throws when an entry is not what the fixture says it is */
export function readQueries(): RegressionQuery[] {
  const file = new URL('../fixtures/search-queries.yaml', import.meta.url);
  return z.array(querySchema).parse(parse(readFileSync(file, 'utf8')));
}

/**
 * What is wrong with an answer, in readable lines; none when all is well.
 * @param results in rank order; of the near ones at least the first ten
 */
export function deviations(query: RegressionQuery, results: readonly Found[]): string[] {
  const { q, must = [], mustNot = [], first, tier = 'synonym', none } = query;
  const counted =
    tier === 'near'
      ? results.slice(0, FAR_ENOUGH)
      : results.filter(({ tier: found }) => found !== 'near' && found !== 'meta');
  const place = (wanted: string) => {
    const at = results.findIndex((one) => one.id === wanted);
    return at < 0 ? '' : `（${results[at]?.tier} ${at + 1}番目）`;
  };
  const lines: string[] = [];
  for (const wanted of must) {
    const found = counted.find((one) => one.id === wanted);
    if (!found) lines.push(`${wanted} が出ない${place(wanted)}`);
    else if (TIERS.indexOf(found.tier) > TIERS.indexOf(tier)) lines.push(`${wanted} は ${found.tier}`);
  }
  for (const barred of mustNot) {
    if (counted.some((one) => one.id === barred)) lines.push(`${barred} が出る${place(barred)}`);
  }
  // Among the pages that were judged: a case that came to the collection later may hold the words as well.
  const leading = counted.find(({ id }) => must.includes(id))?.id;
  if (first && leading !== first) lines.push(`先頭は ${first} のはずが ${leading ?? 'なし'}`);
  if (none && counted.length) lines.push(`何も出ないはずが ${counted.length}件（${counted[0]?.id} など）`);
  return lines.map((line) => `「${q}」: ${line}`);
}
