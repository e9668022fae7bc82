import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { type Firm, fold } from './firm.ts';
import type { MatchRecord } from './match-record.ts';
import { differencesOf, goodsIn, type Reason, reasonsOf } from './reasons.ts';

/** A case beside the firm: how near, why, and what is known to be otherwise. */
export interface Match {
  record: MatchRecord;
  score: number;
  reasons: Reason[];
  differs: Reason[];
}

/**
 * What a likeness is worth. The trouble comes first: no likeness of trade, size and place together outweighs it.
 * Then the kind of work, then size and place. Own judgement, see `docs/match.md`.
 */
const WORTH = {
  concern: 16,
  furtherConcern: 4,
  concernGroup: 5,
  trouble: 6,
  trade: 5,
  goods: 5,
  industry: 2,
  employees: 2,
  nearEmployees: 1,
  prefecture: 1,
  region: 0.5,
  told: 0.25,
} as const;

/** All cases, the nearest first; equals in the order of their slugs. What is not known counts nothing, either way. */
export function nearest(firm: Firm, records: readonly MatchRecord[], t: Taxonomies): Match[] {
  return records
    .map((record) => ({
      record,
      score: nearness(firm, record, t),
      reasons: reasonsOf(firm, record, t),
      differs: differencesOf(firm, record, t),
    }))
    .sort((a, b) => b.score - a.score || (a.record.slug < b.record.slug ? -1 : 1));
}

/** How near a case is, in points of `WORTH`. */
export function nearness(firm: Firm, record: MatchRecord, t: Taxonomies): number {
  let points = record.told ? WORTH.told : 0;
  const shared = firm.concerns.filter((id) => record.concerns.includes(id));
  if (shared.length > 0) points += WORTH.concern + WORTH.furtherConcern * (shared.length - 1);
  else if (sharesGroup(firm, record, t)) points += WORTH.concernGroup;
  if (shared.length === 0) points += WORTH.trouble * wordsShared(firm.trouble, record);
  if (firm.trade !== undefined && firm.trade === record.trade) points += WORTH.trade;
  else if (firm.industry !== undefined && firm.industry === record.industry) points += WORTH.industry;
  if (goodsIn(firm, record).length > 0) points += WORTH.goods;
  const [a, b] = [firm.employees, record.employees].map((id) =>
    t.employees.values.findIndex((one) => one.id === id),
  );
  if (a !== undefined && b !== undefined && a >= 0 && b >= 0) {
    if (a === b) points += WORTH.employees;
    else if (Math.abs(a - b) === 1) points += WORTH.nearEmployees;
  }
  if (firm.prefecture !== undefined && firm.prefecture === record.prefecture) points += WORTH.prefecture;
  else if (firm.region !== undefined && firm.region === record.region) points += WORTH.region;
  return points;
}

/** Groups of concerns that both have, where no concern is shared. */
function sharesGroup(firm: Firm, record: MatchRecord, t: Taxonomies): boolean {
  const groups = (ids: readonly string[]) =>
    new Set(t.concern.values.filter(({ id }) => ids.includes(id)).map(({ group }) => group));
  const own = groups(firm.concerns);
  return [...groups(record.concerns)].some((group) => own.has(group));
}

/** The share of the pairs of characters of a trouble that the case's own words hold; kana pairs say nothing. */
function wordsShared(trouble: string, record: MatchRecord): number {
  const text = fold([record.title, record.summary, ...record.asked].join('\n'));
  const letters = [...normalizeTrouble(trouble)];
  const pairs = letters.slice(1).flatMap((letter, at) => {
    const pair = `${letters[at]}${letter}`;
    return /[^ァ-ヺー]/u.test(pair) ? [pair] : [];
  });
  if (pairs.length === 0) return 0;
  return pairs.filter((pair) => text.includes(pair)).length / pairs.length;
}

const normalizeTrouble = (text: string) => fold(text).replace(/[\p{P}\p{S}]+/gu, '');
