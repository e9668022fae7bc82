import type { Fault } from '#core/form/fault.ts';
import { placeOf } from './answers-form.ts';
import { make, part } from './dom.ts';
import { controlsOf } from './leaf.ts';

type Places = ReadonlyMap<string, HTMLElement>;

/** Tells faults beside their fields and in a summary whose lines lead to them. */
export class FaultsView {
  readonly #form: HTMLElement;

  constructor(form: HTMLElement) {
    this.#form = form;
  }

  /** The element that a fault is about: a field, a list, a group, or the story as a whole. */
  place({ field, section, rule }: Fault, places: Places): HTMLElement {
    const story = part(this.#form, '[data-story]');
    const place = (section ? places.get(`# ${section}`) : field ? placeOf(places, field) : story) ?? story;
    // A group of which nothing is written lacks its first field.
    const first = rule === 'schema/required' && place.matches('[data-group]');
    return (first ? place.querySelector<HTMLElement>('[data-field]') : undefined) ?? place;
  }

  /** Shows faults beside their fields and takes away those that are mended. */
  showBeside(faults: readonly Fault[], places: Places): void {
    const words = new Map<HTMLElement, { text: string[]; wrong: boolean }>();
    for (const fault of faults) {
      const place = this.place(fault, places);
      const told = words.get(place) ?? { text: [], wrong: false };
      told.text.push(fault.words);
      told.wrong ||= fault.severity === 'error';
      words.set(place, told);
    }
    for (const line of this.#form.querySelectorAll<HTMLElement>('[data-fault]')) {
      const owner = line.closest<HTMLElement>('[data-title], [data-story]');
      if (!owner || owner.querySelector('[data-folder]')) continue;
      const told = words.get(owner);
      const text = told?.text.join('\n') ?? '';
      if (line.textContent !== text) line.textContent = text;
      line.hidden = !told;
      line.classList.toggle('field__fault--hint', told !== undefined && !told.wrong);
      if (owner.matches('[data-field], [data-section]'))
        for (const control of controlsOf(owner))
          if (told?.wrong) control.setAttribute('aria-invalid', 'true');
          else control.removeAttribute('aria-invalid');
    }
  }

  /** Lists faults in the order of the form, each as a link to its field. */
  list(target: HTMLElement, faults: readonly Fault[], places: Places): void {
    const placed = faults.map((fault) => ({ fault, place: this.place(fault, places) }));
    placed.sort((a, b) => position(a.place, b.place));
    target.replaceChildren(
      ...placed.map(({ fault, place }) => {
        const link = make('a', `${this.#name(place)}: ${fault.words}`);
        const control = focusable(place);
        link.href = `#${control?.id ?? ''}`;
        link.addEventListener('click', (event) => {
          event.preventDefault();
          control?.scrollIntoView({ block: 'center' });
          control?.focus();
        });
        const item = make('li');
        item.append(link);
        if (fault.severity === 'warning') item.append(make('span', '（注意）'));
        return item;
      }),
    );
  }

  #name(place: HTMLElement): string {
    if (place.matches('[data-story]')) return '支援のものがたり';
    const row = place.closest<HTMLElement>('[data-row]');
    const list = row?.closest<HTMLElement>('[data-rows]')?.dataset.title;
    const number = row?.querySelector('[data-row-number]')?.textContent ?? '';
    const own = place.dataset.title ?? '';
    if (!row || !list) return own;
    return own && own !== list ? `${list} ${number}の「${own}」` : `${list} ${number}`;
  }
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
