import { h, list } from '#browser/dom/h.ts';
import { CASE_PAGE_PARTS } from '#core/site/case-page-parts.ts';
import { PRINT_PARTS } from '#core/site/print-parts.ts';

const MARK = 'link-note';

/**
 * On paper a link cannot be followed: before printing, every link of an article that leads out of its page gets
 * a number, and the addresses stand below the article. What is printed twice has one number. A source has a number
 * already: its address stands behind it. After printing the page is as before.
 */
function addLinkNotes(article: HTMLElement): void {
  removeLinkNotes(article);
  const numbers = new Map<string, number>();
  for (const link of article.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (!isNoted(link)) continue;
    if (link.closest(CASE_PAGE_PARTS.selector('sources'))) {
      link.after(h('span', { class: MARK }, ` ${readable(link.href)}`));
      continue;
    }
    const number = numbers.get(link.href) ?? numbers.size + 1;
    numbers.set(link.href, number);
    link.after(h('sup', { class: MARK }, `注${number}`));
  }
  if (!numbers.size) return;
  article.append(
    h(
      'section',
      { class: `${MARK} ${MARK}--list` },
      h('h2', {}, '注（リンク先）'),
      list('ol', [...numbers.keys()].map(readable)),
    ),
  );
}

function removeLinkNotes(article: HTMLElement): void {
  for (const mark of article.querySelectorAll(`.${MARK}`)) mark.remove();
}

/** A link that is printed and leads to another page; tags and facts are ways around the site, not references. */
function isNoted(link: HTMLAnchorElement): boolean {
  const { origin, pathname, protocol } = new URL(link.href);
  if (!protocol.startsWith('http') || link.closest(PRINT_PARTS.selector('ways'))) return false;
  return origin !== location.origin || pathname !== location.pathname;
}

/** Japanese in an address as it is read. */
function readable(href: string): string {
  try {
    return decodeURI(href);
  } catch {
    return href;
  }
}

const eachArticle = (work: (article: HTMLElement) => void) => () => {
  for (const article of document.querySelectorAll<HTMLElement>(PRINT_PARTS.selector('noted'))) work(article);
};
window.addEventListener('beforeprint', eachArticle(addLinkNotes));
window.addEventListener('afterprint', eachArticle(removeLinkNotes));
