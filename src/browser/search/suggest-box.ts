import { h } from '#browser/dom/h.ts';
import { PageElement } from '#browser/dom/page-element.ts';
import { painted, workAhead } from '#browser/dom/painted.ts';
import { inside } from '#browser/dom/part.ts';
import { noteFault } from '#browser/dom/trouble.ts';
import {
  checkSuggestions,
  type FoldedSuggestion,
  foldSuggestions,
  suggestFor,
} from '#core/search/suggestions.ts';
import { loadJson } from '#core/site/load.ts';
import { withBase } from '#core/site/paths.ts';
import { SUGGEST_PARTS } from '#core/site/search-parts.ts';

/**
 * Suggestions while typing: the list-autocomplete combobox of the ARIA authoring practices
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). It only helps: the form works the same without it,
 * Enter without a chosen option submits what was typed, and nothing is open while an input method composes.
 */
class SuggestBox extends PageElement<typeof SUGGEST_PARTS> {
  protected readonly parts = SUGGEST_PARTS;
  #input!: HTMLInputElement;
  #list!: HTMLUListElement;
  #loading: Promise<FoldedSuggestion[]> | undefined;
  #shown: FoldedSuggestion[] = [];
  #active = -1;
  #composing = false;

  protected begin() {
    const { signal } = this;
    this.#input = inside(this, 'input', HTMLInputElement);
    this.#list = h('ul', {
      class: 'suggest__list',
      id: `suggest-${document.querySelectorAll(SUGGEST_PARTS.selector('list')).length + 1}`,
      ...SUGGEST_PARTS.mark('list'),
      role: 'listbox',
      'aria-label': '候補',
      hidden: true,
    });
    this.append(this.#list);
    signal.addEventListener('abort', () => this.#list.remove());
    const input = this.#input;
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', this.#list.id);
    input.addEventListener('focus', () => void this.#load(), { signal });
    const typed = (event: Event) => {
      if (!this.#composing && !(event instanceof InputEvent && event.isComposing)) void this.#open();
    };
    input.addEventListener('input', typed, { signal });
    const compose = (on: boolean) => () => {
      this.#composing = on;
      if (on) this.#close();
      else void this.#open();
    };
    input.addEventListener('compositionstart', compose(true), { signal });
    input.addEventListener('compositionend', compose(false), { signal });
    input.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    input.addEventListener('blur', () => this.#close(), { signal });
    input.form?.addEventListener('submit', () => this.#close(), { signal });
    // The press would take the focus from the box before the click is heard.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
  }

  /** Loaded when the box is first entered; a failure means no suggestions, nothing else. */
  #load(): Promise<FoldedSuggestion[]> {
    this.#loading ??= loadJson(this.given('suggestions'), checkSuggestions)
      .then(async (all) => {
        // There are a thousand: folded at once they would keep a slow phone from showing the first letter typed.
        const folded = foldSuggestions(all);
        await workAhead([folded]);
        return folded.outcome;
      })
      .catch((error) => {
        noteFault(error);
        this.#loading = undefined;
        return [];
      });
    return this.#loading;
  }

  async #open() {
    const turn = this.turn();
    const all = await this.#load();
    // The letter shows first.
    await painted();
    if (!turn.current || document.activeElement !== this.#input) return;
    this.#shown = suggestFor(this.#input.value, all);
    this.#active = -1;
    this.#list.replaceChildren(...this.#shown.map((one, index) => this.#option(one, index)));
    this.#setOpen(this.#shown.length > 0);
  }

  #option({ text, note }: FoldedSuggestion, index: number): HTMLElement {
    return h(
      'li',
      {
        class: 'suggest__option',
        id: `${this.#list.id}-${index}`,
        role: 'option',
        'aria-selected': 'false',
        onclick: () => this.#choose(index),
      },
      h('span', {}, text),
      h('span', { class: 'suggest__note' }, note),
    );
  }

  #onKey(event: KeyboardEvent) {
    // Safari shows the Enter that ends a composition only by its code.
    if (event.isComposing || event.keyCode === 229 || this.#list.hidden) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step) {
      event.preventDefault();
      const count = this.#shown.length;
      // One place more than options: the box itself, between last and first.
      this.#activate(((this.#active + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === 'Enter' && this.#active >= 0) {
      event.preventDefault();
      this.#choose(this.#active);
    } else if (event.key === 'Escape') {
      // The list closes first; a second Escape is for whatever lies around the box.
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    }
  }

  #activate(index: number) {
    this.#active = index;
    const options = [...this.#list.children];
    options.forEach((option, at) => {
      option.setAttribute('aria-selected', String(at === index));
      if (at === index) option.scrollIntoView({ block: 'nearest' });
    });
    const active = options[index];
    if (active) this.#input.setAttribute('aria-activedescendant', active.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  #choose(index: number) {
    const chosen = this.#shown[index];
    if (!chosen) return;
    this.#close();
    if (chosen.path) {
      location.assign(withBase(this.root, chosen.path));
      return;
    }
    this.#input.value = chosen.text;
    this.#input.form?.requestSubmit();
  }

  #close() {
    // Suggestions that come late never open a list that was closed.
    this.turn();
    this.#setOpen(false);
    this.#activate(-1);
  }

  #setOpen(open: boolean) {
    this.#list.hidden = !open;
    this.#input.setAttribute('aria-expanded', String(open));
  }
}

customElements.define('suggest-box', SuggestBox);
