import type { CasePage } from '#browser/dom/case-page.ts';
import type { SavedCase } from '#core/saved/list.ts';

/** Links that take a case out of the comparison or put a saved one into it. */
export function drawChooser(
  place: HTMLElement,
  pages: readonly CasePage[],
  saved: readonly SavedCase[],
  most: number,
  address: (slugs: readonly string[]) => string,
): void {
  const slugs = pages.map(({ slug }) => slug);
  const out = pages.map(({ slug, title }) =>
    chip(`${title} ×`, `外す: ${title}`, address(slugs.filter((one) => one !== slug))),
  );
  const others = saved.filter(({ slug }) => !slugs.includes(slug));
  const into =
    slugs.length < most
      ? others
          .slice(0, 10)
          .map(({ slug, title }) => chip(`＋ ${title}`, `加える: ${title}`, address([...slugs, slug])))
      : [];
  place.replaceChildren(...out, ...into);
  place.hidden = out.length + into.length === 0;
}

function chip(text: string, label: string, href: string): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.className = 'chip compare__chip';
  link.href = href;
  link.textContent = text;
  link.setAttribute('aria-label', label);
  item.append(link);
  return item;
}
