import { textAt } from './plain-data.ts';

/** States in which an entry is, or on its day will be, read by everybody: it must be whole. */
export const PUBLISHING: readonly string[] = ['published', 'scheduled'];

/**
 * Where an entry stands on a day: one that is scheduled is a draft before the day it is published on, and published
 * from that day on. Every other state is as it is written.
 * @param data its settings, which may be faulty
 * @param today `YYYY-MM-DD`, in Japan
 */
export function standingOn(data: unknown, today: string): string | undefined {
  const state = textAt(data, 'publication');
  if (state !== 'scheduled') return state;
  return comesOn(data, today) === undefined ? 'published' : 'draft';
}

/** The day a scheduled entry waits for; undefined when it came, or waits for none. */
export function comesOn(data: unknown, today: string): string | undefined {
  if (textAt(data, 'publication') !== 'scheduled') return undefined;
  const day = textAt(data, 'publishedAt');
  return day !== undefined && day > today ? day : undefined;
}

/**
 * Settings as pages, index and open data see them on a day: `publication` as it stands, and `updatedAt` of the newest
 * change where changes are recorded.
 */
export function onDay<T>(data: T, today: string): T {
  const { publication, changes } = data as { publication?: string; changes?: readonly { date: string }[] };
  return {
    ...data,
    ...(publication === 'scheduled' ? { publication: standingOn(data, today) } : {}),
    ...(changes?.[0] ? { updatedAt: changes[0].date } : {}),
  };
}
