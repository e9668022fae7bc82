import { h } from '#browser/dom/h.ts';
import type { SearchOutcome } from '#core/search/client.ts';
import type { Expansion } from '#core/search/word-forms.ts';
import { FINDER_PARTS } from '#core/site/finder-parts.ts';
import { paths, withBase } from '#core/site/paths.ts';
import { SEARCH_PARTS } from '#core/site/search-parts.ts';

/** How many other spellings are named before 「など」. */
const SHOWN = 4;

/**
 * Tells what was done to the query, and offers the other way: 「気付き」は「気づき」も含めて検索しました. A 気がかり, or a
 * trade, that was heard in it leads to its page.
 * @param literal whether the query was searched just as it was typed
 * @param other address of the same search the other way
 * @param root base path of the site
 * Where the site's search server did not answer, that is said first.
 * @returns null when nothing was done and nothing is switched off
 */
export function interpretationNote(
  {
    interpretation,
    concerns,
    withoutServer = '',
  }: Pick<SearchOutcome, 'interpretation' | 'concerns' | 'withoutServer'>,
  literal: boolean,
  other: string,
  root: string,
): HTMLElement | null {
  const widened = interpretation.map((one) => `${sayWidening(one)}。`);
  const heard = concerns.flatMap((one) => sayConcern(one, root));
  if (!literal && widened.length + heard.length === 0)
    return withoutServer ? h('p', { class: 'interpretation' }, withoutServer) : null;
  const said = literal ? ['入力どおりの言葉だけで検索しました。'] : [...widened, ...heard];
  const offer = literal ? '表記のゆれや言い換えも含めて検索する' : '入力どおりに検索する';
  return h(
    'p',
    { class: 'interpretation', ...SEARCH_PARTS.mark('interpretation') },
    withoutServer,
    ...said,
    h('a', { href: other, ...FINDER_PARTS.mark('link') }, offer),
  );
}

/** Ids of trades among the concerns that the search knows. */
const TRADE = 'trade/';

/**
 * 「すぐ辞める」を、「すぐ辞めてしまう」の話としても探しました。 A concern that no case is about says that first: the cases
 * below are of something else.
 */
function sayConcern({ said, id, label, cases }: SearchOutcome['concerns'][number], root: string) {
  const trade = id.startsWith(TRADE) ? id.slice(TRADE.length) : undefined;
  const path = trade ? paths.facet('trade', trade) : paths.concern(id);
  const shown = trade === '' ? label : h('a', { href: withBase(root, path) }, label);
  const none = trade === undefined && cases === 0 ? [`「${label}」の事例は、まだありません。`] : [];
  return [...none, `「${said}」を、「`, shown, '」の話としても探しました。'];
}

function sayWidening({ from, to, why }: Expansion): string {
  const words = to.slice(0, SHOWN).map((word) => `「${word}」`);
  const more = to.length > SHOWN ? 'など' : '';
  return `「${from}」は${words.join('')}${more}も含めて検索しました（${why}）`;
}
