import { labelOf } from '#core/cases/company-line.ts';
import { paths } from '#core/site/paths.ts';
import type { Firm } from './firm.ts';
import type { MatchLists } from './firm-answers.ts';
import type { Match } from './match.ts';
import type { MatchRecord } from './match-record.ts';
import { goodIn } from './trade-words.ts';

/** Something that was looked for and is in none of the cases shown; where there are some, the way to them. */
export interface Missing {
  text: string;
  path?: string;
}

/**
 * What the hints said is looked for, and no case that is shown has: said before the cases.
 * @param shown the cases that are shown; none of them, nothing is missing beside what the status says
 */
export function missingIn(
  { concerns, work }: Firm,
  shown: readonly Match[],
  records: readonly MatchRecord[],
  t: MatchLists,
): Missing[] {
  if (shown.length === 0) return [];
  const lacks = (
    facet: 'concern' | 'trade' | 'industry',
    id: string,
    holds: (one: MatchRecord) => boolean,
  ) => {
    if (shown.some(({ record }) => holds(record))) return [];
    const what = WHAT[facet].replace('{}', labelOf(t[facet], id));
    const held = records.filter(holds).length;
    if (held === 0) return [{ text: `${what}の事例は、まだありません。` }];
    const text = `${what}の事例${held}件は、ここに並ぶ事例には入っていません。`;
    if (facet === 'concern') return [{ text, path: paths.concern(id) }];
    // The operators of a site choose by which lists its cases can be opened.
    const isListed = t.facets.values.some((one) => one.id === facet);
    return [isListed ? { text, path: paths.facet(facet, id) } : { text }];
  };
  const { trade, industry, goods } = work;
  const kind =
    trade !== undefined
      ? lacks('trade', trade, (one) => one.trade === trade)
      : industry !== undefined
        ? lacks('industry', industry, (one) => one.industry === industry)
        : [];
  const isUnsorted = trade === undefined && industry === undefined && goods.length > 0;
  const noGood = isUnsorted && !records.some(({ business }) => goodIn(goods, business));
  const said = goods.map((good) => `「${good.said}」`).join('');
  return [
    ...concerns.flatMap(({ id }) => lacks('concern', id, (one) => one.concerns.includes(id))),
    ...kind,
    ...(noGood ? [{ text: `事業の説明に${said}がある事例は、まだありません。` }] : []),
  ];
}

const WHAT = { concern: '「{}」', trade: '「{}」の会社', industry: '「{}」の会社' } as const;
