import { monthsBetween } from '#core/format/dates.ts';
import type { Case } from '#core/schema/case.ts';

export interface TimelineEvent {
  /** As coarse as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date: string;
  label: string;
}

/**
 * The dated events of a case, oldest first. Empty when the support period is not public:
 * a line with nothing but the founding tells no story.
 */
export function caseTimeline(entry: Case): TimelineEvent[] {
  const { period } = entry;
  if (!period) return [];
  const events: TimelineEvent[] = [];
  if (entry.founded !== undefined) events.push({ date: String(entry.founded), label: '創業' });
  events.push({
    date: period.from,
    label: entry.supporter.type === 'self' ? '取り組みの始まり' : '支援の始まり',
  });
  if (period.to)
    events.push({
      date: period.to,
      label: entry.supporter.type === 'self' ? '取り組みの区切り' : '支援の区切り',
    });
  for (const result of entry.results ?? []) {
    if (
      result.to &&
      !events.some((event) => event.date === result.to && event.label.includes(result.label))
    ) {
      events.push({ date: result.to, label: `成果: ${result.label}` });
    }
  }
  return mergeSameDate(events.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)));
}

function mergeSameDate(events: TimelineEvent[]): TimelineEvent[] {
  const merged: TimelineEvent[] = [];
  for (const event of events) {
    const last = merged.at(-1);
    if (last?.date === event.date)
      last.label += `、${event.label.replace(/^成果: /, last.label.startsWith('成果') ? '' : '成果: ')}`;
    else merged.push({ ...event });
  }
  return merged;
}

/** `17か月`, `2年`, or undefined while the end is open or only years are known. */
export function periodLength(period: Case['period']): string | undefined {
  if (!period?.to || period.from.length < 7 || period.to.length < 7) return undefined;
  const months = monthsBetween(period.from, period.to);
  const years = Math.floor(months / 12);
  const rest = months % 12;
  return `${years ? `${years}年` : ''}${rest ? `${rest}か月` : ''}`;
}
