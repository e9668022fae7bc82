import { h } from '#browser/dom/h.ts';
import { PageElement } from '#browser/dom/page-element.ts';
import { inside, markOf, part } from '#browser/dom/part.ts';
import { todayInJapan } from '#core/format/today.ts';
import { drop, save } from '#core/saved/list.ts';
import { CARD_PARTS } from '#core/site/card-parts.ts';
import { SAVE_BUTTON_PARTS } from '#core/site/saved-parts.ts';
import { SHORT_TROUBLES } from './saved-messages.ts';
import { SAVED_EVENT, SavedCases } from './store.ts';

/**
 * Saves one case, on its page and on every card. Which case stands in `data-slug`, or in the card around it; title
 * and company come from the data attributes or the card's own fields, so that it also works in cards that are
 * cloned from a template.
 */
class SaveButton extends PageElement<typeof SAVE_BUTTON_PARTS> {
  protected readonly parts = SAVE_BUTTON_PARTS;
  #store!: SavedCases;
  /** Whether it shows the case as saved; undefined before it shows anything. */
  #shown: boolean | undefined;

  protected begin() {
    this.#store = SavedCases.of(this.root);
    announcer();
    this.#shown = undefined;
    const { signal } = this;
    const draw = () => this.#show();
    this.#button.addEventListener('click', () => this.#toggle(), { signal });
    window.addEventListener(SAVED_EVENT, draw, { signal });
    window.addEventListener('storage', draw, { signal });
    draw();
  }

  get #button() {
    return inside(this, 'button', HTMLButtonElement);
  }
  get #card() {
    return this.closest<HTMLElement>(CARD_PARTS.selector('card'));
  }
  get #slug() {
    return this.dataset.slug || (this.#card && markOf(this.#card, CARD_PARTS, 'card')) || '';
  }
  #field(name: 'title' | 'company') {
    return this.#card?.querySelector(CARD_PARTS.selector(name))?.textContent?.trim() ?? '';
  }
  get #isSaved() {
    return this.#store.read().list.cases.some(({ slug }) => slug === this.#slug);
  }

  #toggle() {
    const slug = this.#slug;
    const title = this.dataset.title || this.#field('title') || document.title;
    const company = this.dataset.company || this.#field('company');
    const saved = this.#isSaved;
    const { trouble } = this.#store.update((list) =>
      saved ? drop(list, slug) : save(list, { slug, title, company, savedAt: todayInJapan() }),
    );
    const said = trouble ? SHORT_TROUBLES[trouble] : saved ? '保存をやめました' : '保存しました';
    this.status(said);
    announcer().textContent = title ? `${said}: ${title}` : said;
  }

  #show() {
    const saved = this.#isSaved;
    // A list has many buttons, and drawing them all for one would cost a slow phone a tenth of a second.
    if (saved === this.#shown) return;
    this.#shown = saved;
    // 準備中 has nothing to read yet.
    this.hidden = !this.#slug || this.#card?.querySelector(CARD_PARTS.selector('plainTitle')) != null;
    const button = this.#button;
    button.classList.toggle('save__button--on', saved);
    const label = saved ? '保存済み' : '保存';
    const title = this.dataset.title || this.#field('title');
    button.setAttribute('aria-label', title ? `${label}: ${title}` : label);
    part(this, this.parts, 'label').textContent = label;
  }
}

/** The one place of the page where screen readers learn what was saved: a list has many buttons. */
function announcer(): HTMLElement {
  const there = document.querySelector<HTMLElement>(SAVE_BUTTON_PARTS.selector('announcer'));
  if (there) return there;
  const made = h('p', { class: 'visually-hidden', role: 'status', ...SAVE_BUTTON_PARTS.mark('announcer') });
  document.body.append(made);
  return made;
}

customElements.define('save-button', SaveButton);
