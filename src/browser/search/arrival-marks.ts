import { button, h } from '#browser/dom/h.ts';
import { PageElement } from '#browser/dom/page-element.ts';
import { every } from '#browser/dom/part.ts';
import { cleanQuery } from '#core/finder/selection.ts';
import { createSearch, type SearchClient } from '#core/search/client.ts';
import { type Marks, marksFor } from '#core/search/marks.ts';
import { MARKS_PARTS } from '#core/site/search-mark-parts.ts';
import { markedText } from './marked-text.ts';
import { noteSearchFault } from './search-trouble.ts';

/**
 * A page that was reached from a search shows the same marks as the result did. The query is in the
 * address (`?q=`); nothing is loaded without it, and a search that cannot load leaves the page as it is.
 * The search is asked again, because what is marked depends on how this page was found.
 */
class ArrivalMarks extends PageElement<typeof MARKS_PARTS> {
  protected readonly parts = MARKS_PARTS;

  protected async begin() {
    const turn = this.turn();
    const params = new URLSearchParams(location.search);
    const query = cleanQuery(params.get('q') ?? '');
    if (!query) return;
    try {
      const client = createSearch({ base: this.given('searchIndex') });
      const outcome = await client.search(query, { expand: params.get('exact') !== '1' });
      const count = turn.current ? markPage(client, { marks: marksFor(outcome, this.given('document')) }) : 0;
      if (count) this.#show(query, count);
    } catch (error) {
      // The page itself is whole; only the marks are missing.
      noteSearchFault(error);
    }
  }

  #show(query: string, count: number) {
    const clear = () => {
      for (const mark of markPlaces().flatMap((place) => [...place.querySelectorAll('mark')]))
        mark.replaceWith(mark.textContent);
      this.hidden = true;
    };
    this.replaceChildren(
      h('span', {}, `「${query}」の箇所に印を付けています（${count}か所）`),
      button('arrival__clear', '印を消す', clear),
    );
    this.hidden = false;
  }
}

const SKIPPED = `[popover], script, style, template, svg, mark, button, ${MARKS_PARTS.selector('none')}`;

const markPlaces = () => every(document, MARKS_PARTS, 'text');

/** Marks every text of the article. @returns how many marks were set */
function markPage(client: SearchClient, marks: Marks): number {
  let count = 0;
  for (const place of markPlaces()) {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode;
      if (!(text instanceof Text) || !text.data.trim()) continue;
      if (!text.parentElement?.closest(SKIPPED)) texts.push(text);
    }
    for (const text of texts) {
      const parts = client.markText(marks, text.data);
      if (!parts.some((part) => part.mark)) continue;
      count += parts.filter((part) => part.mark).length;
      // A mark that is folded away would be counted but not found.
      const folded = text.parentElement?.closest('details');
      if (folded) folded.open = true;
      text.replaceWith(markedText(parts));
    }
  }
  return count;
}

customElements.define('arrival-marks', ArrivalMarks);
