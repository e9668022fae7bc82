import { around, every, inside, part } from '#browser/dom/part.ts';
import { type Answers, holdsAnything } from '#core/form/answers.ts';
import type { OpenedCase } from '#core/form/edit/original.ts';
import type { Mending } from '#core/form/form-check.ts';
import type { CasePicture } from '#core/form/pack-parcel.ts';
import { FIELD_PARTS, FORM_PARTS } from '#core/site/case-form-parts.ts';
import type { NameOf } from '#core/site/page-parts.ts';
import { fillForm, type Reading, readForm, retypeForm } from './answers-form.ts';
import { pasteStory } from './paste-story.ts';
import { addRow, fitRows, removeRow } from './rows.ts';
import { fitSections } from './sections.ts';
import { useTool } from './story-tools.ts';

const CONTROLS = 'input, select, textarea';

/** What wants to know what happens in the form. */
export interface FormWatcher {
  /** Something was changed, and is not in the middle of a word. @param target what was typed in, if anything */
  changed?(target: EventTarget | null): void;
  /** A file or a draft has filled the whole form. */
  filled?(): void;
  /** What stands in the form lies in its file now. */
  saved?(): void;
  /** A field was left, or a choice was made. */
  left?(target: HTMLElement): void;
}

/**
 * The form as answers: what stands in it, which element asks for what, and whether it is the short one. Views read
 * it and hear when it changes; nothing else reads or fills the fields.
 */
export class FormModel {
  /** The form itself. */
  readonly form: HTMLElement;
  /** The published case that is mended; undefined while a new one is written. */
  mending: Mending | undefined;
  /** The pictures that go with the case; see `PicturesView`. */
  pictures: readonly CasePicture[] = [];
  /** How many pictures nobody has described yet; they are not among `pictures`. */
  undescribed = 0;
  readonly #watchers: FormWatcher[] = [];
  #reading: Reading | undefined;
  #composing = false;

