import { h } from '#browser/dom/h.ts';
import type { Expansion } from '#core/search/word-forms.ts';
import { FINDER_PARTS } from '#core/site/finder-parts.ts';
import { SEARCH_PARTS } from '#core/site/search-parts.ts';

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
  const text = literal
    ? '入力どおりの言葉だけで検索しました。'
    : `${interpretation.map(sayWidening).join('。')}。`;
  const offer = literal ? '表記のゆれや言い換えも含めて検索する' : '入力どおりに検索する';
  return h(
    'p',
    { class: 'interpretation', ...SEARCH_PARTS.mark('interpretation') },
    text,
    h('a', { href: other, ...FINDER_PARTS.mark('link') }, offer),
  );
}

function sayWidening({ from, to, why }: Expansion): string {
  const words = to.slice(0, SHOWN).map((word) => `「${word}」`);
  const more = to.length > SHOWN ? 'など' : '';
  return `「${from}」は${words.join('')}${more}も含めて検索しました（${why}）`;
}
