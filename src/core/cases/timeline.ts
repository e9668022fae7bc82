import { monthsBetween } from '#core/format/dates.ts';
import type { Case } from '#core/schema/case.ts';

interface TimelineEvent {
  /** As coarse as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  date: string;
  label: string;
}

/**
 * The dated events of a case, oldest first: when the support ran, where that is stated, and dated results.
 * Empty when there are fewer than two: a line with nothing but the founding says too little.
 */
export function caseTimeline(entry: Case): TimelineEvent[] {
  const { founded, supportPeriod } = entry;
  const events: TimelineEvent[] = [];
  if (founded !== undefined) events.push({ date: String(founded), label: '創業' });
  if (supportPeriod) events.push({ date: supportPeriod.from, label: '支援の始まり' });
  if (supportPeriod?.to) events.push({ date: supportPeriod.to, label: '支援の区切り' });
  for (const result of entry.results ?? []) {
    if (
      result.to &&
      !events.some((event) => event.date === result.to && event.label.includes(result.label))
    ) {
      events.push({ date: result.to, label: `成果: ${result.label}` });
    }
  }
  const merged = mergeSameDate(events.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)));
  return merged.length < 2 ? [] : merged;
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
export function periodLength(period: Case['supportPeriod']): string | undefined {
  if (!period?.to || period.from.length < 7 || period.to.length < 7) return undefined;
  const months = monthsBetween(period.from, period.to);
  const years = Math.floor(months / 12);
  const rest = months % 12;
  if (years && rest) return `${years}年${rest}か月`;
  if (years) return `${years}年`;
  return rest ? `${rest}か月` : undefined;
}
