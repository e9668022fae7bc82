import type { MarkedPart } from '#core/search/marks.ts';
import type { PagePassages } from '#core/search/passages.ts';
import { withBase } from '#core/site/paths.ts';
import { markedText } from './marked-text.ts';

const KINDS = { case: '支援事例', knowhow: '支援ノウハウ', page: 'このサイトのページ' } as const;

/** A result of the site search, filled into a clone of the page's own template. Of the tags those that were found. */
export function drawSearchCard(
  template: HTMLTemplateElement,
  page: PagePassages,
  tags: readonly (readonly MarkedPart[])[],
  root: string,
  search: string,
): HTMLElement {
  const article = (template.content.firstElementChild as HTMLElement).cloneNode(true) as HTMLElement;
  const field = (name: string) => article.querySelector(`[data-field="${name}"]`) as HTMLElement;
  const address = `${withBase(root, page.document.url)}${search}`;
  field('kind').textContent = KINDS[page.document.kind];
  (field('title') as HTMLAnchorElement).href = address;
  field('title').replaceChildren(markedText(page.title));
  if (page.document.companyLine) field('company').append(markedText(page.companyLine));
  else field('company').remove();
  const found = tags.filter((parts) => parts.some((part) => part.mark));
  if (!found.length) field('tags').remove();
  for (const parts of found) {
    const item = document.createElement('li');
    item.append('#', markedText(parts));
    field('tags').append(item);
  }
  for (const passage of page.passages) {
    const text = document.createElement('p');
    text.className = 'card__passage';
    if (passage.anchor && passage.heading) {
      const link = document.createElement('a');
      link.className = 'card__section';
      link.href = `${address}#${encodeURIComponent(passage.anchor)}`;
      link.append(markedText(passage.headingParts));
      text.append(link);
    }
    text.append(markedText(passage.parts));
    field('passages').append(text);
  }
  if (page.document.kind === 'case') article.dataset.case = page.document.url.split('/').at(-2) ?? '';
  return article;
}
