import { child, inside, type Xml } from './xml.ts';

/** A number as its cell shows it; undefined where it shows the number as it is. */
export type ShowNumber = (value: number, style: number) => string | undefined;

/** Formats of dates and times that have a number and no text (ECMA-376 Part 1, 18.8.30, with those of Japan). */
const isDate = (id: number) =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
const DAY = 86_400_000;

/**
 * How the cells of a workbook show their numbers: days as `2024年6月25日`, shares as `12.5%`, and the words that a
 * format puts beside them (`0"名"`).
 * @param from1904 whether its days are counted from 1904 on
 */
export function readFormats(styles: Xml | undefined, from1904: boolean): ShowNumber {
  const own = new Map(
    inside(child(styles, 'numFmts'), 'numFmt').map(({ attributes: { numFmtId, formatCode = '' } }) => [
      Number(numFmtId),
      formatCode,
    ]),
  );
  const cells = inside(child(styles, 'cellXfs'), 'xf').map(({ attributes }) =>
    Number(attributes.numFmtId ?? 0),
  );
  return (value, style) => {
    const id = cells[style] ?? 0;
    if (!Number.isFinite(value) || id === 0) return undefined;
    const code = own.get(id) ?? '';
    // What stands in quotes or brackets is shown as it is, and is no sign of a date.
    const signs = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
    if (isDate(id) || /[yegd]|m.*[yd]/i.test(signs.replace(/general/gi, '')))
      return day(value, from1904, signs);
    if (id === 9 || id === 10 || signs.includes('%')) return `${round(value * 100)}%`;
    const words = [...(code.split(';')[0] ?? '').matchAll(/"([^"]*)"|([0#?.,]+)/g)];
    const at = words.findIndex(([, , digits]) => digits);
    if (at < 0) return undefined;
    const word = (list: typeof words) => list.map(([, text = '']) => text).join('');
    return `${word(words.slice(0, at))}${round(value)}${word(words.slice(at + 1))}`;
  };
}

const round = (value: number) => String(Number(value.toPrecision(12)));

/** A day counted from the last of 1899, or of 1903; a format without its day shows the month. */
function day(serial: number, from1904: boolean, signs: string): string {
  // 1900 counts a 29 February that never was.
  const days = from1904 ? serial + 1462 : serial < 60 ? serial + 1 : serial;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(days) * DAY);
  if (Number.isNaN(date.getTime())) return String(serial);
  const month = `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月`;
  return /m/i.test(signs) && !/d/i.test(signs) ? month : `${month}${date.getUTCDate()}日`;
}
