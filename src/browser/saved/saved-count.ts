import { PageElement } from '#browser/dom/page-element.ts';
import { shownIn } from '#core/saved/list.ts';
import { SAVED_COUNT_PARTS } from '#core/site/saved-parts.ts';
import { SAVED_EVENT, SavedCases } from './store.ts';

/** More is not counted out: the place in the menu has room for two figures. */
const MOST = 99;

/** Says beside 手元 how much lies there for this visit; nothing while nothing does. */
class SavedCount extends PageElement<typeof SAVED_COUNT_PARTS> {
  protected readonly parts = SAVED_COUNT_PARTS;

  protected begin() {
    const draw = () => this.#draw();
    const { signal } = this;
    window.addEventListener(SAVED_EVENT, draw, { signal });
    window.addEventListener('storage', draw, { signal });
    draw();
  }

  #draw() {
    const count = shownIn(SavedCases.of(this.root).read().list, '').length;
    this.place('number').textContent = count > MOST ? `(${MOST}+)` : `(${count})`;
    this.hidden = count === 0;
  }
}

customElements.define('saved-count', SavedCount);
