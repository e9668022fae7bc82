import { h } from '#browser/dom/h.ts';
import { every, markOf } from '#browser/dom/part.ts';
import { placeBelow } from '#browser/dom/place-below.ts';
import { TERM_PARTS } from '#core/site/page-tool-parts.ts';
import { PRINT_PARTS } from '#core/site/print-parts.ts';

/**
 * Makes each linked term a button that shows its short explanation in place. Where the browser knows no popovers,
 * the link to the glossary stays.
 */
const placed = new Map<HTMLElement, HTMLElement>();
if ('popover' in HTMLElement.prototype) {
  for (const link of every(document, TERM_PARTS, 'term'))
    if (link instanceof HTMLAnchorElement) makeButton(link);
  addEventListener('resize', () => {
    for (const [note, button] of placed) if (note.matches(':popover-open')) placeBelow(note, button);
  });
}

function makeButton(link: HTMLAnchorElement): void {
  const word = link.textContent;
  const more = h('a', { href: link.href, 'aria-label': `「${word}」を用語集で読む` }, '用語集で読む');
  const note = h(
    'span',
    // What opens on the screen alone gets no number on paper.
    { class: 'term-note', id: `term-note-${placed.size + 1}`, popover: 'auto', ...PRINT_PARTS.mark('ways') },
    h('strong', {}, word),
    markOf(link, TERM_PARTS, 'term'),
    more,
  );
  const button = h('button', { type: 'button', class: 'term' }, ...link.childNodes);
  button.popoverTargetElement = note;
  link.replaceWith(button, note);
  placed.set(note, button);
  note.addEventListener('beforetoggle', () => placeBelow(note, button));
}
