import { button, h } from '#browser/dom/h.ts';
import { around, every, markOf, part } from '#browser/dom/part.ts';
import type { Fault, Letters } from '#core/form/fault.ts';
import { FIELD_PARTS } from '#core/site/case-form-parts.ts';
import { placeOf } from './answers-form.ts';
import { controlsOf } from './field-control.ts';
import type { FormModel } from './form-model.ts';

const MOST_WORDS = 24;

/** Tells faults beside their fields and in a summary whose lines lead to them. */
export class FaultsView {
  readonly #model: FormModel;

  readonly #mend: (fault: Fault) => void;
  readonly #shown = new WeakMap<HTMLElement, string>();

  /** @param mend does what `--fix` would do about a fault */
  constructor(model: FormModel, mend: (fault: Fault) => void) {
    this.#model = model;
    this.#mend = mend;
  }

  /** The element that a fault is about: a field, a list, a group, or the story as a whole. */
  place({ field, section, rule }: Fault): HTMLElement {
    const { places, form } = this.#model;
    const story = part(form, FIELD_PARTS, 'story');
    const place = (section ? places.get(`# ${section}`) : field ? placeOf(places, field) : story) ?? story;
    // A group of which nothing is written lacks its first field.
    const first = rule === 'schema/required' && place.matches(FIELD_PARTS.selector('group'));
    return (first && every(place, FIELD_PARTS, 'field')[0]) || place;
  }

  /** Shows faults beside their fields and takes away those that are mended. */
  showBeside(faults: readonly Fault[]): void {
    const words = new Map<HTMLElement, { faults: Fault[]; wrong: boolean }>();
    for (const fault of faults) {
      const place = this.place(fault);
      const found = words.get(place) ?? { faults: [], wrong: false };
      found.faults.push(fault);
      found.wrong ||= fault.severity === 'error';
      words.set(place, found);
    }
    for (const line of this.#model.fields('fault')) {
      const owner = around(line, FIELD_PARTS, 'title') ?? around(line, FIELD_PARTS, 'story');
      if (!owner) continue;
      const found = words.get(owner);
      const said = JSON.stringify(found?.faults ?? []);
      if (this.#shown.get(line) !== said) {
        this.#shown.set(line, said);
        line.replaceChildren(...(found?.faults ?? []).map((fault) => this.#told(fault)));
      }
      line.hidden = !found;
      line.classList.toggle('field__fault--hint', found !== undefined && !found.wrong);
      if (owner.matches(`${FIELD_PARTS.selector('field')}, ${FIELD_PARTS.selector('section')}`))
        for (const control of controlsOf(owner))
          if (found?.wrong) control.setAttribute('aria-invalid', 'true');
          else control.removeAttribute('aria-invalid');
    }
  }

  /** One fault with the letters around it, and the press that mends it. */
  #told(fault: Fault): HTMLElement {
    const { words, letters, fixes, retyped } = fault;
    const place = letters && [letters.before, letters.wrong && h('mark', {}, letters.wrong), letters.after];
    return h(
      'span',
      { class: 'field__fault-line' },
      words,
      place && h('span', { class: 'field__letters' }, '「', place, '」'),
      (fixes ?? retyped) !== undefined &&
        button('field__mend', mendWords(letters, fixes?.length || 1), () => this.#mend(fault)),
    );
  }

  /** Lists faults in the order of the form, each as a link to its field. */
  list(target: HTMLElement, faults: readonly Fault[]): void {
    const placed = faults.map((fault) => ({ fault, place: this.place(fault) }));
    placed.sort((a, b) => position(a.place, b.place));
    target.replaceChildren(
      ...placed.map(({ fault, place }) => {
        const control = focusable(place);
        const lead = (event: Event) => {
          event.preventDefault();
          control?.scrollIntoView({ block: 'center' });
          control?.focus();
        };
        const link = h(
          'a',
          { href: `#${control?.id ?? ''}`, onclick: lead },
          `${nameOf(place)}: ${fault.words}`,
        );
        return h('li', {}, link, fault.severity === 'warning' && h('span', {}, '（注意）'));
      }),
    );
  }
}

/** What the press does, in words that fit on it. */
function mendWords(letters: Letters | undefined, places: number): string {
  const { wrong = '', mended = '' } = letters ?? {};
  const many = places > 1 ? `${places}か所を` : '';
  if (/\n/.test(wrong + mended) || wrong.length + mended.length > MOST_WORDS || !wrong) return `${many}直す`;
  return mended ? `${many}「${mended}」に直す` : `${many}取り除く`;
}

/** What a place is called: of a row, with the name of its list and its number. */
function nameOf(place: HTMLElement): string {
  if (place.matches(FIELD_PARTS.selector('story'))) return '支援のものがたり';
  const own = markOf(place, FIELD_PARTS, 'title');
  const row = around(place, FIELD_PARTS, 'row');
  const holder = around(row, FIELD_PARTS, 'rows');
  if (!row || !holder) return own;
  const list = markOf(holder, FIELD_PARTS, 'title');
  const number = part(row, FIELD_PARTS, 'rowNumber').textContent;
  return own && own !== list ? `${list} ${number}の「${own}」` : `${list} ${number}`;
}

/** Which of two elements stands first in the page. */
function position(a: Node, b: Node): number {
  return a === b ? 0 : a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** What takes the keyboard at a place. Every control that can be led to has an id. */
function focusable(place: HTMLElement): HTMLElement | undefined {
  const control = controlsOf(place)[0];
  if (control && !control.id) control.id = `${control.name.replace(/[^\w-]+/g, '-')}-first`;
  return control;
}
