import {
  type FoldedSuggestion,
  foldSuggestions,
  type Suggestion,
  suggestFor,
} from '#core/search/suggestions.ts';
import { withBase } from '#core/site/paths.ts';

/**
 * Suggestions while typing: the list-autocomplete combobox of the ARIA authoring practices
 * (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/). It only helps: the form works the same without it,
 * Enter without a chosen option submits what was typed, and nothing is open while an input method composes.
 */
class SuggestBox extends HTMLElement {
  #input!: HTMLInputElement;
  #list!: HTMLUListElement;
  #loading: Promise<FoldedSuggestion[]> | undefined;
  #shown: FoldedSuggestion[] = [];
  #active = -1;
  #composing = false;
  /** Counts openings and closings, so that suggestions that come late never open a list that was closed. */
  #turn = 0;

  connectedCallback() {
    this.#input = this.querySelector('input') as HTMLInputElement;
    this.#list = document.createElement('ul');
    this.#list.className = 'suggest__list';
    this.#list.id = `suggest-${document.querySelectorAll('.suggest__list').length + 1}`;
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', '候補');
    this.#list.hidden = true;
    this.append(this.#list);
    const input = this.#input;
    input.setAttribute('role', 'combobox');
    input.setAttribute('aria-autocomplete', 'list');
    input.setAttribute('aria-expanded', 'false');
    input.setAttribute('aria-controls', this.#list.id);
    input.addEventListener('focus', () => void this.#load());
    input.addEventListener('input', (event) => {
      if (!this.#composing && !(event as InputEvent).isComposing) void this.#open();
    });
    input.addEventListener('compositionstart', () => {
      this.#composing = true;
      this.#close();
    });
    input.addEventListener('compositionend', () => {
      this.#composing = false;
      void this.#open();
    });
    input.addEventListener('keydown', (event) => this.#onKey(event));
    input.addEventListener('blur', () => this.#close());
    input.form?.addEventListener('submit', () => this.#close());
    // The press would take the focus from the box before the click is heard.
    this.#list.addEventListener('pointerdown', (event) => event.preventDefault());
    this.#list.addEventListener('click', (event) => {
      const option = (event.target as Element).closest<HTMLElement>('[role=option]');
      if (option) this.#choose(Number(option.dataset.index));
    });
  }

  /** Loaded when the box is first entered; a failure means no suggestions, nothing else. */
  #load(): Promise<FoldedSuggestion[]> {
    this.#loading ??= fetch(this.dataset.suggestions ?? '')
      .then(async (response) => foldSuggestions(response.ok ? ((await response.json()) as Suggestion[]) : []))
      .catch(() => {
        this.#loading = undefined;
        return [];
      });
    return this.#loading;
  }

  async #open() {
    const turn = ++this.#turn;
    const all = await this.#load();
    if (turn !== this.#turn || document.activeElement !== this.#input) return;
    this.#shown = suggestFor(this.#input.value, all);
    this.#active = -1;
    this.#list.replaceChildren(...this.#shown.map((one, index) => this.#option(one, index)));
    this.#setOpen(this.#shown.length > 0);
  }

  #option({ text, note }: FoldedSuggestion, index: number): HTMLElement {
    const option = document.createElement('li');
    option.className = 'suggest__option';
    option.id = `${this.#list.id}-${index}`;
    option.setAttribute('role', 'option');
    option.setAttribute('aria-selected', 'false');
    option.dataset.index = String(index);
    const label = document.createElement('span');
    label.textContent = text;
    const kind = document.createElement('span');
    kind.className = 'suggest__note';
    kind.textContent = note;
    option.append(label, kind);
    return option;
  }

  #onKey(event: KeyboardEvent) {
    // Safari tells of the Enter that ends a composition only by its code.
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
    const options = [...this.#list.children] as HTMLElement[];
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
      location.assign(withBase(this.dataset.root ?? '/', chosen.path));
      return;
    }
    this.#input.value = chosen.text;
    this.#input.form?.requestSubmit();
  }

  #close() {
    this.#turn += 1;
    this.#setOpen(false);
    this.#activate(-1);
  }

  #setOpen(open: boolean) {
    this.#list.hidden = !open;
    this.#input.setAttribute('aria-expanded', String(open));
  }
}

customElements.define('suggest-box', SuggestBox);
