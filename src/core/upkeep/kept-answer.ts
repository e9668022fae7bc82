import { type AskedSource, MOST_QUOTED } from '#core/schema/source-record.ts';

/** What a host says of an address, this time. */
export interface SourceAnswer {
  /** `dead`: it is not there; `moved`: for good, to `to`; `unknown`: it could not be found out. */
  state: 'there' | 'dead' | 'moved' | 'unknown';
  to?: string;
  /** In words, what came. */
  why: string;
  /** Sha256 of its text, and the text, where there is one. */
  hash?: string;
  text?: string;
}

/**
 * What is to be kept of an answer. A text that is another, and in which the passage kept from before is no longer found,
 * has changed; it stays so until somebody has compared the case with it.
 * @param before what was kept the time before
 * @param date the day of the answer
 * @param reviewed the day on which every entry that names the source was last compared with its sources
 */
export function keptAnswer(
  url: string,
  answer: SourceAnswer,
  before: AskedSource | undefined,
  date: string,
  reviewed?: string,
): AskedSource {
  const { state, to, why, hash, text } = answer;
  const known = before && { hash: before.hash, quote: before.quote, seen: before.seen };
  if (state === 'dead' || state === 'unknown') return clean({ ...known, url, asked: date, state, why, to });
  const compared = before !== undefined && reviewed !== undefined && reviewed >= before.asked;
  const differs = known?.hash !== undefined && hash !== undefined && hash !== known.hash;
  const keeps = Boolean(known?.quote && text?.includes(known.quote));
  if (differs && !keeps && !compared) return clean({ ...known, url, asked: date, state: 'changed', why, to });
  const quote = keeps && !compared ? known?.quote : passageOf(text);
  return clean({ url, asked: date, seen: date, state, why, to, hash: hash ?? known?.hash, quote });
}

/** A passage by which a text is known again: the beginning of its longest line. */
export function passageOf(text: string | undefined): string | undefined {
  const longest = (text ?? '')
    .split('\n')
    .reduce((most, line) => (line.length > most.length ? line : most), '');
  // Never half of a letter that takes two units.
  return (
    longest
      .slice(0, MOST_QUOTED)
      .replace(/[\uD800-\uDBFF]$/, '')
      .trim() || undefined
  );
}

const clean = (one: { [Key in keyof AskedSource]: AskedSource[Key] | undefined }): AskedSource =>
  Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as AskedSource;
