/**
 * 問いかけ集: narrows the list by step and wall, copies one question or what is shown, prints.
 * The address is the state. Without JavaScript the whole list stands.
 */
class QuestionPicker extends HTMLElement {
  connectedCallback() {
    const form = this.#form;
    form.classList.remove('waits');
    for (const [name, value] of new URLSearchParams(location.search)) {
      const field = form.elements.namedItem(name);
      if (field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value))
        field.value = value;
    }
    for (const item of this.#items) this.#addCopy(item);
    form.addEventListener('change', () => this.#change());
    this.querySelector('[data-picker-copy]')?.addEventListener(
      'click',
      () => void this.#copy(this.#shown.map(askOf)),
    );
    this.querySelector('[data-picker-print]')?.addEventListener('click', () => window.print());
    this.#draw();
  }

  get #form() {
    return this.querySelector('[data-picker-form]') as HTMLFormElement;
  }
  get #items() {
    return [...this.querySelectorAll<HTMLElement>('[data-question]')];
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
        (!step || item.dataset.step === step) && (!wall || item.dataset.walls?.split(' ').includes(wall));
      item.hidden = !fits;
    }
    const count = this.#shown.length;
    this.#tell(
      count
        ? `${count}の問いかけ`
        : '当てはまる問いかけがありません。段階か壁を「すべて」に戻してみてください。',
    );
  }

  #addCopy(item: HTMLElement) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'question__copy';
    button.textContent = 'コピー';
    button.setAttribute('aria-label', `コピー: ${askOf(item)}`);
    button.addEventListener('click', () => void this.#copy([askOf(item)]));
    item.append(button);
  }

  async #copy(lines: string[]) {
    try {
      await navigator.clipboard.writeText(lines.map((line) => `・${line}`).join('\n'));
      this.#tell(`${lines.length}の問いかけをコピーしました`);
    } catch {
      this.#tell('コピーできませんでした。文字を選んでコピーしてください。');
    }
  }

  #tell(text: string) {
    const status = this.querySelector('[data-picker-status]');
    if (status) status.textContent = text;
  }
}

function askOf(item: HTMLElement): string {
  return item.querySelector('[data-ask]')?.textContent?.replace(/^「|」$/g, '') ?? '';
}

customElements.define('question-picker', QuestionPicker);
