import { labelOf } from '#core/cases/company-line.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { type Firm, fold } from './firm.ts';
import type { MatchRecord } from './match-record.ts';

/** One thing that both firms share, or that is known to be otherwise: what was asked, what the case says, in words. */
export interface Reason {
  field: 'concern' | 'concernGroup' | 'trade' | 'industry' | 'goods' | 'employees' | 'prefecture' | 'region';
  query: string;
  value: string;
  text: string;
}

/** Everything the two are known to share, what weighs most first. What one of them does not tell is no reason. */
export function reasonsOf(firm: Firm, record: MatchRecord, t: Taxonomies): Reason[] {
  const shared = firm.concerns.filter((id) => record.concerns.includes(id));
  const found: (Reason | undefined)[] = shared.map((id) => ({
    field: 'concern' as const,
    query: id,
    value: id,
    text: labelOf(t.concern, id),
  }));
  if (shared.length === 0) found.push(groupReason(firm, record, t));
  for (const word of goodsIn(firm, record))
    found.push({ field: 'goods', query: word, value: record.business, text: record.business });
  if (firm.trade !== undefined && firm.trade === record.trade)
    found.push({ field: 'trade', query: firm.trade, value: firm.trade, text: labelOf(t.trade, firm.trade) });
  else if (firm.industry !== undefined && firm.industry === record.industry)
    found.push(same('industry', firm.industry, labelOf(t.industry, firm.industry)));
  if (firm.employees !== undefined && firm.employees === record.employees)
    found.push(same('employees', firm.employees, labelOf(t.employees, firm.employees)));
  if (firm.prefecture !== undefined && firm.prefecture === record.prefecture)
    found.push(same('prefecture', firm.prefecture, labelOf(t.prefecture, firm.prefecture)));
  else if (firm.region !== undefined && firm.region === record.region)
    found.push(same('region', firm.region, labelOf(t.region, firm.region)));
  return found.filter((one) => one !== undefined);
}

const same = (field: Reason['field'], id: string, text: string): Reason => ({
  field,
  query: id,
  value: id,
  text,
});

/** A concern of the case that stands in the same group as one of the firm's, where none is the same. */
function groupReason(firm: Firm, record: MatchRecord, t: Taxonomies): Reason | undefined {
  const groupOf = (id: string) => t.concern.values.find((one) => one.id === id)?.group;
  for (const query of firm.concerns) {
    const value = record.concerns.find((id) => groupOf(id) !== undefined && groupOf(id) === groupOf(query));
    if (value) return { field: 'concernGroup', query, value, text: labelOf(t.concern, value) };
  }
  return undefined;
}

/** What both tell, and tell otherwise. */
export function differencesOf(firm: Firm, record: MatchRecord, t: Taxonomies): Reason[] {
  const found: Reason[] = [];
  const differ = (
    field: Reason['field'],
    query: string | undefined,
    value: string | undefined,
    text: () => string,
  ) => {
    if (query !== undefined && value !== undefined && query !== value)
      found.push({ field, query, value, text: text() });
  };
  const shares = goodsIn(firm, record).length > 0;
  if (!shares && firm.industry === record.industry)
    differ('trade', firm.trade, record.trade, () => labelOf(t.trade, record.trade ?? ''));
  else if (!shares)
    differ('industry', firm.industry, record.industry, () => labelOf(t.industry, record.industry));
  differ(
    'employees',
    firm.employees,
    record.employees,
    () => record.employeesText ?? labelOf(t.employees, record.employees ?? ''),
  );
  if (firm.region === record.region)
    differ('prefecture', firm.prefecture, record.prefecture, () =>
      labelOf(t.prefecture, record.prefecture ?? ''),
    );
  else differ('region', firm.region, record.region, () => labelOf(t.region, record.region ?? ''));
  return found;
}

/** Words of what the firm makes that stand in what the case's firm does. */
export function goodsIn(firm: Firm, record: MatchRecord): string[] {
  const business = fold(record.business);
  return firm.goods.filter((word) => business.includes(word));
}

/**
 * Why a case is near in one sentence, made of reasons alone: 「食料品製造業で、継ぐ人がいないことが気がかりだった会社です」.
 * @returns an empty string where nothing is shared
 */
export function sentenceOf(reasons: readonly Reason[]): string {
  const one = (field: Reason['field']) => reasons.find((reason) => reason.field === field)?.text;
  const work = one('goods') ?? one('trade') ?? one('industry');
  const concerns = reasons.filter(({ field }) => field === 'concern').map(({ text }) => `「${text}」`);
  const size = one('employees');
  const place = one('prefecture') ?? one('region');
  const firm =
    [place && `${place}の`, work && `${work}の`, size && `${size}の`].filter(Boolean).join('') + '会社';
  if (concerns.length > 0) return `${concerns.join('と')}が気がかりだった、${firm}です。`;
  const group = one('concernGroup');
  if (group) return `近い気がかり「${group}」のあった、${firm}です。`;
  return work || size || place ? `${firm}です。` : '';
}
