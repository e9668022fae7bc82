import { expect, it, test } from 'vitest';
import { theirWords, wordsOf } from '#core/neighbours/their-words.ts';

const values = (labels: Record<string, string>) => ({
  label: '一覧',
  values: Object.entries(labels).map(([id, label]) => ({ id, label })),
});
const WORDS = theirWords({
  taxonomies: {
    tag: values({ moon: '月の市' }),
    supporterType: values({ moon: '月の支援者' }),
    wall: values({ moon: '月の壁' }),
    prefecture: values({ moon: '月の県' }),
  },
});

test.each([
  ['tags.1', 'moon', ['月の市']],
  ['supporter.type', 'moon', ['月の支援者']],
  // Sorted by a wall, a case does not say its name.
  ['walls.2', 'moon', []],
  ['prefecture', 'moon', ['月の県']],
  ['city', '見本町', ['見本町']],
  ['tags.0', 'sun', []],
  ['trade', 'moon', []],
  ['mood', undefined, []],
  ['tags', ['moon', 'sun'], ['月の市']],
  ['city', 'a\nb', []],
])('%s (%s) is said as %j', (path, value, said) => {
  expect(wordsOf([{ path, value }], WORDS)).toEqual(said);
});

it('says a word once', () => {
  expect(
    wordsOf(
      ['tags.0', 'tags.0'].map((path) => ({ path, value: 'moon' })),
      WORDS,
    ),
  ).toEqual(['月の市']);
});

it.each([
  undefined,
  null,
  {},
  { taxonomies: { tag: 3 } },
  { taxonomies: { tag: values({ a: 'い'.repeat(99) }) } },
])('takes no words from what is none: %j', (published) => {
  expect(theirWords(published).size).toBe(0);
});
