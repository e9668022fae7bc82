import type { Soon } from '#core/search/ahead.ts';
import { type ConcernLikeness, concernLikeness } from './concern-likeness.ts';
import type { Firm } from './firm.ts';
import type { MatchLists } from './firm-answers.ts';
import type { MatchRecord } from './match-record.ts';
import { goodIn } from './trade-words.ts';
import { type TroubleReader, troubleReader } from './trouble.ts';

/**
 * What a likeness is worth, in points: first the trouble, then the kind of work, then size and place. Measured on
 * `tests/fixtures/match-firms.yaml`, see `docs/match.md`.
 */
export const WORTH = {
  concern: 18,
  furtherConcern: 2,
  trouble: 6,
  trade: 9,
  good: 5,
  industry: 3,
  employees: 2,
  nearEmployees: 1,
  prefecture: 1,
  region: 0.5,
  chosen: 0.5,
  told: 0.25,
};

/** What nearness is measured with, made once for all cases. */
export interface Measures {
  like: ConcernLikeness;
  trouble: TroubleReader;
  /** Bands of the head count in their order. */
  bands: readonly string[];
}
/** Makes what nearness is measured with. @param soon as `openMatch` has it */
export const measuresOf = (records: readonly MatchRecord[], t: MatchLists, soon?: Soon): Measures => ({
  like: concernLikeness(records, t),
  trouble: troubleReader(records, soon),
  bands: t.employees.values.map(({ id }) => id),
});

/** How near a case is to a firm, in points of `WORTH`. What one of them does not tell counts nothing, either way. */
export function nearness(firm: Firm, record: MatchRecord, by: Measures): number {
  return (
    concernPoints(firm, record, by) +
    WORTH.trouble * by.trouble.share(firm.trouble, record) +
    workPoints(firm, record) +
    sizePoints(firm, record, by.bands) +
    chosenPoints(firm, record) +
    (record.told ? WORTH.told : 0)
  );
}

function concernPoints(firm: Firm, record: MatchRecord, { like }: Measures): number {
  const likes = firm.concerns
    .map(({ id, sure }) => sure * Math.max(0, ...record.concerns.map((held) => like(id, held))))
    .sort((a, b) => b - a);
  const [best = 0, ...further] = likes;
  return WORTH.concern * best + WORTH.furtherConcern * further.reduce((sum, one) => sum + one, 0);
}

function workPoints({ work }: Firm, record: MatchRecord): number {
  const good = goodIn(work.goods, record.business) ? WORTH.good : 0;
  if (work.trade !== undefined && work.trade === record.trade) return good + WORTH.trade;
  return good + (work.industry !== undefined && work.industry === record.industry ? WORTH.industry : 0);
}

function sizePoints(firm: Firm, record: MatchRecord, bands: readonly string[]): number {
  if (firm.employees === undefined || record.employees === undefined) return 0;
  const apart = Math.abs(bands.indexOf(firm.employees) - bands.indexOf(record.employees));
  return apart === 0 ? WORTH.employees : apart === 1 ? WORTH.nearEmployees : 0;
}

function chosenPoints(firm: Firm, record: MatchRecord): number {
  let points = 0;
  for (const [name, ids] of Object.entries(firm.chosen)) {
    const held = record.chosen[name as keyof MatchRecord['chosen']];
    const shared = ids.filter((id) => held.includes(id)).length;
    if (name === 'prefecture') points += shared * (WORTH.prefecture - WORTH.region);
    else points += shared * (name === 'region' ? WORTH.region : WORTH.chosen);
  }
  return points;
}
