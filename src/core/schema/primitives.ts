import { z } from 'zod';
import { line } from './line.ts';
import { ROUGH_COUNT } from './rough-count.ts';
import { SLUG } from './slug.ts';

export { line, SLUG };

/** A calendar date that exists, `YYYY-MM-DD`, kept as a string from file to page. */
export const isoDate = z.iso.date();

const PARTIAL = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/;

/**
 * A date known only as far as the source says: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 * A full date must exist in the calendar.
 */
export const partialDate = z
  .string()
  .refine((value) => PARTIAL.test(value) && (value.length < 10 || isoDate.safeParse(value).success), {
    error: '日付は "2024"、"2024-06"、"2024-06-25" のどれかの形で、実在する日を書いてください',
  });

/** A folder's name as it stands in an address. */
export const slug = z.string().max(60).regex(SLUG, {
  error: '半角の英小文字・数字をハイフンでつないで書いてください（例: niigata-chorikigu）',
});

/** A head count that is known roughly. */
export const roughCount = z.string().regex(ROUGH_COUNT, {
  error: '人数は 30、おおよそなら 約30 か 10〜20、帯なら "6-20" の形で書いてください',
  // So that the list of bands is named beside it.
  abort: true,
});

/** A link to a public source. Plain http is let through: some public bodies still serve nothing else. */
export const webUrl = z
  .url({ protocol: /^https?$/, hostname: z.regexes.domain })
  .refine((url) => !/[\s。、「」]/.test(url), {
    error: 'URL のあとに文が続いています。URL だけを書いてください',
  });

/** A list without repeats. */
export function uniqueList<T extends z.ZodType>(item: T, min: number, max: number) {
  const list = z.array(item);
  // As one bound, so that a message can say 「ちょうど3件」.
  return (min === max ? list.length(min) : list.min(min).max(max)).refine(
    (items) => new Set(items.map((one) => JSON.stringify(one))).size === items.length,
    {
      error: '同じものが二度書かれています。一つにしてください',
    },
  );
}
