import type { Reason, ReasonField } from './reasons.ts';

/**
 * Why a case is near in one sentence, made of reasons and known differences alone:
 * 「同じ食料品製造業の、「継ぐ人がいない」の話です。」
 * @returns an empty string where nothing is shared
 */
export function sentenceOf(reasons: readonly Reason[], differs: readonly Reason[] = []): string {
  const text = (...fields: ReasonField[]) => reasons.find(({ field }) => fields.includes(field))?.text;
  const about = aboutOf(reasons);
  const [place, size] = [text('prefecture') ?? text('region'), text('employees')];
  const work = text('trade') ?? text('industry');
  const good = text('business');
  const otherWork = !work && !good && differs.some(({ field }) => field === 'industry' || field === 'trade');
  const same = [[place, size].filter(Boolean).join('、'), work].filter(Boolean).join('の');
  const whose = [
    same && `同じ${same}${work || good ? '' : 'の会社'}`,
    !work && good && `「${good}」に関わる会社`,
  ]
    .filter(Boolean)
    .join('の、');
  if (!about) return whose && `${whose}の話です。`;
  if (otherWork) return `仕事は違いますが、${whose ? `${whose}の、` : ''}${about}です。`;
  return `${whose ? `${whose}の、` : ''}${about}です。`;
}

function aboutOf(reasons: readonly Reason[]): string {
  const texts = (field: ReasonField) =>
    reasons.filter((one) => one.field === field).map((one) => `「${one.text}」`);
  const [near] = texts('nearConcern');
  const [line] = texts('asked');
  if (texts('concern').length) return `${texts('concern').join('と')}の話`;
  if (near) return `近い気がかり${near}の話`;
  return line ? `${line}という相談のときに読む話` : '';
}
