import { expect, test } from 'vitest';
import { allQuestions } from '../../../src/domain/questions.ts';
import { readingMinutes } from '../../../src/domain/reading-time.ts';
import { knowhow, published, taxonomies } from '../../support/collection.ts';

const order = taxonomies.step.values.map((step) => step.id);
const all = allQuestions(published, knowhow, order);

test('every written question is there once, by step', () => {
  const written = [...published, ...knowhow].reduce(
    (sum, { data }) => sum + (data.questions?.length ?? 0),
    0,
  );
  expect(all.length).toBe(written);
  expect(new Set(all.map((question) => question.id)).size).toBe(written);
  const steps = all.map((question) => order.indexOf(question.step));
  expect(steps).toEqual(steps.toSorted((a, b) => a - b));
});

test('no question is asked twice in the same words', () => {
  const asks = all.map((question) => question.ask);
  expect(asks.filter((ask, index) => asks.indexOf(ask) !== index)).toEqual([]);
});

test('reading time counts characters, not bytes or white space, and is at least a minute', () => {
  expect(readingMinutes('')).toBe(1);
  expect(readingMinutes('あ'.repeat(1000))).toBe(2);
  expect(readingMinutes('𠮷 '.repeat(1000))).toBe(2);
});
