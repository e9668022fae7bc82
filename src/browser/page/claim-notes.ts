import { h } from '#browser/dom/h.ts';
import { around, every, part } from '#browser/dom/part.ts';
import { placeBelow } from '#browser/dom/place-below.ts';
import { CASE_PAGE_PARTS, CLAIM_LIST_PARTS, CLAIM_PARTS } from '#core/site/case-page-parts.ts';

/**
 * Opens the note of a mark where the mark stands, in one box for the page, and folds the list of all notes away but
 * on paper. Where the browser knows no popovers, or a click asks for a new tab, list and links stay as they are.
 */
if ('popover' in HTMLElement.prototype) {
  const list = part(document, CLAIM_LIST_PARTS, 'list', HTMLDetailsElement);
  const box = h('div', { class: 'claim-box', popover: 'auto', role: 'dialog', tabindex: '-1' });
  let opened: HTMLAnchorElement | undefined;
  document.body.append(box);
  document.addEventListener('click', (event) => {
    const mark = around(event.target, CLAIM_PARTS, 'mark');
    if (!(mark instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const note = document.getElementById(mark.hash.slice(1));
    if (!note) return;
    event.preventDefault();
    show(mark, note);
  });
  addEventListener('resize', () => {
    if (opened && box.matches(':popover-open')) placeBelow(box, opened);
  });
  foldAway(list);

  function show(mark: HTMLAnchorElement, note: HTMLElement): void {
    const name = mark.getAttribute('aria-label') ?? '';
    const copies = [...note.childNodes].map((node) => node.cloneNode(true));
    const close = h(
      'button',
      { type: 'button', class: 'button', onclick: () => box.hidePopover() },
      '閉じる',
    );
    box.setAttribute('aria-label', name);
    box.replaceChildren(h('strong', {}, name), ...copies, close);
    for (const number of every(box, CLAIM_LIST_PARTS, 'source')) number.replaceWith(inFull(number));
    opened = mark;
    box.showPopover();
    placeBelow(box, mark);
    box.focus();
  }
}

/** A source as 出典 lists it, in place of its number there. */
function inFull(number: HTMLElement): HTMLElement {
  const listed = part(document, CASE_PAGE_PARTS, 'sources', HTMLOListElement).children;
  const source = listed[Number(/\d+/.exec(number.textContent)) - 1];
  return h('cite', {}, ...(source ?? number).cloneNode(true).childNodes);
}

function foldAway(list: HTMLDetailsElement): void {
  list.open = location.hash.startsWith('#claim-');
  let before = list.open;
  addEventListener('beforeprint', () => {
    before = list.open;
    list.open = true;
  });
  addEventListener('afterprint', () => {
    list.open = before;
  });
}
