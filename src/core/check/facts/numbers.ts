/**
 * Traces numbers: every figure in a text must stand in the fact sheet beside it, or be derived
 * from it by one of the rules here. What cannot be traced is returned.
 *
 * Rules of derivation:
 * 1. the same number, whatever its width, commas or unit prefix (11百万円 = 1,100万円 = 11000000);
 * 2. 和暦 ↔ 西暦 (明治 1868, 大正 1912, 昭和 1926, 平成 1989, 令和 2019 are the years 1);
 * 3. difference, or change in percent (rounded to 0, 1 or 2 places), between two numbers of the sheet;
 * 4. 割 = 10 %.
 */
interface NumberInText {
  /** As written, in half width. */
  text: string;
  value: number;
  /** Where it begins, in UTF-16 units of the text as it was given. */
  index: number;
}

const SCALE: Record<string, number> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  億: 1e8,
  兆: 1e12,
};
const ERA: Record<string, number> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
  M: 1867,
  T: 1911,
  S: 1925,
  H: 1988,
  R: 2018,
};
const NUMBER =
  /(明治|大正|昭和|平成|令和|(?<![A-Za-z])[MTSHR](?=\d))?(\d[\d,]*(?:\.\d+)?|元(?=年))(百万|千万|十|百|千|万|億|兆)?(?:(\d[\d,]*(?:\.\d+)?)(百万|千万|千|万))?(割)?/g;

/** Full-width letters and digits to half width, one for one: NFKC would shift places and read ㎡ as m2. */
function halfWidth(text: string): string {
  return text.replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0));
}

/** All numbers written with digits, scaled and turned to 西暦 where an era stands before them. */
export function numbersIn(text: string): NumberInText[] {
  const found: NumberInText[] = [];
  if (!/[\d０-９元]/.test(text)) return found;
  for (const match of halfWidth(text).matchAll(NUMBER)) {
    const [whole, era, digits = '', unit, tail, tailUnit, wari] = match;
    const number = digits === '元' ? 1 : Number(digits.replaceAll(',', ''));
    let value = number * (unit ? (SCALE[unit] ?? 1) : 1);
    if (tail && tailUnit) value += Number(tail.replaceAll(',', '')) * (SCALE[tailUnit] ?? 1);
    if (era) value = number + (ERA[era] ?? 0);
    if (wari) value = number * 10;
    found.push({ text: whole, value: round(value), index: match.index });
  }
  return found;
}

const round = (value: number) => Math.round(value * 1e6) / 1e6;

/** A fact sheet of more different figures is refused: their pairs would be too many to derive from. */
export const MAX_FIGURES = 300;

/**
 * Prepares a fact sheet once, for many texts.
 * @param facts the text of the sheet; figures after the first `MAX_FIGURES` do not count
 * @returns a function that gives the numbers of a text that no rule traces to the sheet
 */
export function figureTracer(facts: string): (text: string) => NumberInText[] {
  const known = figuresIn(facts);
  let derived: Set<number> | undefined;
  return (text) => {
    const unknown = numbersIn(text).filter(({ value }) => !known.has(value));
    if (!unknown.length) return unknown;
    // Most texts hold only figures of the sheet itself; the pairs are worked out when one does not.
    derived ??= derivedFigures([...known]);
    return unknown.filter(({ value }) => !derived?.has(value));
  };
}

/** The figures a text holds: 平成28 stands for 2016, and for 28 as it is written. At most `MAX_FIGURES`. */
export function figuresIn(text: string): Set<number> {
  const known = new Set<number>();
  for (const { value, text: written } of numbersIn(text)) {
    if (known.size >= MAX_FIGURES) break;
    for (const figure of [value, Number(written.replace(/[^\d.]/g, ''))])
      if (Number.isFinite(figure)) known.add(figure);
  }
  return known;
}

/** What two figures, the earlier one first, give: their difference, and the change in percent. */
export function derivedFrom(a: number, b: number): number[] {
  if (a === 0 || a === b) return [];
  const change = Math.abs(((b - a) / a) * 100);
  const percent = [1, 10, 100].map((places) => Math.round(change * places) / places);
  return [round(Math.abs(a - b)), ...percent, Math.floor(change)];
}

function derivedFigures(values: readonly number[]): Set<number> {
  return new Set(values.flatMap((a) => values.flatMap((b) => derivedFrom(a, b))));
}
