import { describe, expect, it } from 'vitest';
import { allQuestions } from '#core/cases/questions.ts';
import { type LessonPlace, lesson } from '#core/learn/lesson.ts';
import type { Entry } from '#core/markdown/entry.ts';
import type { Case } from '#core/schema/case.ts';
import type { Knowhow } from '#core/schema/knowhow.ts';
import { aCase, goodKnowhow, knowhow as knowhowOf } from '#support/content.ts';

const entry = <T>(slug: string, data: T) => ({ slug, data }) as Entry<T>;
const oneCase = (slug: string, changes: Record<string, unknown>) => entry<Case>(slug, aCase(changes));
const article = (slug: string, changes: Record<string, unknown> = {}) =>
  entry<Knowhow>(slug, knowhowOf.parse(goodKnowhow(changes)));
const ask = (text: string, changes: Record<string, unknown> = {}) => ({
  ask: text,
  step: 'trust',
  origin: 'editorial',
  ...changes,
});
const TRUST: LessonPlace = { of: 'steps', id: 'trust' };
const UNSEEN: LessonPlace = { of: 'walls', id: 'unseen' };

function lessonOf(place: LessonPlace, cases: Entry<Case>[], knowhow: Entry<Knowhow>[] = []) {
  return lesson(place, { cases, knowhow, questions: allQuestions(cases, knowhow, ['trust', 'awareness']) });
}

describe('the article of a lesson', () => {
  const knowhow = [
    article('wide', { steps: ['target', 'trust', 'awareness'] }),
    article('second', { steps: ['trust', 'awareness'] }),
    article('narrow', { steps: ['trust'] }),
    article('elsewhere', { steps: ['awareness'] }),
  ];

  it('is the one that the list names first', () => {
    const { article: first, articles } = lessonOf({ ...TRUST, knowhow: ['wide', 'gone'] }, [], knowhow);
    expect([first, ...articles].map((one) => one?.slug)).toEqual(['wide', 'narrow', 'second']);
  });

  it('is else the one that names the place before others, and fewest others', () => {
    const { article: first, articles } = lessonOf(TRUST, [], knowhow);
    expect([first, ...articles].map((one) => one?.slug)).toEqual(['narrow', 'second', 'wide']);
  });

  it('is none where there is none', () => {
    expect(lessonOf(UNSEEN, [], [article('a', { walls: ['lacking'] })]).article).toBeUndefined();
  });
});

describe('the question of a lesson', () => {
  it('is one of the article, then one that was really asked, then one of any article', () => {
    const asked = oneCase('asked', { questions: [ask('たずねた問いですか。', { origin: 'reported' })] });
    const plain = oneCase('plain', { questions: [ask('事例の作例ですか。')] });
    const first = article('first', { steps: ['trust'], questions: [ask('記事の問いですか。')] });
    const other = article('other', {
      steps: ['trust', 'awareness'],
      questions: [ask('ほかの記事の問いですか。'), ask('別の段階の問いですか。', { step: 'awareness' })],
    });
    const { question, questions } = lessonOf(TRUST, [plain, asked], [other, first]);
    expect([question, ...questions].map((one) => one?.ask)).toEqual([
      '記事の問いですか。',
      'たずねた問いですか。',
      'ほかの記事の問いですか。',
      '事例の作例ですか。',
    ]);
  });
});

describe('the case of a lesson', () => {
  const turn = (changes: Record<string, unknown> = {}) => ({
    moved: '店の前に人が並ぶようになった。',
    ...changes,
  });

  it('is one whose turn lies at the wall, and of those the one whose question is known', () => {
    const cases = [
      oneCase('plain', { walls: ['unseen'] }),
      oneCase('other-turn', { walls: ['unseen', 'lacking'], turn: turn({ wall: 'lacking' }) }),
      oneCase('told', { walls: ['unseen', 'lacking'], turn: turn({ wall: 'unseen' }) }),
      oneCase('asked', {
        walls: ['unseen', 'lacking'],
        turn: { wall: 'unseen', question: { text: 'だれのための店ですか。', origin: 'reported' } },
      }),
      oneCase('elsewhere', { walls: ['lacking'], turn: turn() }),
    ];
    const { happened, cases: rest } = lessonOf(UNSEEN, cases);
    expect([happened, ...rest].map((one) => one?.slug)).toEqual(['asked', 'told', 'other-turn', 'plain']);
  });

  it('takes a turn for one of a step only where the case says so', () => {
    const question = ask('だれのための店ですか。', { step: 'awareness', origin: 'reported' });
    const at = {
      steps: ['trust', 'awareness'],
      turn: turn({ question: { text: question.ask, origin: 'reported' } }),
    };
    const cases = [
      oneCase('at-another', { ...at, questions: [question] }),
      oneCase('only', { steps: ['trust'], turn: turn() }),
      oneCase('at-it', { ...at, questions: [{ ...question, step: 'trust' }] }),
    ];
    const { happened, cases: rest } = lessonOf(TRUST, cases);
    expect([happened, ...rest].map((one) => one?.slug)).toEqual(['at-it', 'only', 'at-another']);
  });
});
