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
export function drawCase(
  page: OpenPage,
  entry: Entry,
  isSaved: (key: string) => boolean,
  save: (item: NewItem) => void,
): HTMLElement {
  const questions = page.questions.map((question) => {
    const item: NewItem = { kind: 'question', ...question, savedAt: todayInJapan() };
    const words = setQuestion(question.ask, question.origin);
    const add = h(
      'button',
      {
        type: 'button',
        class: 'saved-item__add',
        'aria-label': `手元に加える: ${words}`,
        onclick: () => {
          save(item);
          add.replaceWith(h('span', { class: 'saved-item__added' }, '手元にあります'));
        },
      },
      '手元に加える',
    );
    return h(
      'li',
      { class: 'saved-item__question' },
      h('span', {}, words),
      h('span', { class: 'saved-item__origin' }, QUESTION_ORIGINS[question.origin]),
      isSaved(itemKey(item)) ? h('span', { class: 'saved-item__added' }, '手元にあります') : add,
    );
  });
  return h(
    'div',
    {},
    entry.beats.length > 0 ? drawBeats(entry.beats, 'saved-beats') : h('p', {}, entry.summary),
    questions.length > 0 && [
      h('h3', { class: 'saved-item__head' }, '問いかけ'),
      h('ul', { class: 'saved-item__questions' }, questions),
    ],
  );
}
