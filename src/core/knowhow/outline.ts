import type { OutlineSection } from '#core/cases/outline.ts';
import type { Knowhow } from '#core/schema/knowhow.ts';

/** Anchors of the parts of an article that come from the frontmatter. */
export const KNOWHOW_PARTS = {
  asked: { anchor: 'asked', heading: 'こんな相談のときに', furniture: true },
  points: { anchor: 'points', heading: '要点', furniture: true },
  dos: { anchor: 'dos', heading: 'すること', furniture: true },
  donts: { anchor: 'donts', heading: 'しないこと', furniture: true },
  questions: { anchor: 'questions', heading: '使える問いかけ', furniture: true },
  cases: { anchor: 'cases', heading: '関連する事例', furniture: true },
  sources: { anchor: 'sources', heading: '出典', furniture: true },
} as const;

/** Every section of an article in reading order, for the 目次 and the search. */
export function knowhowOutline(
  entry: Knowhow,
  body: readonly { anchor: string | null; heading: string; text: string }[],
): OutlineSection[] {
  const inBody = body.flatMap(({ anchor, heading, text }) => (anchor ? [{ anchor, heading, text }] : []));
  return [
    ...(entry.asked?.length
      ? [{ ...KNOWHOW_PARTS.asked, text: entry.asked.join('\n'), zone: 'asked' as const }]
      : []),
    { ...KNOWHOW_PARTS.points, text: entry.points.join('\n') },
    ...inBody,
    { ...KNOWHOW_PARTS.dos, text: entry.dos.join('\n') },
    { ...KNOWHOW_PARTS.donts, text: entry.donts.join('\n') },
    {
      ...KNOWHOW_PARTS.questions,
      text: entry.questions.map((one) => [one.ask, one.opened].filter(Boolean).join('\n')).join('\n'),
    },
    { ...KNOWHOW_PARTS.cases, text: '' },
    {
      ...KNOWHOW_PARTS.sources,
      text: entry.sources.map((one) => `${one.title} ${one.publisher}`).join('\n'),
      zone: 'meta',
    },
  ];
}