  /** @param signal ends all listening */
  constructor(form: HTMLElement, signal: AbortSignal) {
    this.form = form;
    for (const list of every(form, FIELD_PARTS, 'rows')) fitRows(list, 0);
    this.#showMode();
    const on = <Type extends keyof HTMLElementEventMap>(
      type: Type,
      work: (event: HTMLElementEventMap[Type]) => void,
    ) => form.addEventListener(type, work, { signal });
    on('submit', (event) => event.preventDefault());
    on('compositionstart', () => {
      this.#composing = true;
    });
    on('compositionend', ({ target }) => {
      this.#composing = false;
      this.#changed(target);
    });
    on('input', (event) => {
      // Half a word in the input method is no answer yet.
      if (!this.#composing && !(event instanceof InputEvent && event.isComposing))
        this.#changed(event.target);
    });
    on('paste', pasteStory);
    on('change', ({ target }) => this.#left(target));
    on('focusout', ({ target }) => this.#left(target));
    on('click', ({ target }) => this.#clicked(target));
    this.place('grow').addEventListener('click', () => this.#grow(), { signal });
  }

  watch(watcher: FormWatcher): void {
    this.#watchers.push(watcher);
  }

  /** A part of the form around its fields. @throws Error when it is not there or another element */
  place(name: NameOf<typeof FORM_PARTS>): HTMLElement;
  place<E extends HTMLElement>(name: NameOf<typeof FORM_PARTS>, kind: new () => E): E;
  place(name: NameOf<typeof FORM_PARTS>, kind: new () => HTMLElement = HTMLElement): HTMLElement {
    return part(this.form, FORM_PARTS, name, kind);
  }

  get answers(): Answers {
    return this.#read().answers;
  }

  /** Which element asks for what, by the names that findings use. */
  get places(): ReadonlyMap<string, HTMLElement> {
    return this.#read().places;
  }

  /** Everything that asks for something, or says what is wrong. */
  fields(name: NameOf<typeof FIELD_PARTS>): HTMLElement[] {
    return every(this.form, FIELD_PARTS, name);
  }

  /** Every control in which something stands. */
  filledControls(): HTMLElement[] {
    const controls = [...this.form.querySelectorAll<HTMLInputElement>(CONTROLS)];
    return controls.filter(({ value, type, checked }) =>
      type === 'checkbox' ? checked : value && type !== 'radio',
    );
  }

  /** Only the five fields of a 速報 are asked for. */
  get short(): boolean {
    return this.#mode('short').checked;
  }

  /** Brings the form to answers. @returns what it then says: it may not take everything */
  fill(answers: Answers, short: boolean): Answers {
    this.#put(answers, short);
    for (const watcher of this.#watchers) watcher.filled?.();
    return this.answers;
  }

  /** Types what differs, field by field. */
  retype(answers: Answers): void {
    retypeForm(this.form, answers);
    this.#changed(null);
  }

  /** Brings a published case into the form, to be mended. */
  mend(original: OpenedCase): void {
    fitSections(this.form, original);
    this.#put(original.answers, false);
    this.mending = { original, before: this.answers };
    for (const watcher of this.#watchers) watcher.filled?.();
  }

  /** What stands in the form lies in its file now. @param now the case as its file says it, to be mended further */
  saved(now?: OpenedCase): void {
    for (const watcher of this.#watchers) watcher.saved?.();
    if (now) this.mend(now);
  }

  #put(answers: Answers, short: boolean) {
    fillForm(this.form, answers);
    this.#reading = undefined;
    // More than the five are answered: then they have to be seen.
    const long = Object.keys(answers.sections).length > 0 || beyondShort(answers);
    this.#mode(short && !long ? 'short' : 'long').checked = true;
    this.#showMode();
  }

  /** Tells that something was changed that is no field: the pictures. */
  touch(): void {
    this.#changed(null);
  }

  #read(): Reading {
    this.#reading ??= readForm(this.form);
    return this.#reading;
  }

  #mode(value: 'short' | 'long'): HTMLInputElement {
    return inside(this.form, `${FORM_PARTS.selector('mode')}[value=${value}]`, HTMLInputElement);
  }

  #changed(target: EventTarget | null) {
    if (around(target, FORM_PARTS, 'import')) return;
    this.#reading = undefined;
    if (around(target, FORM_PARTS, 'mode')) this.#showMode();
    for (const watcher of this.#watchers) watcher.changed?.(target);
  }

  #left(target: EventTarget | null) {
    if (target instanceof HTMLElement) for (const watcher of this.#watchers) watcher.left?.(target);
  }

  #clicked(target: EventTarget | null) {
    useTool(target);
    const list = around(around(target, FIELD_PARTS, 'addRow'), FIELD_PARTS, 'rows');
    const row = around(around(target, FIELD_PARTS, 'removeRow'), FIELD_PARTS, 'row');
    if (list) addRow(list)?.querySelector<HTMLElement>(CONTROLS)?.focus();
    if (row) removeRow(row)?.focus();
    if (list || row) this.#changed(null);
  }

  /** The short form becomes the long one; the writer goes on at the first field that was not there before. */
  #grow() {
    const { long, field } = { long: FIELD_PARTS.selector('long'), field: FIELD_PARTS.selector('field') };
    const next = this.form.querySelector(field + long)?.querySelector<HTMLElement>(CONTROLS);
    this.#mode('long').checked = true;
    this.#showMode();
    this.#changed(null);
    next?.focus();
  }

  #showMode() {
    const { short } = this;
    this.place('growLine').hidden = !short;
    for (const element of this.fields('long')) element.hidden = short;
  }
}

function beyondShort({ data }: Answers): boolean {
  const { title, summary, industry, company, supporter, publication, ...rest } = data;
  const { name, ...firm } = (company ?? {}) as Record<string, unknown>;
  const { type, ...body } = (supporter ?? {}) as Record<string, unknown>;
  return [rest, firm, body].some(holdsAnything);
}
