import { h } from '#browser/dom/h.ts';
import { pagesShown } from '#core/finder/pager.ts';
import type { Selection } from '#core/finder/selection.ts';
import { FINDER_PARTS } from '#core/site/finder-parts.ts';

/** Page links of the list; real addresses, so that they can be opened anew or shared. */
export function drawPager(
  holder: HTMLElement,
  selection: Selection,
  pageCount: number,
  address: (selection: Selection) => string,
): void {
  const pages = pageCount < 2 ? [] : pagesShown(selection.page, pageCount);
  const items = pages.map(({ page, gap }) => {
    const link = h(
      'a',
      {
        class: 'pager__link',
        href: address({ ...selection, page }),
        ...FINDER_PARTS.mark('link', 'page'),
        'aria-label': `${page}ページ目`,
        'aria-current': page === selection.page && 'page',
      },
      String(page),
    );
    return h('li', { class: gap && 'pager__gap' }, link);
  });
  const nav = h('nav', { class: 'pager', 'aria-label': 'ページ' }, h('ol', { class: 'pager__list' }, items));
  holder.replaceChildren(...(pages.length ? [nav] : []));
}
