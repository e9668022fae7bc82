const MARK = 'link-note';

/**
 * On paper a link cannot be followed: before printing, every link of an article that leads out of its page gets
 * a number, and the addresses stand below the article. What is printed twice has one number. After printing the
 * page is as before.
 */
export function addLinkNotes(article: HTMLElement): void {
  removeLinkNotes(article);
  const numbers = new Map<string, number>();
  for (const link of article.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    if (!isNoted(link)) continue;
    const number = numbers.get(link.href) ?? numbers.size + 1;
    numbers.set(link.href, number);
    const mark = document.createElement('sup');
    mark.className = MARK;
    mark.textContent = `注${number}`;
    link.after(mark);
  }
  if (!numbers.size) return;
  const notes = document.createElement('section');
  notes.className = `${MARK} ${MARK}--list`;
  const heading = document.createElement('h2');
  heading.textContent = '注（リンク先）';
  const list = document.createElement('ol');
  list.append(
    ...[...numbers.keys()].map((href) => {
      const item = document.createElement('li');
      item.textContent = readable(href);
      return item;
    }),
  );
  notes.append(heading, list);
  article.append(notes);
}

export function removeLinkNotes(article: HTMLElement): void {
  for (const mark of article.querySelectorAll(`.${MARK}`)) mark.remove();
}

/** A link that is printed and leads to another page; tags and facts are ways around the site, not references. */
function isNoted(link: HTMLAnchorElement): boolean {
  const { origin, pathname, protocol } = new URL(link.href);
  if (
    !protocol.startsWith('http') ||
    link.closest('.tag-list, .fact-box, .toc, .page-tools, .turn, .question__meta, .related')
  )
    return false;
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

const articles = () => document.querySelectorAll<HTMLElement>('article.case');
window.addEventListener('beforeprint', () => {
  for (const article of articles()) addLinkNotes(article);
});
window.addEventListener('afterprint', () => {
  for (const article of articles()) removeLinkNotes(article);
});
