import { button } from '#browser/dom/h.ts';
import { PageElement } from '#browser/dom/page-element.ts';
import { every, markOf, part } from '#browser/dom/part.ts';
import { QUESTION_PARTS } from '#core/site/case-page-parts.ts';
import { PICKER_PARTS } from '#core/site/page-tool-parts.ts';

/**
 * 問いかけ集: narrows the list by step and wall, copies one question or what is shown, prints.
 * The address is the state. Without JavaScript the whole list stands.
 */
class QuestionPicker extends PageElement<typeof PICKER_PARTS> {
  protected readonly parts = PICKER_PARTS;

  protected begin() {
    const form = this.#form;
    form.classList.remove('waits');
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value))
        field.value = value;
    }
    for (const item of this.#items) this.#addCopy(item);
    this.on('form', 'change', () => this.#change());
    this.on('copy', 'click', () => this.#copy(this.#shown.map(askOf)));
    this.on('print', 'click', () => window.print());
    this.#draw();
  }

  get #form() {
    return this.place('form', HTMLFormElement);
  }
  get #items() {
    return every(this, QUESTION_PARTS, 'question');
  }
  get #shown() {
    return this.#items.filter((item) => !item.hidden);
  }

  #change() {
    const chosen = [...new FormData(this.#form)].filter(([, value]) => value !== '') as [string, string][];
    const search = new URLSearchParams(chosen).toString();
    history.replaceState(null, '', search ? `?${search}` : location.pathname);
    this.#draw();
  }

  #draw() {
    const data = new FormData(this.#form);
    const step = String(data.get('step') ?? '');
    const wall = String(data.get('wall') ?? '');
    for (const item of this.#items) {
      const fits =
        (!step || markOf(item, QUESTION_PARTS, 'step') === step) &&
        (!wall || markOf(item, QUESTION_PARTS, 'walls').split(' ').includes(wall));
      item.hidden = !fits;
    }
    const count = this.#shown.length;
    this.status(
      count
        ? `${count}の問いかけ`
        : '当てはまる問いかけがありません。段階か壁を「すべて」に戻してみてください。',
    );
  }

  #addCopy(item: HTMLElement) {
    const copy = button('question__copy', 'コピー', () => this.#copy([askOf(item)]));
    copy.setAttribute('aria-label', `コピー: ${askOf(item)}`);
    item.append(copy);
  }

  async #copy(lines: string[]) {
    try {
      await navigator.clipboard.writeText(lines.map((line) => `・${line}`).join('\n'));
      this.status(`${lines.length}の問いかけをコピーしました`);
    } catch {
      this.status('コピーできませんでした。文字を選んでコピーしてください。');
    }
  }
}

function askOf(item: HTMLElement): string {
  return part(item, QUESTION_PARTS, 'ask').textContent.replace(/^「|」$/g, '');
}

customElements.define('question-picker', QuestionPicker);
