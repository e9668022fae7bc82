import { copyOf, part } from '#browser/dom/part.ts';
import { questionPath } from '#core/cases/question-key.ts';
import { QUESTION_ORIGINS, setQuestion } from '#core/cases/question-origin.ts';
import type { Question } from '#core/cases/questions.ts';
import { QUESTION_PARTS } from '#core/site/case-page-parts.ts';
import { withBase } from '#core/site/paths.ts';
import { PICKED_PARTS } from '#core/site/question-parts.ts';

/** A question as its template shows it. @param labelOf the name of a step or wall */
export function drawEntry(
  template: HTMLTemplateElement,
  { key, ask, origin, opened = '', step, walls = [], from }: Question,
  root: string,
  labelOf: (facet: 'step' | 'wall', id: string) => string,
): HTMLElement {
  const row = copyOf(template);
  row.setAttribute(QUESTION_PARTS.attribute('question'), key);
  row.setAttribute(QUESTION_PARTS.attribute('asked'), origin);
  const words = part(row, QUESTION_PARTS, 'ask');
  words.textContent = setQuestion(ask, origin);
  words.classList.toggle('asking__ask--spoken', origin !== 'editorial');
  part(row, QUESTION_PARTS, 'origin').textContent = QUESTION_ORIGINS[origin];
  const link = part(row, QUESTION_PARTS, 'from', HTMLAnchorElement);
  link.href = withBase(root, questionPath(from, ask));
  link.textContent = from.title;
  const insight = part(row, QUESTION_PARTS, 'opened');
  insight.textContent = opened;
  insight.hidden = !opened;
  part(row, PICKED_PARTS, 'places').textContent = [
    `段階: ${labelOf('step', step)}`,
    ...walls.map((wall) => `壁: ${labelOf('wall', wall)}`),
  ].join('　');
  return row;
}
