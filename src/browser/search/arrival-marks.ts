import { cleanQuery } from '#core/finder/selection.ts';
import { createSearch, type SearchClient } from '#core/search/client.ts';
import { type Marks, marksFor } from '#core/search/marks.ts';
import { markedText } from './marked-text.ts';

/**
 * A page that was reached from a search shows the same marks as the result did. The query is in the
 * address (`?q=`); nothing is loaded without it, and a search that cannot load leaves the page as it is.
 * The search is asked again, because what is marked depends on how this page was found.
 */
class ArrivalMarks extends HTMLElement {
  async connectedCallback() {
    const params = new URLSearchParams(location.search);
    const query = cleanQuery(params.get('q') ?? '');
    if (!query) return;
    try {
      const client = createSearch({ base: this.dataset.searchIndex ?? '' });
      const outcome = await client.search(query, { expand: params.get('exact') !== '1' });
      const count = markPage(client, { marks: marksFor(outcome, this.dataset.document ?? '') });
      if (count) this.#tell(query, count);
    } catch {
      // The page itself is whole; only the marks are missing.
    }
  }

  #tell(query: string, count: number) {
    const text = document.createElement('span');
    text.textContent = `「${query}」の箇所に印を付けています（${count}か所）`;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'arrival__clear';
    button.textContent = '印を消す';
    button.addEventListener('click', () => {
      for (const mark of markPlaces().flatMap((place) => [...place.querySelectorAll('mark')])) {
        mark.replaceWith(mark.textContent ?? '');
      }
      this.hidden = true;
    });
    this.replaceChildren(text, button);
    this.hidden = false;
  }
}

const SKIPPED =
  '[popover], script, style, template, svg, mark, button, .toc, .visually-hidden, page-share, .cite';

function markPlaces(): Element[] {
  return [...document.querySelectorAll('[data-marked-text]')];
}

/** Marks every text of the article. @returns how many marks were set */
function markPage(client: SearchClient, marks: Marks): number {
  let count = 0;
  for (const place of markPlaces()) {
    const texts: Text[] = [];
    const walker = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode as Text;
      if (text.data.trim() && !text.parentElement?.closest(SKIPPED)) texts.push(text);
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
