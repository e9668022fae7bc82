import { inDigits } from './numerals.ts';

/** An amount as people write it. */
export interface Amount {
  value: number;
  /** The upper end of 「10〜20名」. */
  to?: number;
  /** Whether it is said to be rough: 「約30名」「30名ほど」. */
  about: boolean;
}

const ABOUT = /^(?:約|およそ|おおよそ|おおむね|概ね|だいたい|大体|ほぼ)/;
const AROUND = /(?:程度|前後|ほど|くらい|ぐらい|余り|余)$/;
/** Of a short text; see `LONGEST`. */
const SPAN = /^(.{1,59}?)(?:[〜~-]|から)(.{1,59})$/;
/** No amount is written longer. */
const LONGEST = 60;
const LARGE = [
  ['兆', 1e12],
  ['億', 1e8],
  ['万', 1e4],
] as const;
const SMALL = [
  ['千', 1000],
  ['百', 100],
  ['十', 10],
] as const;

/**
 * Reads an amount in Japanese: 「１２名」, 「8,500万円」, 「1億2,000万円」, 「約30名」, 「10〜20名」, 「三十名」.
 * @param units the units it may carry, as a choice of a pattern (`円`, `名|人`)
 * @returns undefined for what is no such amount, 「30名以上」 among them: it says less than a number
 */
export function readAmount(text: string, units: string): Amount | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/[–—―−‐]/g, '-')
    // 「￥500,000-」 and 「金五十万円也」 end so that nobody can add to them.
    .replace(/^(金|¥|\\)(?=[\d一-龠])(.{1,40}?)(?:円也|也|円?-)$/, '$2円')
    .replace(/^(約|およそ)?[¥\\](?=\d)/, '$1');
  const unit = new RegExp(`(?:${units})$`);
  const bare = plain.replace(ABOUT, '').replace(AROUND, '').replace(unit, '').replace(AROUND, '');
  const about = ABOUT.test(plain) || AROUND.test(plain) || AROUND.test(plain.replace(unit, ''));
  const ends = SPAN.exec(bare);
  if (!ends) {
    const value = readNumber(bare);
    return value === undefined ? undefined : { value, about };
  }
  const value = readNumber((ends[1] ?? '').replace(unit, ''));
  const to = readNumber(ends[2] ?? '');
  return value === undefined || to === undefined || value >= to ? undefined : { value, to, about };
}

/** A number in digits, in kanji, or in both: 「1,200」, 「三百」, 「1億2,000万」, 「5百万」. Not 「007」 nor 「12,34」. */
function readNumber(text: string): number | undefined {
  return readParts(text, LARGE, (part) => readParts(part, SMALL, readDigits));
}

/** What stands before each unit times the unit, summed up. */
function readParts(
  text: string,
  units: readonly (readonly [unit: string, worth: number])[],
  read: (part: string) => number | undefined,
): number | undefined {
  let rest = text;
  let sum: number | undefined;
  for (const [unit, worth] of units) {
    const at = rest.indexOf(unit);
    if (at < 0) continue;
    // 「百」 is 「一百」; 「万」 alone is no number.
    const count = at === 0 && worth <= 1000 ? 1 : read(rest.slice(0, at));
    if (count === undefined) return undefined;
    sum = (sum ?? 0) + Math.round(count * worth);
    rest = rest.slice(at + 1);
  }
  if (!rest) return sum;
  const last = read(rest);
  return last === undefined ? undefined : (sum ?? 0) + last;
}

function readDigits(text: string): number | undefined {
  const plain = /^\d{1,3}(?:,\d{3})+$/.test(text) ? text.replaceAll(',', '') : text;
  if (/^(?:0|[1-9]\d{0,14})(?:\.\d{1,6})?$/.test(plain)) return Number(plain);
  const digits = inDigits(text);
  return digits ? Number(digits) : undefined;
}
