import { inside, part } from '#browser/dom/part.ts';
import { todayInJapan } from '#core/format/today.ts';
import { FIELD_PARTS, FORM_PARTS } from '#core/site/case-form-parts.ts';

/** The date that a state wants, where nobody has written one. */
const DATES: Readonly<Record<string, string>> = { published: 'publishedAt', withdrawn: 'withdrawnAt' };

/**
 * Opens what the editors write of a case, before anything is read from the form: the state, its dates, what was
 * changed. Chosen to be published or withdrawn, a case without that date gets today's.
 */
export function openEditorsFields(form: HTMLElement, signal: AbortSignal): void {
  const closed = part(form, FORM_PARTS, 'editors', HTMLTemplateElement);
  closed.replaceWith(closed.content);
  const field = <E extends HTMLElement>(path: string, kind: new () => E, tag: string) =>
    inside(form, `${FIELD_PARTS.selector('field', path)} ${tag}`, kind);
  const state = field('publication', HTMLSelectElement, 'select');
  state.addEventListener(
    'change',
    () => {
      const path = DATES[state.value];
      const date = path && field(path, HTMLInputElement, 'input');
      if (date && !date.value) date.value = todayInJapan();
    },
    { signal, capture: true },
  );
}
