import type { Match } from './match.ts';
import type { Reason, ReasonField } from './reasons.ts';

/** What the sentence is made of. */
export type WhyNear = Pick<Match, 'reasons' | 'differs' | 'line'>;

/** What the first sentence says; the other answers that are the same stand behind it. */
const FIRST: ReadonlySet<ReasonField> = new Set([
  ...(['concern', 'nearConcern', 'asked', 'trade', 'industry', 'business'] as const),
  ...(['employees', 'prefecture', 'region'] as const),
]);

/**
 * Why a case is near, made of reasons and known differences alone, and what it is read for in its own words:
 * 「同じ食料品製造業の、「継ぐ人がいない」の話です。「息子は別の仕事をしている」という相談のときに読めます。」
 * @returns an empty string where nothing is shared
 */
export function sentenceOf({ reasons, differs, line }: WhyNear): string {
  const near = nearText(reasons, differs);
  if (!near || !line || near.includes(`「${line}」`)) return near;
  return `${near}「${line}」という相談のときに読めます。`;
}

function nearText(reasons: readonly Reason[], differs: readonly Reason[]): string {
  const text = (...fields: ReasonField[]) => reasons.find(({ field }) => fields.includes(field))?.text;
  const about = aboutOf(reasons);
  const [place, size] = [text('prefecture') ?? text('region'), text('employees')];
  const work = text('trade') ?? text('industry');
  const good = text('business');
  const same = [[place, size].filter(Boolean).join('、'), work].filter(Boolean).join('の');
  const whose = [
    same && `同じ${same}${work || good ? '' : 'の会社'}`,
    !work && good && `「${good}」に関わる会社`,
  ]
    .filter(Boolean)
    .join('の、');
  const others = reasons
    .filter(({ field }) => !FIRST.has(field))
    .map((one) => one.text)
    .join('・');
  const but = butText(!work && !good, !about, differs);
  if (!about && !whose) return others && `${but}${others}が同じ会社の話です。`;
  const story = about ? `${whose ? `${whose}の、` : ''}${about}` : `${whose}の話`;
  return `${but}${story}です。${others && `${others}も同じです。`}`;
}

/** What is known to be otherwise of the two that weigh most. */
function butText(noWork: boolean, noConcern: boolean, differs: readonly Reason[]): string {
  const otherWork = noWork && differs.some(({ field }) => field === 'industry' || field === 'trade');
  const otherConcern = noConcern && differs.some(({ field }) => field === 'concern');
  if (otherWork && otherConcern) return '仕事も気がかりも違いますが、';
  if (otherWork) return '仕事は違いますが、';
  return otherConcern ? '気がかりは違いますが、' : '';
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
