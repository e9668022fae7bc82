import { textAt, valueAt } from '#core/schema/plain-data.ts';
import { partialDate } from '#core/schema/primitives.ts';
import type { DocumentRule, Spot } from '../rule.ts';
import { inField } from '../spot.ts';

const FIELDS = [
  ['publishedAt'],
  ['updatedAt'],
  ['reviewedAt'],
  ['consent', 'confirmedAt'],
  ['consent', 'withdrawnAt'],
  ['supportPeriod', 'from'],
  ['supportPeriod', 'to'],
  ['storyPeriod', 'from'],
  ['storyPeriod', 'to'],
  ['sales', 'asOf'],
] as const;

/** No date lies after the day of the check. */
const dateFuture: DocumentRule = {
  id: 'date/future',
  severity: 'error',
  title: '日付は今日まで',
  why: 'まだ来ていない日付は打ち間違いです。公開日や支援期間が先の日付だと、並び順や期間の表示が狂います。',
  check(subject) {
    const { data, today } = subject;
    const spots: Spot[] = [];
    const noteFuture = (path: (string | number)[]) => {
      const date = textAt(data, ...path);
      // A date known to the year or the month is in the future when its first day is.
      if (date && partialDate.safeParse(date).success && date > today.slice(0, date.length)) {
        const message = `「${date}」はまだ来ていない日付です（きょうは ${today}）`;
        spots.push(inField(subject, path, message, '年と月日を確かめてください'));
      }
    };
    for (const path of FIELDS) noteFuture([...path]);
    const founded = valueAt(data, 'founded');
    if (typeof founded === 'number' && founded > Number(today.slice(0, 4))) {
      const message = `「${founded}」年はまだ来ていません（きょうは ${today}）`;
      spots.push(inField(subject, ['founded'], message, '創業年を確かめてください'));
    }
    for (const [list, key] of [
      ['sources', 'published'],
      ['results', 'from'],
      ['results', 'to'],
    ] as const) {
      const items = valueAt(data, list);
      if (Array.isArray(items))
        items.forEach((_, index) => {
          noteFuture([list, index, key]);
        });
    }
    return spots;
  },
};

/** Dates are those of a calendar that has come. */
export const DATE_RULES: readonly DocumentRule[] = [dateFuture];
