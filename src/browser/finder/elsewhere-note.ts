import { h } from '#browser/dom/h.ts';
import type { TextAnswer } from '#core/finder/text-answer.ts';
import { paths, withBase } from '#core/site/paths.ts';

/** Tells how many articles and pages, which the list of cases does not show, were found; null when none was. */
export function elsewhereNote(
  { elsewhere, ranked, outcome }: TextAnswer,
  literal: boolean,
  root: string,
): HTMLElement | null {
  if (elsewhere === 0) return null;
  const href = `${withBase(root, paths.search)}?${new URLSearchParams({ q: outcome.query, ...(literal ? { exact: '1' } : {}) })}`;
  return h(
    'p',
    { class: 'interpretation' },
    `${ranked.length > 0 ? '事例のほかに、' : ''}記事などが${elsewhere}ページ見つかりました。`,
    h('a', { href }, 'サイト全体で探す'),
  );
}
