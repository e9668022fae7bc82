import type { Expansion } from '#core/search/word-forms.ts';

/** How many other spellings are named before 「など」. */
const SHOWN = 4;

/**
 * Tells what was done to the query, and offers the other way: 「気付き」は「気づき」も含めて検索しました.
 * @param literal whether the query was searched just as it was typed
 * @param other address of the same search the other way
 * @returns null when nothing was done and nothing is switched off
 */
export function interpretationNote(
  interpretation: readonly Expansion[],
  literal: boolean,
  other: string,
): HTMLElement | null {
  if (!literal && interpretation.length === 0) return null;
  const note = document.createElement('p');
  note.className = 'interpretation';
  note.dataset.interpretation = '';
  const link = document.createElement('a');
  link.href = other;
  link.dataset.finderLink = '';
  if (literal) {
    note.append('入力どおりの言葉だけで検索しました。');
    link.textContent = '表記のゆれや言い換えも含めて検索する';
  } else {
    note.append(`${interpretation.map(sayWidening).join('。')}。`);
    link.textContent = '入力どおりに検索する';
  }
  note.append(link);
  return note;
}

function sayWidening({ from, to, why }: Expansion): string {
  const words = to.slice(0, SHOWN).map((word) => `「${word}」`);
  const more = to.length > SHOWN ? 'など' : '';
  return `「${from}」は${words.join('')}${more}も含めて検索しました（${why}）`;
}
