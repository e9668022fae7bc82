import { h } from '#browser/dom/h.ts';
import type { SearchOutcome } from '#core/search/client.ts';
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
  { interpretation, concerns }: Pick<SearchOutcome, 'interpretation' | 'concerns'>,
  literal: boolean,
  other: string,
): HTMLElement | null {
  const said = [...interpretation.map(sayWidening), ...concerns.map(sayConcern)];
  if (!literal && said.length === 0) return null;
  const text = literal ? '入力どおりの言葉だけで検索しました。' : `${said.join('。')}。`;
  const offer = literal ? '表記のゆれや言い換えも含めて検索する' : '入力どおりに検索する';
  return h(
    'p',
    { class: 'interpretation', ...SEARCH_PARTS.mark('interpretation') },
    text,
    h('a', { href: other, ...FINDER_PARTS.mark('link') }, offer),
  );
}

/** 「すぐ辞める」を、「すぐ辞めてしまう」の話としても探しました */
function sayConcern({ said, label }: SearchOutcome['concerns'][number]): string {
  return `「${said}」を、「${label}」の話としても探しました`;
}

function sayWidening({ from, to, why }: Expansion): string {
  const words = to.slice(0, SHOWN).map((word) => `「${word}」`);
  const more = to.length > SHOWN ? 'など' : '';
  return `「${from}」は${words.join('')}${more}も含めて検索しました（${why}）`;
}
