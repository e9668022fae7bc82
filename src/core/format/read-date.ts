import { inDigits } from '#core/text/numerals.ts';

/** First year and last number of each era. 令和 has no end yet. */
const ERAS: Readonly<Record<string, readonly [first: number, years: number]>> = {
  明治: [1868, 45],
  大正: [1912, 15],
  昭和: [1926, 64],
  平成: [1989, 31],
  令和: [2019, 99],
};
const LETTERS: Readonly<Record<string, string>> = { M: '明治', T: '大正', S: '昭和', H: '平成', R: '令和' };

/** No date and no period is written longer. */
const LONGEST = 80;
const ERA = /^(明治|大正|昭和|平成|令和|[MTSHR](?=\.?\d))\.?(元|\d{1,2})(?:年|$|(?=[-/.]))/i;

/**
 * Reads a date as people write it: 「令和5年4月」, 「R5.4.1」, 「昭和七年」, 「2021年4月」, 「２０２１/４」.
 * @returns `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as coarse as it was written; undefined for anything else,
 *   「2021年4月ごろ」 and 「令和5年度」 among them
 */
export function readDate(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = withoutSecondYear(tidy(text));
  const era = ERA.exec(plain);
  const year = era ? yearOf(era[1] ?? '', era[2] ?? '') : /^(\d{4})(?=\D|$)/.exec(plain)?.[1];
  if (year === undefined) return undefined;
  const rest = plain.slice(era ? era[0].length : 4).replace(/^年/, '');
  const parts = /^(?:[-/.]?(\d{1,2})(?:(?:月|[-/.])(\d{1,2})日?|月)?)?$/.exec(rest);
  if (!parts) return undefined;
  return [year, ...parts.slice(1).filter((part) => part !== undefined)]
    .map((part) => part.padStart(2, '0'))
    .join('-');
}

/** Half width, no spaces, no quotation marks, kanji numerals before 年, 月 and 日 as digits. */
function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s"'“”‘’「」]/g, '')
    .replace(/^西暦/, '')
    .replace(/[–—―−‐]/g, '-')
    .replace(/[一二三四五六七八九十〇]{1,4}(?=[年月日])/g, (kanji) => inDigits(kanji) || kanji);
}

/** 「1932(昭和7)年」 and 「昭和7年(1932年)」 as one of the two, where they are the same year. */
function withoutSecondYear(plain: string): string {
  const found = /^([^(]+)\(([^()]+)\)(.*)$/.exec(plain);
  if (!found) return plain;
  const [, before = '', inside = '', after = ''] = found;
  const [one, other] = [before, inside].map((part) => readDate(part)?.slice(0, 4));
  return one !== undefined && one === other ? before + after : plain;
}

function yearOf(name: string, count: string): string | undefined {
  const [first, years] = ERAS[LETTERS[name.toUpperCase()] ?? name] ?? [0, 0];
  const number = count === '元' ? 1 : Number(count);
  return number >= 1 && number <= years ? String(first + number - 1) : undefined;
}

/** A period as people write it; `to` is absent while it goes on. */
export interface Period {
  from: string;
  to?: string;
}

/**
 * Reads a period: 「2021年4月〜2022年3月」, 「令和3年4月〜4年3月」, 「2021年4月〜10月」, 「2021.04 - 2022.03」, 「2021年4月〜」.
 * @returns undefined when one of its ends cannot be read, so that nothing of it is lost
 */
export function readPeriod(text: string): Period | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = tidy(text).replace(/まで$/, '').replace(/^自/, '');
  const alone = readDate(plain);
  if (alone !== undefined) return { from: alone };
  const [, begin, end] = /^(\d{4}-\d\d(?:-\d\d)?)\/(\d{4}-\d\d(?:-\d\d)?)$/.exec(plain) ?? [];
  if (begin && end) return { from: begin, to: end };
  for (const { 0: mark, index } of plain.matchAll(/[〜~→]|から|より|至|-/g)) {
    const from = readDate(plain.slice(0, index));
    const end = plain.slice(index + mark.length);
    if (from === undefined) continue;
    if (
      /^(?:現在|いま|今)?(?:も|に至る|まで)?(?:継続(?:中|して(?:いる|います))?|続い(?:ている|ています)|支援中|進行中)?$/.test(
        end,
      )
    )
      return mark === '-' ? undefined : { from };
    const to = readDate(end) ?? shortEnd(plain.slice(0, index), from, end);
    if (to !== undefined) return { from, to };
  }
  return undefined;
}

/** 「〜4年3月」 goes on in the era, 「〜10月」 in the year of the beginning, 「2022.10〜23.9」 in its century. */
function shortEnd(written: string, from: string, end: string): string | undefined {
  const era = /^(?:明治|大正|昭和|平成|令和|[MTSHR])/i.exec(written)?.[0];
  if (era && /^(?:元|\d{1,2})年/.test(end)) return readDate(era + end);
  if (/^\d{4}/.test(written) && /^\d{2}(?:[./]\d{1,2}$|年)/.test(end))
    return readDate(from.slice(0, 2) + end);
  return /^\d{1,2}月/.test(end) ? readDate(`${from.slice(0, 4)}年${end}`) : undefined;
}
