import { around, markOf } from '#browser/dom/part.ts';
import { FIELD_PARTS } from '#core/site/case-form-parts.ts';

/** Shows beside a text how many letters it has and how many it may have. */
export function countLetters(target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
  const line = around(target, FIELD_PARTS, 'field')?.querySelector<HTMLElement>(
    FIELD_PARTS.selector('count'),
  );
  if (!line) return;
  const least = markOf(line, FIELD_PARTS, 'least');
  const most = markOf(line, FIELD_PARTS, 'most');
  line.hidden = !target.value;
  line.textContent = `いま${target.value.trim().length}字（${least === '0' ? '' : least}〜${most}字）`;
}
