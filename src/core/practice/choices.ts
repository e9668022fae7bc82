import type { PracticeQuestion } from './practice-case.ts';

/** So many questions of other places stand beside the case's own. */
const OTHERS = 2;

/**
 * The case's own question among two of another step or wall, in an order that gives nothing away. The same seed gives
 * the same choice. Those of one origin with the own go first, for the origin is shown.
 */
export function choicesOf(
  own: PracticeQuestion,
  pool: readonly PracticeQuestion[],
  seed: string,
): PracticeQuestion[] {
  const lot = (text: string) => hash(`${seed}\n${text}`);
  const others = pool
    .filter((one) => one.ask !== own.ask && !isSamePlace(own, one))
    .map((one) => ({ one, lot: lot(one.ask) }))
    .sort(
      (a, b) =>
        Number(a.one.origin !== own.origin) - Number(b.one.origin !== own.origin) ||
        a.lot - b.lot ||
        (a.one.ask < b.one.ask ? -1 : 1),
    )
    .slice(0, OTHERS)
    .map(({ one }) => one);
  return [own, ...others].sort((a, b) => lot(`place ${a.ask}`) - lot(`place ${b.ask}`));
}

/** Whether two questions are of one step and of one wall; where either names no wall, the step alone decides. */
export function isSamePlace(
  one: Pick<PracticeQuestion, 'step' | 'walls'>,
  other: Pick<PracticeQuestion, 'step' | 'walls'>,
): boolean {
  if (one.step !== other.step) return false;
  return !one.walls.length || !other.walls.length || one.walls.some((wall) => other.walls.includes(wall));
}

/** Why a question fits the case or not: from where both stand, no more. */
export function whyText(
  question: PracticeQuestion,
  own: PracticeQuestion,
  labels: { step: Readonly<Record<string, string>>; wall: Readonly<Record<string, string>> },
): string {
  const place = ({ step, walls }: PracticeQuestion) =>
    [
      `段階「${labels.step[step] ?? step}」`,
      walls.length ? `壁「${walls.map((wall) => labels.wall[wall] ?? wall).join('」「')}」` : '',
    ]
      .filter(Boolean)
      .join('、');
  return question.ask === own.ask
    ? `この事例の問いかけです（${place(own)}）。`
    : `別の場面の問いかけです（${place(question)}）。この事例の問いかけは${place(own)}です。`;
}

/** FNV-1a, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const letter of text) {
    value ^= letter.codePointAt(0) ?? 0;
    value = Math.imul(value, 0x01000193) >>> 0;
  }
  return value;
}
