import { PageElement } from '#browser/dom/page-element.ts';
import { around, every } from '#browser/dom/part.ts';
import { CARD_LIST_PARTS } from '#core/site/card-parts.ts';
import { KEYS_PARTS } from '#core/site/page-tool-parts.ts';
import { paths, withBase } from '#core/site/paths.ts';
import { nextInList, shortcutOf } from '#core/site/shortcuts.ts';
import { keyHelp } from './key-help.ts';

const TEXT_INPUTS = ['checkbox', 'radio', 'button', 'submit', 'range', 'file'];

/** `/` to search, `?` for help, arrows from card to card. Can be switched off (WCAG 2.1.4); the choice stays here. */
class KeyShortcuts extends PageElement<typeof KEYS_PARTS> {
  protected readonly parts = KEYS_PARTS;
  #off = false;
  #help: HTMLDialogElement | undefined;

  protected begin() {
    this.#off = this.#read();
    this.on('open', 'click', () => this.#explain());
    document.addEventListener('keydown', (event) => this.#press(event), { signal: this.signal });
  }

  #explain() {
    if (!this.#help) {
      this.#help = keyHelp(!this.#off, (on) => this.#write(!on));
      this.append(this.#help);
    }
    this.#help.showModal();
  }

  get #key() {
    return `shortcuts:${this.root}`;
  }

  #press(event: KeyboardEvent) {
    const shortcut = !this.#off && shortcutOf(event, isWriting(event.target));
    // Asked last: it walks the whole page, which letters that are typed should not wait for.
    if (!shortcut || document.querySelector('dialog[open]')) return;
    if (shortcut === 'search') this.#search();
    else if (shortcut === 'help') this.#explain();
    else if (!moveInList(shortcut === 'next' ? 1 : -1)) return;
    event.preventDefault();
  }

  /** The page's own search box, or the page of the search. */
  #search() {
    const boxes = document.querySelectorAll<HTMLInputElement>('main input[type=search][name=q]');
    const box = [...boxes].find((one) => one.checkVisibility());
    if (box) {
      box.focus();
      box.select();
    } else location.href = withBase(this.root, paths.search);
  }

  #read(): boolean {
    try {
      return localStorage.getItem(this.#key) === 'off';
    } catch {
      return false;
    }
  }

  #write(off: boolean) {
    this.#off = off;
    try {
      if (off) localStorage.setItem(this.#key, 'off');
      else localStorage.removeItem(this.#key);
    } catch {
      // Then it holds for this page only.
    }
  }
}

/** Whether a key would go into a text, or belongs to the element that has the focus. */
function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target.matches('textarea, select')) return true;
  return (
    target instanceof HTMLInputElement &&
    (!TEXT_INPUTS.includes(target.type) || target.type === 'range' || target.type === 'radio')
  );
}

/** From the title of one card to the next, in the list that has the focus. @returns whether it moved */
function moveInList(step: 1 | -1): boolean {
  const here = document.activeElement;
  const list = around(here, CARD_LIST_PARTS, 'list');
  const links = list ? every(list, CARD_LIST_PARTS, 'title') : [];
  const at = links.findIndex((link) => link.closest('article')?.contains(here));
  if (at < 0) return false;
  links[nextInList(at, step, links.length)]?.focus();
  return true;
}

customElements.define('key-shortcuts', KeyShortcuts);
