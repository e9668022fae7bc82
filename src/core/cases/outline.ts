import { CASE_SECTIONS } from '#core/check/case-sections.ts';
import { formatDate } from '#core/format/dates.ts';
import type { Case } from '#core/schema/case.ts';
import { resultFigure } from './result-figure.ts';
import { caseTimeline } from './timeline.ts';

export interface OutlineSection {
  anchor: string;
  heading: string;
  /** Plain text, for the search. */
  text: string;
  /** See `SearchSection`. */
  furniture?: true;
  zone?: 'asked' | 'meta';
}

/** Anchors of the parts that come from the frontmatter; Latin, so they never meet a body heading. */
export const CASE_PARTS = {
  turn: { anchor: 'turn', heading: '転機', furniture: true },
  asked: { anchor: 'asked', heading: 'こんな相談のときに', furniture: true },
  points: { anchor: 'points', heading: '本事例のポイント', furniture: true },
  supporterActs: { anchor: 'acts', heading: '支援者がしたこと', furniture: true },
  questions: { anchor: 'questions', heading: 'この場面での問いかけ', furniture: true },
  timeline: { anchor: 'timeline', heading: '歩みの時系列', furniture: true },
  results: { anchor: 'results', heading: '数字で見る成果', furniture: true },
  outcomeGrounds: { anchor: 'grounds', heading: '成果の段階', furniture: true },
  later: { anchor: 'later', heading: 'その後', furniture: true },
  lessons: { anchor: 'lessons', heading: '支援者の学び', furniture: true },
  unknown: { anchor: 'unknown', heading: 'この事例で分からないこと', furniture: true },
  sources: { anchor: 'sources', heading: '出典', furniture: true },
  claims: { anchor: 'claims', heading: '根拠', furniture: true },
} as const;

/**
 * Every section of a case page in reading order: what the 目次 shows and what the search knows.
 * @param body sections of the MDX body; text before the first heading belongs to no section
 */
export function caseOutline(
  entry: Case,
  body: readonly { anchor: string | null; heading: string; text: string }[],
): OutlineSection[] {
  const parts: OutlineSection[] = [];
  if (entry.turn) parts.push({ ...CASE_PARTS.turn, text: turnText(entry.turn) });
  if (entry.asked?.length) parts.push({ ...CASE_PARTS.asked, text: entry.asked.join('\n'), zone: 'asked' });
  if (entry.points?.length) parts.push({ ...CASE_PARTS.points, text: entry.points.join('\n') });
  if (entry.questions?.length) {
    const text = entry.questions.map((one) => [one.ask, one.opened].filter(Boolean).join('\n')).join('\n');
    parts.push({ ...CASE_PARTS.questions, text });
  }
  for (const { anchor, heading, text } of body) {
    const own = CASE_SECTIONS.some(({ pattern }) => pattern.test(heading));
    if (anchor) parts.push({ anchor, heading, text, ...(own ? { furniture: true } : {}) });
  }
  if (entry.supporterActs?.length) {
    const text = entry.supporterActs.map((one) => one.text).join('\n');
    parts.push({ ...CASE_PARTS.supporterActs, text });
  }
  const events = caseTimeline(entry);
  if (events.length) {
    const text = events.map(({ date, label }) => `${formatDate(date)} ${label}`).join('\n');
    parts.push({ ...CASE_PARTS.timeline, text });
  }
  if (entry.results?.length) {
    const text = entry.results.map((one) => `${one.label} ${formatResult(one)}`).join('\n');
    parts.push({ ...CASE_PARTS.results, text });
  }
  if (entry.outcomeGrounds?.length) {
    const text = entry.outcomeGrounds.map((one) => one.text).join('\n');
    parts.push({ ...CASE_PARTS.outcomeGrounds, text });
  }
  if (entry.later?.length) {
    const text = entry.later.map(({ date, what }) => `${formatDate(date)} ${what}`).join('\n');
    parts.push({ ...CASE_PARTS.later, text });
  }
  if (entry.unknown?.length) parts.push({ ...CASE_PARTS.unknown, text: entry.unknown.join('\n') });
  if (entry.lessons?.length) parts.push({ ...CASE_PARTS.lessons, text: entry.lessons.join('\n') });
  if (entry.sources?.length) {
    const text = entry.sources.map((one) => `${one.title} ${one.publisher}`).join('\n');
    parts.push({ ...CASE_PARTS.sources, text, zone: 'meta' });
  }
  return parts;
}

function turnText({ before, question, moved, after }: NonNullable<Case['turn']>): string {
  return [before, question?.text, moved, after].filter(Boolean).join('\n');
}

/** `13億円 → 15億円 15%増` */
export function formatResult(result: NonNullable<Case['results']>[number]): string {
  const figures = [result.before, result.after].map((value) => resultFigure(value, result.unit));
  const change = figures.filter(Boolean).join(' → ');
  return [change, result.note].filter(Boolean).join(' ');
}
