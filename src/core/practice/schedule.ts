import { type Card, createEmptyCard, fsrs, type Grade, Rating } from 'ts-fsrs';

/** How it went, in the reader's own judgement. */
export const GRADES = [
  { id: 'again', label: 'もう一度', rating: Rating.Again },
  { id: 'hard', label: '難しかった', rating: Rating.Hard },
  { id: 'good', label: 'できた', rating: Rating.Good },
  { id: 'easy', label: 'かんたんだった', rating: Rating.Easy },
] as const satisfies readonly { id: string; label: string; rating: Grade }[];
export type GradeId = (typeof GRADES)[number]['id'];

/** A card as it is kept: days as text. */
export type KeptCard = Omit<Card, 'due' | 'last_review'> & { due: string; last_review?: string | undefined };

const scheduler = fsrs({ enable_fuzz: false });

/** The card after a review; the intervals are those of ts-fsrs, whose own days come back from text unharmed. */
export function review(kept: KeptCard | undefined, grade: GradeId, now: Date): KeptCard {
  const rating = GRADES.find(({ id }) => id === grade)?.rating ?? Rating.Again;
  return keep(scheduler.next(cardOf(kept, now), now, rating).card);
}

/** When it would come again, for each grade. */
export function dueAfter(kept: KeptCard | undefined, now: Date): Record<GradeId, Date> {
  return Object.fromEntries(GRADES.map(({ id }) => [id, new Date(review(kept, id, now).due)])) as Record<
    GradeId,
    Date
  >;
}

/** `10分後`, `3日後` */
export function untilText(due: Date, now: Date): string {
  const minutes = Math.max(1, Math.round((due.getTime() - now.getTime()) / 60_000));
  if (minutes < 60) return `${minutes}分後`;
  return minutes < 1440 ? `${Math.round(minutes / 60)}時間後` : `${Math.round(minutes / 1440)}日後`;
}

function cardOf(kept: KeptCard | undefined, now: Date): Card {
  if (!kept) return createEmptyCard(now);
  const { due, last_review: last, ...rest } = kept;
  return { ...rest, due: new Date(due), ...(last ? { last_review: new Date(last) } : {}) };
}

function keep({ due, last_review: last, ...rest }: Card): KeptCard {
  return { ...rest, due: due.toISOString(), ...(last ? { last_review: last.toISOString() } : {}) };
}
