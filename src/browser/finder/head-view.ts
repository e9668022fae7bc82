import { h } from '#browser/dom/h.ts';
import { part } from '#browser/dom/part.ts';
import { onlyChoice } from '#core/finder/address.ts';
import { chosenWords } from '#core/finder/chosen-words.ts';
import type { Selection } from '#core/finder/selection.ts';
import { conditions } from '#core/finder/sentence.ts';
import { FINDER_PARTS } from '#core/site/finder-parts.ts';
import { paths, withBase } from '#core/site/paths.ts';
import type { Collection } from './collection.ts';

/**
 * What the page says of itself: title, heading, the crumb of a facet page, robots, feed. A prerendered page
 * keeps its own words at its own address; any other view gets words from its conditions.
 */
export class HeadView {
  readonly #address = location.pathname;
  readonly #title = document.title;
  readonly #heading: HTMLElement;
  readonly #headingText: string;
  /** Only a page of a facet or a further page has one. */
  readonly #crumb = document.querySelector<HTMLElement>(FINDER_PARTS.selector('crumb'));
  readonly #feed = document.querySelector<HTMLLinkElement>('link[type="application/atom+xml"]');
  readonly #offer: HTMLElement;
  readonly #offerLink: HTMLAnchorElement;
  readonly #root: string;

  constructor(finder: HTMLElement, root: string) {
    this.#root = root;
    this.#heading = part(finder, FINDER_PARTS, 'title');
    this.#headingText = this.#heading.textContent;
    this.#offer = part(finder, FINDER_PARTS, 'feedOffer');
    this.#offerLink = part(finder, FINDER_PARTS, 'feed', HTMLAnchorElement);
  }

  draw(selection: Selection, collection: Collection): void {
    const own = location.pathname === this.#address && !location.search;
    const site = this.#title.slice(this.#title.lastIndexOf('｜'));
    const words = conditions(chosenWords(selection, collection), selection.query);
    const page = selection.page > 1 ? `（${selection.page}ページ目）` : '';
    const about = words ? `${words.replace(/ の$/, 'の')}支援事例` : '支援事例をさがす';
    document.title = own ? this.#title : `${about}${page}${site}`;
    this.#heading.textContent = own ? this.#headingText : '支援事例をさがす';
    if (this.#crumb) this.#crumb.hidden = !own;
    this.#drawRobots();
    this.#drawFeed(selection);
  }

  /**
   * A static file cannot see its query string, so the wish that a filtered view stays out of search
   * engines is added here. Its canonical address is in the file: the list or the facet page itself.
   */
  #drawRobots() {
    const known = document.querySelector(FINDER_PARTS.selector('robots'));
    if (!location.search) known?.remove();
    else if (!known)
      document.head.append(h('meta', { name: 'robots', content: 'noindex', ...FINDER_PARTS.mark('robots') }));
  }

  /** A view of one facet value, and the whole list, have a feed; other views have none to offer. */
  #drawFeed(selection: Selection) {
    const only = onlyChoice(selection);
    const whole = !selection.query && Object.keys(selection.chosen).length === 0;
    const path = only ? paths.facetFeed(only.facet, only.value) : whole ? paths.casesFeed : undefined;
    const address = path && withBase(this.#root, path);
    if (address && this.#feed) this.#feed.href = address;
    if (address) this.#offerLink.href = address;
    this.#offer.hidden = !address;
  }
}
