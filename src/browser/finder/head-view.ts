import { onlyChoice } from '#core/finder/address.ts';
import type { Selection } from '#core/finder/selection.ts';
import { conditions } from '#core/finder/sentence.ts';
import { paths, withBase } from '#core/site/paths.ts';
import type { Collection } from './collection.ts';
import { chosenWords } from './words.ts';

/**
 * What the page says of itself: title, heading, the crumb of a facet page, robots, feed. A prerendered page
 * keeps its own words at its own address; any other view gets words from its conditions.
 */
export class HeadView {
  readonly #address = location.pathname;
  readonly #title = document.title;
  readonly #heading: HTMLElement | null;
  readonly #headingText: string;
  readonly #crumb: HTMLElement | null;
  readonly #feed = document.querySelector<HTMLLinkElement>('link[type="application/atom+xml"]');
  readonly #feedOffer: HTMLAnchorElement | null;
  readonly #root: string;

  constructor(finder: HTMLElement) {
    this.#root = finder.dataset.root ?? '/';
    this.#heading = finder.querySelector('[data-finder-title]');
    this.#headingText = this.#heading?.textContent ?? '';
    this.#feedOffer = finder.querySelector('[data-finder-feed]');
    // Only a facet page or a further page has a third crumb, which is about that page alone.
    this.#crumb = document.querySelector('.breadcrumb__list > :nth-child(3)');
  }

  draw(selection: Selection, collection: Collection): void {
    const own = location.pathname === this.#address && !location.search;
    const site = this.#title.slice(this.#title.lastIndexOf('｜'));
    const words = conditions(chosenWords(selection, collection), selection.query);
    const page = selection.page > 1 ? `（${selection.page}ページ目）` : '';
    const about = words ? `${words.replace(/ の$/, 'の')}支援事例` : '支援事例をさがす';
    document.title = own ? this.#title : `${about}${page}${site}`;
    if (this.#heading) this.#heading.textContent = own ? this.#headingText : '支援事例をさがす';
    if (this.#crumb) this.#crumb.hidden = !own;
    this.#drawRobots();
    this.#drawFeed(selection);
  }

  /**
   * A static file cannot see its query string, so the wish that a filtered view stays out of search
   * engines is added here. Its canonical address is in the file: the list or the facet page itself.
   */
  #drawRobots() {
    const known = document.querySelector('meta[name="robots"][data-finder-robots]');
    if (!location.search) known?.remove();
    else if (!known) {
      const meta = document.createElement('meta');
      meta.name = 'robots';
      meta.content = 'noindex';
      meta.dataset.finderRobots = '';
      document.head.append(meta);
    }
  }

  /** A view of one facet value, and the whole list, have a feed; other views have none to offer. */
  #drawFeed(selection: Selection) {
    const only = onlyChoice(selection);
    const whole = !selection.query && Object.keys(selection.chosen).length === 0;
    const path = only ? paths.facetFeed(only.facet, only.value) : whole ? paths.casesFeed : undefined;
    const address = path && withBase(this.#root, path);
    if (address && this.#feed) this.#feed.href = address;
    const offer = this.#feedOffer;
    if (!offer) return;
    if (address) offer.href = address;
    offer.closest<HTMLElement>('li')?.toggleAttribute('hidden', !address);
  }
}
