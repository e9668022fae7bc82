import type { QuestionOrigin } from '#core/cases/question-origin.ts';
import { CARD_PARTS } from '#core/site/card-parts.ts';
import { CLAIM_PARTS, QUESTION_PARTS } from '#core/site/case-page-parts.ts';
import { around, markOf, part } from './part.ts';

/** A 問いかけ as it stands in a list of questions of any page. */
export interface ReadQuestion {
  /** As `questionKey` writes it. */
  key: string;
  /** Without quotation marks and without the marks of its grounds. */
  ask: string;
  origin: QuestionOrigin;
  /** Title of the case or article it comes from. */
  from: string;
}

/** @throws Error when the item is not one of a list of questions */
export function readQuestion(item: HTMLElement): ReadQuestion {
  const words = part(item, QUESTION_PARTS, 'ask').cloneNode(true) as HTMLElement;
  for (const mark of words.querySelectorAll(CLAIM_PARTS.selector('mark'))) mark.remove();
  const ask = lineOf(words);
  const origin = markOf(item, QUESTION_PARTS, 'asked') as QuestionOrigin;
  const card = around(item, CARD_PARTS, 'card');
  const from =
    item.querySelector(QUESTION_PARTS.selector('from')) ??
    card?.querySelector(CARD_PARTS.selector('title')) ??
    item.ownerDocument.querySelector('h1');
  return {
    key: markOf(item, QUESTION_PARTS, 'question'),
    ask: origin === 'editorial' ? ask : ask.replace(/^「(.*)」$/u, '$1'),
    origin,
    from: from ? lineOf(from) : '',
  };
}

function lineOf(element: Element): string {
  return element.textContent.replace(/\s+/gu, ' ').trim();
}
