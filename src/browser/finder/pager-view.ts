import { pagesShown } from '#core/finder/pager.ts';
import type { Selection } from '#core/finder/selection.ts';

/** Page links of the list; real addresses, so that they can be opened anew or shared. */
export function drawPager(
  holder: HTMLElement,
  selection: Selection,
  pageCount: number,
  address: (selection: Selection) => string,
): void {
  if (pageCount < 2) {
    holder.replaceChildren();
    return;
  }
  const nav = document.createElement('nav');
  nav.className = 'pager';
  nav.setAttribute('aria-label', 'ページ');
  const list = document.createElement('ol');
  list.className = 'pager__list';
  for (const { page, gap } of pagesShown(selection.page, pageCount)) {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.className = 'pager__link';
    link.href = address({ ...selection, page });
    link.dataset.finderLink = 'page';
    link.textContent = String(page);
    link.setAttribute('aria-label', `${page}ページ目`);
    if (page === selection.page) link.setAttribute('aria-current', 'page');
    if (gap) item.className = 'pager__gap';
    item.append(link);
    list.append(item);
  }
  nav.append(list);
  holder.replaceChildren(nav);
}
