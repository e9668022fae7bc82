import { type Answers, holdsAnything } from '#core/form/answers.ts';
import { fillForm, type Reading, readForm } from './answers-form.ts';
import { CheckDesk } from './check-desk.ts';
import { part } from './dom.ts';
import { DraftDesk } from './draft-desk.ts';
import { addRow, fitRows, removeRow } from './rows.ts';

/**
 * 「事例を書く」: reads and fills the form, keeps the draft, and hands every change to the check. What was
 * typed goes nowhere by itself. Without JavaScript the form stands as a list of what is asked.
 */
class CaseForm extends HTMLElement {
  #reading: Reading | undefined;
  #composing = false;
  #drafts!: DraftDesk;
  #check!: CheckDesk;

  connectedCallback() {
    const form = part<HTMLFormElement>(this, '[data-form]');
    for (const list of form.querySelectorAll<HTMLElement>('[data-rows]')) fitRows(list, 0);
    const { root = '/', vocabulary = '', repository = '', branch = '' } = this.dataset;
    const sheet = {
      answers: () => this.#read().answers,
      short: () => this.#short,
      fill: (answers: Answers, short: boolean) => this.#fill(answers, short),
    };
    this.#check = new CheckDesk(
      form,
      { read: () => this.#read(), short: sheet.short },
      { vocabulary, repository, branch },
    );
    this.#drafts = new DraftDesk(form, sheet, root);
    this.#showMode();
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('compositionstart', () => {
      this.#composing = true;
    });
    form.addEventListener('compositionend', (event) => {
      this.#composing = false;
      this.#changed(event.target);
    });
    form.addEventListener('input', (event) => {
      // Half a word in the input method is no answer yet.
      if (!this.#composing && !(event as InputEvent).isComposing) this.#changed(event.target);
    });
    form.addEventListener('change', (event) => this.#touched(event.target));
    form.addEventListener('focusout', (event) => this.#touched(event.target));
    form.addEventListener('click', (event) => this.#clicked(event));
    part(form, '[data-grow]').addEventListener('click', () => this.#grow());
    part<HTMLFieldSetElement>(form, '[data-all]').disabled = false;
    this.#drafts.restore();
    this.dataset.ready = '';
    void this.#check.start();
  }

  get #short(): boolean {
    return part<HTMLInputElement>(this, '[data-mode][value=short]').checked;
  }

  #read(): Reading {
    this.#reading ??= readForm(part(this, '[data-form]'));
    return this.#reading;
  }

  #changed(target: EventTarget | null) {
    if (target instanceof Element && target.matches('[data-import]')) return;
    this.#reading = undefined;
    if (target instanceof Element && target.matches('[data-mode]')) this.#showMode();
    this.#drafts.saveSoon();
    this.#check.soon(target);
  }

  #touched(target: EventTarget | null) {
    if (target instanceof HTMLElement) this.#check.touch(target);
  }

  #clicked({ target }: Event) {
    if (!(target instanceof Element)) return;
    const add = target.closest<HTMLElement>('[data-add-row]');
    const remove = target.closest<HTMLElement>('[data-remove-row]');
    const list = add?.closest<HTMLElement>('[data-rows]');
    const row = remove?.closest<HTMLElement>('[data-row]');
    if (list) addRow(list)?.querySelector<HTMLElement>('input, select, textarea')?.focus();
    if (row) removeRow(row)?.focus();
    if (list || row) this.#changed(null);
  }

  #fill(answers: Answers, short: boolean): Answers {
    const form = part(this, '[data-form]');
    fillForm(form, answers);
    this.#reading = undefined;
    const taken = this.#read().answers;
    // More than the five are answered: then they have to be seen.
    const long = Object.keys(answers.sections).length > 0 || beyondShort(answers);
    part<HTMLInputElement>(this, `[data-mode][value=${short && !long ? 'short' : 'long'}]`).checked = true;
    this.#showMode();
    this.#check.refill();
    return taken;
  }

  /** The short form becomes the long one; the writer goes on at the first field that was not there before. */
  #grow() {
    const next = part(this, '[data-field][data-long]').querySelector<HTMLElement>('input, select, textarea');
    part<HTMLInputElement>(this, '[data-mode][value=long]').checked = true;
    this.#showMode();
    this.#changed(null);
    next?.focus();
  }

  #showMode() {
    const short = this.#short;
    part(this, '[data-grow-line]').hidden = !short;
    for (const element of this.querySelectorAll<HTMLElement>('[data-long]')) element.hidden = short;
  }
}

function beyondShort({ data }: Answers): boolean {
  const { title, summary, industry, company, supporter, publication, ...rest } = data;
  const { name, ...firm } = (company ?? {}) as Record<string, unknown>;
  const { type, ...body } = (supporter ?? {}) as Record<string, unknown>;
  return [rest, firm, body].some(holdsAnything);
}

customElements.define('case-form', CaseForm);
