import { h } from '#browser/dom/h.ts';

/** Names the words of the query that a near page does not hold; null when it holds them all, though not together. */
export function lackingNote(lacks: readonly string[] = []): HTMLElement | null {
  if (lacks.length === 0) return null;
  const words = lacks.map((word) => `「${word}」`).join('');
  return h('p', { class: 'card__lacks' }, `${words}は、このページにはありません`);
}
