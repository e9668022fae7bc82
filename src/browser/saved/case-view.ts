import { h } from '#browser/dom/h.ts';
import { QUESTION_ORIGINS, setQuestion } from '#core/cases/question-origin.ts';
import { todayInJapan } from '#core/format/today.ts';
import { itemKey, type NewItem } from '#core/saved/list.ts';
import type { OpenPage } from './pages.ts';

type Entry = NonNullable<OpenPage['entry']>;

/** The beats of a case as a list of terms, on screen and on the sheet. */
export function drawBeats(beats: Entry['beats'], className: string): HTMLElement {
  return h(
    'dl',
    { class: className },
    beats.map(({ kind, label, text, spoken }) => {
      const [term = '', ...origin] = kind === 'question' ? label.split(' ') : [label];
      return h(
        'div',
        { class: `${className}-row` },
        h('dt', {}, term),
        h(
          'dd',
          {},
          h('span', { class: spoken && `${className}-spoken` }, text),
          origin.length > 0 && h('span', { class: `${className}-origin` }, `（${origin.join(' ')}）`),
        ),
      );
    }),
  );
}

/** A case to be read in its place: its beats, and its questions, each to be put into the list by itself. */
export function drawCase(page: OpenPage, entry: Entry, kept: KeptQuestions): HTMLElement {
  return h(
    'div',
    {},
    entry.beats.length > 0 ? drawBeats(entry.beats, 'saved-beats') : h('p', {}, entry.summary),
    page.questions.length > 0 && [
      h('h3', { class: 'saved-item__head' }, '問いかけ'),
      drawQuestions(page.questions, kept),
    ],
  );
}

/** What is asked and done where questions are offered one by one. */
export interface KeptQuestions {
  /** Whether something with this key is kept. */
  isSaved(key: string): boolean;
  save(item: NewItem): void;
}

/** Questions of a page, each to be put into the list by itself. */
export function drawQuestions(questions: OpenPage['questions'], kept: KeptQuestions): HTMLElement {
  const items = questions.map((question) => {
    const item: NewItem = { kind: 'question', ...question, savedAt: todayInJapan() };
    const words = setQuestion(question.ask, question.origin);
    const added = () => h('span', { class: 'offered__added' }, '手元にあります');
    const add = h(
      'button',
      {
        type: 'button',
        class: 'pill',
        'aria-label': `手元に加える: ${words}`,
        onclick: () => {
          kept.save(item);
          add.replaceWith(added());
        },
      },
      '手元に加える',
    );
    return h(
      'li',
      { class: 'offered__question' },
      h('span', {}, words),
      h('span', { class: 'offered__origin' }, QUESTION_ORIGINS[question.origin]),
      kept.isSaved(itemKey(item)) ? added() : add,
    );
  });
  return h('ul', { class: 'offered' }, items);
}
