import { monthsAfter } from '#core/format/dates.ts';
import { textAt, valueAt } from '#core/schema/plain-data.ts';
import { isoDate, partialDate } from '#core/schema/primitives.ts';
import type { DocumentRule, Spot, Subject } from '../rule.ts';
import { inField } from '../spot.ts';

const FIELDS = [
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
  title: '日付は今日まで（予約の公開日は一年先まで）',
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
    if (textAt(data, 'publication') === 'scheduled') spots.push(...tooFar(subject));
    else noteFuture(['publishedAt']);
    const founded = valueAt(data, 'founded');
    if (typeof founded === 'number' && founded > Number(today.slice(0, 4))) {
      const message = `「${founded}」年はまだ来ていません（きょうは ${today}）`;
      spots.push(inField(subject, ['founded'], message, '創業年を確かめてください'));
    }
    for (const [list, key] of [
      ['sources', 'published'],
      ['results', 'from'],
      ['results', 'to'],
      ['changes', 'date'],
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

/** So many months ahead, a day of publication is rather a slip of the hand. */
const MONTHS_AHEAD = 12;

/** A scheduled entry that would stay away for years without a word. */
function tooFar(subject: Subject): Spot[] {
  const day = textAt(subject.data, 'publishedAt') ?? '';
  if (!isoDate.safeParse(day).success || day <= monthsAfter(subject.today, MONTHS_AHEAD)) return [];
  const message = `予約の公開日「${day}」が、一年より先です（きょうは ${subject.today}）`;
  return [
    inField(subject, ['publishedAt'], message, '年を確かめてください。日が決まっていなければ draft にします'),
  ];
}

/** The record of changes has one order, and the day of the last change is written once. */
const dateChanges: DocumentRule = {
  id: 'date/changes',
  severity: 'error',
  title: '更新の記録は新しい順に、公開日より後の日付で。更新日は重ねて書かない',
  why: '更新日は、更新の記録のいちばん上の日付です。同じことを二か所に書くと、片方だけ直されて食い違います。',
  check(subject) {
    const { data } = subject;
    const changes = valueAt(data, 'changes');
    if (!Array.isArray(changes) || !changes.length) return [];
    const spots: Spot[] = [];
    if (valueAt(data, 'updatedAt') !== undefined)
      spots.push(
        inField(
          subject,
          ['updatedAt'],
          '更新日（updatedAt）と更新の記録（changes）の両方が書かれています',
          'updatedAt の行を取り除いてください。更新日は、更新の記録のいちばん上の日付になります',
        ),
      );
    const days = changes.map((_, at) => textAt(changes, at, 'date'));
    const published = textAt(data, 'publishedAt');
    days.forEach((day, at) => {
      if (!isoDate.safeParse(day).success) return;
      const before = days[at - 1];
      if (published !== undefined && (day as string) < published)
        spots.push(
          inField(
            subject,
            ['changes', at, 'date'],
            `直した日（${day}）が公開日（${published}）より前です`,
            '公開する前に直したことは書きません。日付を確かめてください',
          ),
        );
      else if (isoDate.safeParse(before).success && (day as string) > (before as string))
        spots.push(
          inField(
            subject,
            ['changes', at, 'date'],
            `新しい順に並んでいません（${before} の下に ${day}）`,
            'いちばん新しいものを上に書いてください',
          ),
        );
    });
    const reviewed = textAt(data, 'reviewedAt');
    if (isoDate.safeParse(days[0]).success && reviewed !== undefined && reviewed < (days[0] as string))
      spots.push(
        inField(
          subject,
          ['reviewedAt'],
          `点検日（${reviewed}）が更新日（${days[0]}）より前です`,
          '直したところを出典と照らし、点検日をその日にしてください',
        ),
      );
    return spots;
  },
};

/** Dates are those of a calendar that has come. */
export const DATE_RULES: readonly DocumentRule[] = [dateFuture, dateChanges];
