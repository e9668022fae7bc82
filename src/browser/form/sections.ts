import { h } from '#browser/dom/h.ts';
import { every, inside, markOf, part } from '#browser/dom/part.ts';
import { sectionRow } from '#core/check/case-sections.ts';
import type { OpenedCase } from '#core/form/edit/original.ts';
import { FIELD_PARTS } from '#core/site/case-form-parts.ts';

const RAW =
  'この節には、囲みや脚注など、フォームの釦では書けない記法があります。原稿の文字のまま出しています。記法の印は、そのまま残してください。';

/**
 * Gives the story of the form the headings of a published case: a heading of the same meaning takes the place of the
 * form's own, others stand where they stand in the case.
 */
export function fitSections(form: HTMLElement, { answers, raw }: OpenedCase): void {
  const headings = Object.keys(answers.sections);
  const all = () => every(form, FIELD_PARTS, 'section');
  const named = (heading: string) => all().find((one) => markOf(one, FIELD_PARTS, 'section') === heading);
  const isFree = (one: HTMLElement) => !headings.includes(markOf(one, FIELD_PARTS, 'section'));
  let last = all()[0];
  for (const [at, heading] of headings.entries()) {
    const meant = sectionRow(heading)?.heading;
    let place = named(heading);
    const own = meant === undefined ? undefined : named(meant);
    if (!place && own && isFree(own)) place = own;
    else if (!place && last) {
      place = copyOf(last, at + 1);
      last.after(place);
    }
    if (!place) continue;
    rename(place, heading);
    setRaw(place, raw.has(heading));
    last = place;
  }
}

function rename(place: HTMLElement, heading: string) {
  for (const name of ['section', 'title'] as const) place.setAttribute(FIELD_PARTS.attribute(name), heading);
  inside(place, 'label', HTMLLabelElement).textContent = heading;
  place.querySelector('[role=group]')?.setAttribute('aria-label', `${heading}を整える`);
}

/** A further section; the ids of its elements are its own. */
function copyOf(place: HTMLElement, number: number): HTMLElement {
  const copy = place.cloneNode(true) as HTMLElement;
  const text = inside(copy, 'textarea', HTMLTextAreaElement);
  const { id } = text;
  text.value = '';
  for (const element of copy.querySelectorAll('*'))
    for (const attribute of element.attributes)
      if (['id', 'for', 'name', 'aria-describedby', 'aria-controls'].includes(attribute.name))
        attribute.value = attribute.value.replaceAll(id, `${id}-${number}`);
  const fault = part(copy, FIELD_PARTS, 'fault');
  fault.hidden = true;
  fault.textContent = '';
  return copy;
}

function setRaw(place: HTMLElement, raw: boolean) {
  const known = every(place, FIELD_PARTS, 'raw')[0];
  if (known && !raw) known.remove();
  if (!known && raw)
    inside(place, 'textarea', HTMLTextAreaElement).before(
      h('p', { class: 'field__help', [FIELD_PARTS.attribute('raw')]: true }, RAW),
    );
}
