/** A number of the sheet, and its unit where one is written behind it. */
export interface Amount {
  value: number;
  unit?: string | undefined;
}

const UNITS = /(百万円|千円|万円|億円|円|人|名|%|倍|ヶ月|か月|カ月|ケ月|月|点)$/u;
const BELOW_ZERO = /^(?:[-−‐△▲]|\((?=.*\)$))/u;

/** Reads 「1,234」「△12.5%」「(300)」「1,200千円」「3.1（ヶ月）」; undefined for anything else, 「約30」 among it. */
export function readAmount(text: string): Amount | undefined {
  let rest = text.normalize('NFKC').replace(/\s+/gu, '');
  const unit = UNITS.exec(rest.replace(/\((\D+)\)$/u, '$1'))?.[1];
  if (unit) rest = rest.replace(/\((\D+)\)$/u, '$1').slice(0, -unit.length);
  const sign = BELOW_ZERO.test(rest) ? -1 : 1;
  const digits = rest.replace(BELOW_ZERO, '').replace(/\)$/u, '');
  if (!/^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/u.test(digits)) return undefined;
  return { value: sign * Number(digits.replaceAll(',', '')), unit };
}

/** What one of a unit is in yen; undefined where it is none of money. */
export const YEN: Readonly<Record<string, number>> = {
  円: 1,
  千円: 1e3,
  万円: 1e4,
  百万円: 1e6,
  億円: 1e8,
};

/** The unit that a label or a heading names: 「売上高（千円）」「単位：百万円」「％」. */
export function unitIn(text: string): string | undefined {
  const said = text.normalize('NFKC').replace(/\s+/gu, '');
  return (
    /\((?:単位:?)?(百万円|千円|万円|億円|円|人|名|%|倍|ヶ月|か月)\)/u.exec(said)?.[1] ??
    /単位[::]?(百万円|千円|万円|億円|円)/u.exec(said)?.[1] ??
    /^(百万円|千円|万円|億円|円|人|名|%|倍|ヶ月|か月)$/u.exec(said)?.[1]
  );
}
