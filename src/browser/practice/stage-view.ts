import { button, h } from '#browser/dom/h.ts';
import { QUESTION_ORIGINS, setQuestion } from '#core/cases/question-origin.ts';
import { whyText } from '#core/practice/choices.ts';
import type { PracticeCase, PracticeIndex, PracticeQuestion } from '#core/practice/practice-case.ts';
import { GRADES, type GradeId, untilText } from '#core/practice/schedule.ts';
import { paths, withBase } from '#core/site/paths.ts';

/** What the reader wrote and chose. */
export interface Answer {
  hypothesis: string;
  question: string;
  chose: 'own' | 'other' | 'written';
}

const parts = (list: PracticeCase['told'], level: 'h3' | 'h4' = 'h3') =>
  list.map(({ heading, text }) => [
    h(level, { class: 'practice__heading' }, heading),
    ...text.split('\n').map((line) => h('p', {}, line)),
  ]);

/** The case up to its question. Nothing of what follows is in it. */
export function drawBefore({ company, facts, business, told }: PracticeCase): HTMLElement {
  return h(
    'article',
    { class: 'practice__case' },
    h('h2', { class: 'section__title', tabindex: -1 }, company),
    h('p', { class: 'practice__note' }, `${facts}　${business}`.trim()),
    parts(told),
  );
}

/** The form: a hypothesis, then one of three questions or one's own. */
export function drawForm(
  one: PracticeCase,
  choices: readonly PracticeQuestion[],
  answer: (answer: Answer) => void,
): HTMLFormElement {
  const own = h('textarea', {
    class: 'practice__write',
    name: 'written',
    rows: 2,
    maxlength: 300,
    'aria-label': '自分で書いた問い',
  });
  const form = h(
    'form',
    { class: 'practice__form', autocomplete: 'off' },
    h(
      'label',
      { class: 'practice__label' },
      'いちばんの課題は何だと思いますか（仮説）',
      h('textarea', { class: 'practice__write', name: 'hypothesis', rows: 3, maxlength: 600 }),
    ),
    h(
      'fieldset',
      { class: 'practice__choices' },
      h('legend', { class: 'practice__label' }, '次に、社長へどれをたずねますか'),
      choices.map(({ ask, origin }, at) =>
        h(
          'label',
          { class: 'practice__choice' },
          h('input', { type: 'radio', name: 'choice', value: at, required: true }),
          h('span', {}, setQuestion(ask, origin), h('small', {}, QUESTION_ORIGINS[origin])),
        ),
      ),
      h(
        'label',
        { class: 'practice__choice' },
        h('input', { type: 'radio', name: 'choice', value: 'written', required: true }),
        h('span', {}, '自分で書く'),
      ),
      own,
    ),
    h('button', { class: 'button', type: 'submit' }, '何が起きたかを見る'),
  );
  own.addEventListener('input', () => {
    const radio = form.querySelector<HTMLInputElement>('[value=written]');
    if (radio && own.value.trim()) radio.checked = true;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const said = new FormData(form);
    const text = (name: string) => String(said.get(name) ?? '').trim();
    const chosen = choices[Number(text('choice'))];
    answer({
      hypothesis: text('hypothesis'),
      question: chosen?.ask ?? text('written'),
      chose: chosen ? (chosen.ask === one.own.ask ? 'own' : 'other') : 'written',
    });
  });
  return form;
}

/** What happened, why each question fits or not, what the sources do not tell, and how it went. */
export function drawAfter(
  one: PracticeCase,
  said: Answer,
  around: {
    root: string;
    choices: readonly PracticeQuestion[];
    labels: PracticeIndex['labels'];
    due: Readonly<Record<GradeId, Date>>;
    now: Date;
    grade: (grade: GradeId) => void;
  },
): HTMLElement {
  const link = (path: string, text: string) => h('a', { href: withBase(around.root, path) }, text);
  return h(
    'section',
    { class: 'practice__rest' },
    h('h2', { class: 'section__title', tabindex: -1 }, '問いかけをくらべる'),
    h('p', {}, h('strong', {}, 'あなたの仮説'), ' ', said.hypothesis || '（書きませんでした）'),
    said.chose === 'written' &&
      h('p', {}, h('strong', {}, '自分で書いた問い'), ' ', said.question || '（書きませんでした）'),
    h(
      'ul',
      { class: 'practice__why' },
      around.choices.map((question) =>
        h(
          'li',
          {},
          h('strong', {}, setQuestion(question.ask, question.origin)),
          question.ask === said.question && h('span', {}, '（選んだ問い）'),
          h('small', {}, QUESTION_ORIGINS[question.origin]),
          h('p', {}, whyText(question, one.own, around.labels)),
          question.opened && h('p', {}, question.opened),
          question.from && h('p', {}, link(paths.knowhowArticle(question.from.slug), question.from.title)),
        ),
      ),
    ),
    h('h2', { class: 'section__title' }, 'そのあと起きたこと'),
    parts(one.rest),
    one.unknown.length > 0 && h('h3', { class: 'practice__heading' }, '出典から分からないこと'),
    one.unknown.length > 0 &&
      h(
        'ul',
        {},
        one.unknown.map((line) => h('li', {}, line)),
      ),
    h('p', {}, link(paths.case(one.slug), one.title)),
    h('h2', { class: 'section__title' }, 'どうでしたか'),
    h('p', { class: 'practice__note' }, '答えると記録に残り、書いてある間を空けてもう一度出てきます。'),
    h(
      'p',
      { class: 'practice__buttons' },
      GRADES.map(({ id, label }) =>
        button('button button--quiet', `${label}（${untilText(around.due[id], around.now)}）`, () =>
          around.grade(id),
        ),
      ),
    ),
  );
}
