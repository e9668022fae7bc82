import { h } from '#browser/dom/h.ts';
import { every, markOf } from '#browser/dom/part.ts';
import { TERM_PARTS } from '#core/site/page-tool-parts.ts';

/**
 * Makes each linked term a button that shows its short explanation in place. Where the browser knows no popovers,
 * the link to the glossary stays.
 */
const placed = new Map<HTMLElement, HTMLElement>();
if ('popover' in HTMLElement.prototype) {
  for (const link of every(document, TERM_PARTS, 'term'))
    if (link instanceof HTMLAnchorElement) makeButton(link);
  addEventListener('resize', () => {
    for (const [note, button] of placed) if (note.matches(':popover-open')) place(note, button);
  });
}

function makeButton(link: HTMLAnchorElement): void {
  const word = link.textContent;
  const more = h('a', { href: link.href, 'aria-label': `「${word}」を用語集で読む` }, '用語集で読む');
  const note = h(
    'span',
    { class: 'term-note', id: `term-note-${placed.size + 1}`, popover: 'auto' },
    h('strong', {}, word),
    markOf(link, TERM_PARTS, 'term'),
    more,
  );
  const button = h('button', { type: 'button', class: 'term' }, ...link.childNodes);
  button.popoverTargetElement = note;
  link.replaceWith(button, note);
  placed.set(note, button);
  note.addEventListener('beforetoggle', () => place(note, button));
}

/** Below the word, inside the window; browsers that place popovers themselves would do the same. */
function place(note: HTMLElement, button: HTMLElement): void {
  const box = button.getBoundingClientRect();
  const width = Math.min(320, document.documentElement.clientWidth - 32);
  const left = Math.max(16, Math.min(box.left, document.documentElement.clientWidth - width - 16));
  note.style.setProperty('left', `${left + scrollX}px`);
  note.style.setProperty('top', `${box.bottom + scrollY + 6}px`);
  note.style.setProperty('width', `${width}px`);
}
