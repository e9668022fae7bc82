import type { Match } from './match.ts';
import type { Reason, ReasonField } from './reasons.ts';

/** What the sentence is made of. */
export type WhyNear = Pick<Match, 'reasons' | 'differs' | 'line'>;

/** What is said in words of its own; the other answers that are the same stand behind it. */
const FIRST: ReadonlySet<ReasonField> = new Set([
  ...(['concern', 'nearConcern', 'asked', 'trade', 'industry', 'business'] as const),
  ...(['employees', 'prefecture', 'region'] as const),
]);

/**
 * Why a case is near, made of reasons and known differences alone, and what it is read for in its own words:
 * “Same line of work: food makers; a story of “No one to take over”. To be read when asked about “…”.”
 * @returns an empty string where nothing is shared
 */
export function sentenceOf({ reasons, differs, line }: WhyNear): string {
  const near = nearText(reasons, differs);
  if (!near || !line || near.includes(`“${line}”`)) return near;
  return `${near} To be read when asked about “${line}”.`;
}

function nearText(reasons: readonly Reason[], differs: readonly Reason[]): string {
  const texts = (...fields: ReasonField[]) =>
    reasons.filter(({ field }) => fields.includes(field)).map(({ text }) => text);
  const [work] = [...texts('trade'), ...texts('industry')];
  const [place] = [...texts('prefecture'), ...texts('region')];
  const [size] = texts('employees');
  const [good] = texts('business');
  const others = reasons.filter(({ field }) => !FIRST.has(field)).map(({ text }) => text);
  const about = aboutOf(texts);
  const otherWork = !work && !good && differs.some(({ field }) => field === 'industry' || field === 'trade');
  const otherConcern = !about && differs.some(({ field }) => field === 'concern');
  const parts = [
    otherWork && 'other work',
    otherConcern && 'another concern',
    work && `same line of work: ${work}`,
    !work && good && `a firm connected with “${good}”`,
    place && `same place: ${place}`,
    size && `same size: ${size}`,
    about,
    others.length > 0 && `the same: ${others.join(', ')}`,
  ].filter((part) => part !== undefined && part !== false && part !== '');
  const text = parts.join('; ');
  return text && `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function aboutOf(texts: (...fields: ReasonField[]) => string[]): string {
  const [near] = texts('nearConcern');
  const [line] = texts('asked');
  const told = texts('concern').map((text) => `“${text}”`);
  if (told.length > 0) return `a story of ${told.join(' and ')}`;
  if (near) return `a story of “${near}”, a concern near to it`;
  return line ? `to be read when asked about “${line}”` : '';
}
