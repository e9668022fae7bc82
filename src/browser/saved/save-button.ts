import { h } from '#browser/dom/h.ts';
import { PageElement } from '#browser/dom/page-element.ts';
import { around, inside, markOf, part } from '#browser/dom/part.ts';
import { readQuestion } from '#browser/dom/question.ts';
import { todayInJapan } from '#core/format/today.ts';
import { drop, holds, itemKey, type NewItem, save } from '#core/saved/list.ts';
import { CARD_PARTS } from '#core/site/card-parts.ts';
import { QUESTION_PARTS } from '#core/site/case-page-parts.ts';
import { SAVE_BUTTON_PARTS } from '#core/site/saved-parts.ts';
import { SHORT_TROUBLES } from './saved-messages.ts';
import { SAVED_EVENT, SavedCases } from './store.ts';

/**
 * Saves one case or one question, wherever it is shown. A question stands in the item of a list around the button; a
 * case in `data-slug`, or in the card around it, so that it also works in what is cloned from a template.
 */
class SaveButton extends PageElement<typeof SAVE_BUTTON_PARTS> {
  protected readonly parts = SAVE_BUTTON_PARTS;
  #store!: SavedCases;
  /** Whether it shows the item as saved; undefined before it shows anything. */
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
  get #question() {
    return around(this, QUESTION_PARTS, 'question');
  }
  /** What it saves, as `itemKey` has it; '' where there is nothing to save yet. */
  get #key() {
    if (this.#question) return markOf(this.#question, QUESTION_PARTS, 'question');
    const slug = this.dataset.slug || (this.#card && markOf(this.#card, CARD_PARTS, 'card'));
    return slug ? itemKey({ kind: 'case', slug }) : '';
  }
  /** What it is called. */
  get #title() {
    const question = this.#question;
    if (question) return readQuestion(question).ask;
    return this.dataset.title || this.#field('title');
  }
  #field(name: 'title' | 'company' | 'business') {
    return this.#card?.querySelector(CARD_PARTS.selector(name))?.textContent?.trim() ?? '';
  }

  #item(): NewItem {
    const savedAt = todayInJapan();
    const question = this.#question;
    if (question) return { kind: 'question', ...readQuestion(question), savedAt };
    return {
      kind: 'case',
      slug: this.#key.slice('case/'.length),
      title: this.#title || document.title,
      company: this.dataset.company || this.#field('company'),
      business: this.dataset.business || this.#field('business'),
      savedAt,
    };
  }

  #toggle() {
    const saved = this.#isSaved;
    const item = this.#item();
    const { trouble } = this.#store.update((list) => (saved ? drop(list, itemKey(item)) : save(list, item)));
    const said = trouble ? SHORT_TROUBLES[trouble] : saved ? '保存をやめました' : '保存しました';
    this.status(said);
    const title = this.#title;
    announcer().textContent = title ? `${said}: ${title}` : said;
  }

  get #isSaved() {
    return holds(this.#store.read().list, this.#key);
  }

  #show() {
    const saved = this.#isSaved;
    // A list has many buttons, and drawing them all for one would cost a slow phone a tenth of a second.
    if (saved === this.#shown) return;
    this.#shown = saved;
    // 準備中 has nothing to read yet.
    this.hidden = !this.#key || this.#card?.querySelector(CARD_PARTS.selector('plainTitle')) != null;
    const button = this.#button;
    button.classList.toggle('save__button--on', saved);
    const label = saved ? '保存済み' : (this.dataset.label ?? '保存');
    const title = this.#title;
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
