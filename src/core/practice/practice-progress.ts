import { hash } from './choices.ts';
import type { KeptCard } from './schedule.ts';

/** One practice as it is kept and printed. */
export interface PracticeRecord {
  slug: string;
  company: string;
  /** `YYYY-MM-DD` */
  day: string;
  hypothesis: string;
  /** What was asked; a question of one's own is marked. */
  question: string;
  chose: 'own' | 'other' | 'written';
}
/** What this browser keeps of the practice. */
export interface Progress {
  cards: Readonly<Record<string, KeptCard>>;
  records: readonly PracticeRecord[];
}

/** The progress of who never practised. */
export const NOTHING_PRACTISED: Progress = { cards: {}, records: [] };
/** Older records make room. */
const MOST_RECORDS = 300;

/** Reads what was kept; what is not of its form is left out. */
export function parseProgress(text: string | null): Progress {
  if (!text) return NOTHING_PRACTISED;
  try {
    const { cards, records } = JSON.parse(text) as Partial<Record<keyof Progress, unknown>>;
    const isRecord = (one: unknown): one is Record<string, unknown> =>
      typeof one === 'object' && one !== null;
    const texts = ['slug', 'company', 'day', 'hypothesis', 'question', 'chose'];
    return {
      cards: Object.fromEntries(
        Object.entries(isRecord(cards) ? cards : {}).filter(
          ([, card]) =>
            isRecord(card) && !Number.isNaN(Date.parse(String(card.due))) && Number.isFinite(card.stability),
        ),
      ) as Progress['cards'],
      records: (Array.isArray(records) ? records : []).filter(
        (one): one is PracticeRecord => isRecord(one) && texts.every((key) => typeof one[key] === 'string'),
      ),
    };
  } catch {
    return NOTHING_PRACTISED;
  }
}

/** With one practice more. */
export function withRecord({ cards, records }: Progress, record: PracticeRecord, card: KeptCard): Progress {
  return { cards: { ...cards, [record.slug]: card }, records: [...records, record].slice(-MOST_RECORDS) };
}

/**
 * The case to practise next: one that is due, the longest overdue first; else one never practised, by the seed; else
 * the one that comes first.
 */
export function nextCase(
  slugs: readonly string[],
  { cards }: Progress,
  now: Date,
  seed: string,
): string | undefined {
  const kept = slugs
    .flatMap((slug) => (cards[slug] ? [{ slug, due: Date.parse(cards[slug].due) }] : []))
    .sort((a, b) => a.due - b.due || (a.slug < b.slug ? -1 : 1));
  if (kept[0] && kept[0].due <= now.getTime()) return kept[0].slug;
  const fresh = slugs
    .filter((slug) => !cards[slug])
    .sort((a, b) => hash(seed + a) - hash(seed + b) || (a < b ? -1 : 1));
  return fresh[0] ?? kept[0]?.slug;
}
