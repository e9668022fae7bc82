import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  chosenQuestions,
  formatChoice,
  originCounts,
  parseChoice,
  QUESTION_FACETS,
  type QuestionChoice,
  valuesOf,
} from '#core/cases/question-choice.ts';
import { allQuestions, chooseQuestions } from '#core/cases/questions.ts';
import { readingMinutes } from '#core/cases/reading-time.ts';
import { anyCases } from '#support/any-case.ts';
import { knowhow, published } from '#support/collection.ts';
import { taxonomies } from '#support/content.ts';

const order = taxonomies.step.values.map((step) => step.id);
/** The cases of the fixture collection, and a hundred and fifty that nobody wrote. */
const many = [...published, ...fc.sample(anyCases(150, 150), 1).flat()];
const all = allQuestions(many, knowhow, order);

test('every written question is there once, by step', () => {
  const written = [...many, ...knowhow].reduce((sum, { data }) => sum + (data.questions?.length ?? 0), 0);
  expect(all.length).toBe(written);
  expect(new Set(all.map((question) => question.id)).size).toBe(written);
  const steps = all.map((question) => order.indexOf(question.step));
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
});

test('a choice is in the order of the whole, has all of the know-how it can, and leaves no step or wall out', () => {
  expect(chooseQuestions(all, all.length)).toEqual(all);
  for (const most of [0, 1, 30, 120, all.length - 1]) {
    const some = chooseQuestions(all, most);
    expect(some.length).toBe(most);
    expect(all.filter((question) => some.includes(question))).toEqual(some);
  }
  const some = chooseQuestions(all, 150);
  const ofKnowhow = (list: typeof all) => list.filter(({ from }) => from.kind === 'knowhow').length;
  expect(ofKnowhow(some)).toBe(ofKnowhow(all));
  expect(new Set(some.map(({ step }) => step))).toEqual(new Set(all.map(({ step }) => step)));
  const walls = (list: typeof all) => new Set(list.flatMap((question) => question.walls ?? []));
  expect(walls(some)).toEqual(walls(all));
});

test('reading time counts characters, not bytes or white space, and is at least a minute', () => {
  expect(readingMinutes('')).toBe(1);
  expect(readingMinutes('あ'.repeat(1000))).toBe(2);
  expect(readingMinutes('𠮷 '.repeat(1000))).toBe(2);
});

const ids = (facet: (typeof QUESTION_FACETS)[number]) => [
  ...new Set(all.flatMap((question) => valuesOf(question, facet))),
];
const known = { concern: ids('concern'), step: ids('step'), wall: ids('wall'), origin: ids('origin') };
const maybe = (values: readonly string[]) => fc.constantFrom(undefined, ...values);
const choice: fc.Arbitrary<QuestionChoice> = fc
  .tuple(
    maybe(known.concern),
    maybe(known.step),
    maybe(known.wall),
    maybe(known.origin),
    maybe(['お客', '会社　何', 'ﾄﾞｺ', 'ぬるぽ']),
  )
  .map(([concern, step, wall, origin, q]) =>
    Object.fromEntries(Object.entries({ concern, step, wall, origin, q }).filter(([, value]) => value)),
  );

test('what is chosen has every value and every word that is asked for, and nothing that has them is left out', () => {
  fc.assert(
    fc.property(choice, (chosen) => {
      const found = chosenQuestions(all, chosen);
      const fits = (question: (typeof all)[number]) =>
        QUESTION_FACETS.every((facet) => !chosen[facet] || valuesOf(question, facet).includes(chosen[facet]));
      if (!chosen.q) expect(found).toEqual(all.filter(fits));
      for (const question of found) expect(fits(question)).toBe(true);
      if (chosen.q === 'お客')
        for (const { ask, opened, from } of found) expect(ask + opened + from.title).toContain('お客');
      expect(parseChoice(`?${formatChoice(chosen)}`, known)).toEqual(chosen);
    }),
  );
});

test('an address of before is read, and what it does not know is left out', () => {
  const [step = ''] = known.step;
  expect(parseChoice(`?step=${step}&wall=nowhere&utm=x`, known)).toEqual({ step });
  expect(parseChoice('?q=%20%20', known)).toEqual({});
});

test('asked and written questions add up, and keys tell all apart', () => {
  const { asked, written } = originCounts(all);
  expect(asked + written).toBe(all.length);
  expect(all.filter(({ origin }) => origin !== 'editorial').length).toBe(asked);
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
});
