import type { Reason, ReasonField } from './reasons.ts';

/**
 * Why a case is near in one sentence, made of reasons and known differences alone:
 * “Same trade (food makers); a story of “No one to take over”.”
 * @returns an empty string where nothing is shared
 */
export function sentenceOf(reasons: readonly Reason[], differs: readonly Reason[] = []): string {
  const texts = (...fields: ReasonField[]) =>
    reasons.filter(({ field }) => fields.includes(field)).map(({ text }) => text);
  const [work] = [...texts('trade'), ...texts('industry')];
  const [place] = [...texts('prefecture'), ...texts('region')];
  const [size] = texts('employees');
  const [good] = texts('business');
  const otherWork = !work && !good && differs.some(({ field }) => field === 'industry' || field === 'trade');
  const quoted = (all: readonly string[]) => all.map((text) => `“${text}”`).join(' and ');
  const [near] = texts('nearConcern');
  const [line] = texts('asked');
  const about = texts('concern').length
    ? `a story of ${quoted(texts('concern'))}`
    : near
      ? `a story of “${near}”, a concern near to it`
      : line
        ? `to be read when asked about “${line}”`
        : '';
  const parts = [
    otherWork && about && 'other work',
    work && `same line of work: ${work}`,
    !work && good && `a firm connected with “${good}”`,
    place && `same place: ${place}`,
    size && `same size: ${size}`,
    about,
  ].filter((part) => part !== undefined && part !== false && part !== '');
  const text = parts.join('; ');
  return text && `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
