/** Shows beside a text how many letters it has and how many it may have. */
export function countLetters(target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
  const line = target.closest('[data-field]')?.querySelector<HTMLElement>('[data-count]');
  if (!line) return;
  const { least = '0', most = '' } = line.dataset;
  line.hidden = !target.value;
  line.textContent = `いま${target.value.trim().length}字（${least === '0' ? '' : least}〜${most}字）`;
}
