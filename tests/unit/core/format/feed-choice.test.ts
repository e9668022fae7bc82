import { expect, it } from 'vitest';
import { newestOfEveryKind } from '#core/format/feed-choice.ts';

const kindOf = (entry: string) => entry[0] ?? '';
const cases = Array.from({ length: 60 }, (_, at) => `c${at}`);

it('keeps the newest of every kind, in the order given, and no more than it shows', () => {
  const entries = [...cases, 'n1', 'n2', 'k1'];
  const shown = newestOfEveryKind(entries, 50, kindOf);
  expect(shown).toHaveLength(50);
  expect(shown.slice(-3)).toEqual(['n1', 'n2', 'k1']);
  expect(shown.slice(0, 47)).toEqual(cases.slice(0, 47));
});

it('leaves a short list, and a list of one kind, as they are', () => {
  expect(newestOfEveryKind(['n1', 'c1'], 50, kindOf)).toEqual(['n1', 'c1']);
  expect(newestOfEveryKind(cases, 50, kindOf)).toEqual(cases.slice(0, 50));
});
