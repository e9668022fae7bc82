/**
 * Shows a message in its box, or takes the box away.
 * @param text `''` for none
 * @param retry given when trying again may help: a button calls it
 */
export function showNotice(box: HTMLElement, text: string, retry?: () => void): void {
  box.textContent = text;
  box.hidden = text === '';
  if (!text || !retry) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button--quiet';
  button.textContent = 'もう一度試す';
  button.addEventListener('click', retry);
  box.append(' ', button);
}
