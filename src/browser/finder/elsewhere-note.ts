import { h } from '#browser/dom/h.ts';
import type { TextAnswer } from '#core/finder/text-answer.ts';
import { paths, withBase } from '#core/site/paths.ts';

/** Tells that articles or pages, which the list of cases does not show, hold the words too; null when none does. */
export function elsewhereNote({ elsewhere, outcome }: TextAnswer, root: string): HTMLElement | null {
  if (elsewhere === 0) return null;
  const href = `${withBase(root, paths.search)}?${new URLSearchParams({ q: outcome.query })}`;
  return h(
    'p',
    { class: 'interpretation' },
    `この言葉は、事例のほかに記事などの${elsewhere}ページにもあります。`,
    h('a', { href }, 'サイト全体で探す'),
  );
}
