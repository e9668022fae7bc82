import { drop, save } from '#core/saved/list.ts';
import { SHORT_TROUBLES } from './messages.ts';
import { SAVED_EVENT, SavedCases } from './store.ts';

/**
 * Saves one case, on its page and on every card. Which case stands in `data-slug`, or in the `data-case` around
 * it; title and company come from the data attributes or the card's own fields, so that it also works in cards
 * that are cloned from a template.
 */
class SaveButton extends HTMLElement {
  #button: HTMLButtonElement | null = null;
  #store!: SavedCases;
  /** Whether it shows the case as saved; undefined before it shows anything. */
  #shown: boolean | undefined;
  readonly #draw = () => this.#show();

  connectedCallback() {
    this.#store = SavedCases.of(this.dataset.root ?? '/');
    this.#button = this.querySelector('button');
    announcer();
    this.#shown = undefined;
    this.#button?.addEventListener('click', this.#toggle);
    window.addEventListener(SAVED_EVENT, this.#draw);
    window.addEventListener('storage', this.#draw);
    this.#show();
  }

  disconnectedCallback() {
    this.#button?.removeEventListener('click', this.#toggle);
    window.removeEventListener(SAVED_EVENT, this.#draw);
    window.removeEventListener('storage', this.#draw);
  }

  get #card() {
    return this.closest<HTMLElement>('[data-case]');
  }
  get #slug() {
    return this.dataset.slug || this.#card?.dataset.case || '';
  }
  #field(name: string) {
    return this.#card?.querySelector(`[data-field="${name}"]`)?.textContent?.trim() ?? '';
  }
  get #isSaved() {
    return this.#store.read().list.cases.some(({ slug }) => slug === this.#slug);
  }

  readonly #toggle = () => {
    const slug = this.#slug;
    const title = this.dataset.title || this.#field('title') || document.title;
    const company = this.dataset.company || this.#field('company');
    const saved = this.#isSaved;
    const { trouble } = this.#store.update((list) =>
      saved ? drop(list, slug) : save(list, { slug, title, company, savedAt: today() }),
    );
    const status = this.querySelector('[data-save-status]');
    const said = trouble ? SHORT_TROUBLES[trouble] : saved ? '保存をやめました' : '保存しました';
    if (status) status.textContent = said;
    announcer().textContent = title ? `${said}: ${title}` : said;
  };

  #show() {
    if (!this.#button) return;
    const saved = this.#isSaved;
    // A list has many buttons, and drawing them all for one would cost a slow phone a tenth of a second.
    if (saved === this.#shown) return;
    this.#shown = saved;
    // 準備中 has nothing to read yet.
    this.hidden = !this.#slug || this.#card?.querySelector('[data-field="plain-title"]') != null;
    this.#button.classList.toggle('save__button--on', saved);
    const label = saved ? '保存済み' : '保存';
    const title = this.dataset.title || this.#field('title');
    this.#button.setAttribute('aria-label', title ? `${label}: ${title}` : label);
    (this.#button.querySelector('[data-save-label]') as HTMLElement).textContent = label;
  }
}

/** The one place of the page that tells screen readers what was saved: a list has many buttons. */
function announcer(): HTMLElement {
  const there = document.querySelector<HTMLElement>('[data-save-said]');
  if (there) return there;
  const made = document.createElement('p');
  made.className = 'visually-hidden';
  made.dataset.saveSaid = '';
  made.setAttribute('role', 'status');
  document.body.append(made);
  return made;
}

/** The reader's own day. */
export function today(now = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

customElements.define('save-button', SaveButton);
