import { labelOf } from '#core/cases/company-line.ts';
import { paths } from '#core/site/paths.ts';
import type { Firm } from './firm.ts';
import type { MatchLists } from './firm-answers.ts';
import type { Match } from './match.ts';
import type { MatchRecord } from './match-record.ts';
import type { ReasonField } from './reasons.ts';
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
  { concerns, work, trouble }: Firm,
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
  const isShared = (...fields: ReasonField[]) =>
    shown.some(({ reasons }) => reasons.some(({ field }) => fields.includes(field)));
  const noWorry = /[\p{L}\p{N}]/u.test(trouble) && concerns.length === 0 && !isShared('asked');
  const hasWork = trade !== undefined || industry !== undefined || goods.length > 0;
  const hasWorry = noWorry || concerns.length > 0;
  const isOther = !isShared('concern', 'nearConcern', 'asked', 'trade', 'industry', 'business');
  return [
    ...concerns.flatMap(({ id }) => lacks('concern', id, (one) => one.concerns.includes(id))),
    ...kind,
    ...(noGood ? [{ text: `事業の説明に${said}がある事例は、まだありません。` }] : []),
    ...(noWorry ? [{ text: '書かれた気がかりに合うと言える事例は、ここにはありません。' }] : []),
    ...((hasWork || hasWorry) && isOther ? [{ text: otherText(shown, hasWork, hasWorry) }] : []),
  ];
}

/** That what was told of the work and the concern is not shared, and what is. */
function otherText(shown: readonly Match[], hasWork: boolean, hasWorry: boolean): string {
  const fields = new Set(shown.flatMap(({ reasons }) => reasons.map(({ field }) => field)));
  const kinds = [
    fields.delete('employees') ? ['組織規模'] : [],
    [fields.delete('prefecture'), fields.delete('region')].includes(true) ? ['場所'] : [],
    fields.size > 0 ? ['「その他」の答え'] : [],
  ];
  const what = hasWork && hasWorry ? '仕事も気がかりも' : hasWork ? '仕事は' : '気がかりは';
  return `ここに並ぶ事例は、${what}通じません。同じなのは、${kinds.flat().join('、')}だけです。`;
}

const WHAT = { concern: '「{}」', trade: '「{}」の会社', industry: '「{}」の会社' } as const;
