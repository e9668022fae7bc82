/**
 * Makes each linked term a button that shows its short explanation in place. Where the browser knows no popovers,
 * the link to the glossary stays.
 */
let count = 0;
for (const link of document.querySelectorAll<HTMLAnchorElement>('a.term[data-term]'))
  if ('popover' in HTMLElement.prototype) makeButton(link);

function makeButton(link: HTMLAnchorElement): void {
  const note = document.createElement('span');
  note.className = 'term-note';
  note.id = `term-note-${++count}`;
  note.popover = 'auto';
  const word = document.createElement('strong');
  word.textContent = link.textContent;
  const more = document.createElement('a');
  more.href = link.href;
  more.textContent = '用語集で読む';
  more.setAttribute('aria-label', `「${link.textContent}」を用語集で読む`);
  note.append(word, link.dataset.term ?? '', more);

  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'term';
  button.append(...link.childNodes);
  button.popoverTargetElement = note;
  link.replaceWith(button, note);
  note.addEventListener('beforetoggle', () => place(note, button));
  addEventListener('resize', () => place(note, button));
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
