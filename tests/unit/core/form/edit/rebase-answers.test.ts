import { expect, test } from 'vitest';
import { rebaseAnswers } from '#core/form/edit/rebase-answers.ts';

const before = {
  slug: 's',
  data: { title: '前', city: '市', tags: ['a'], year: 1 },
  sections: { 背景: 'あ', 成果: 'い' },
};

test('each side keeps what it alone changed; what both changed is named and as it was written here', () => {
  const { city: _, ...data } = before.data;
  const mine = {
    slug: 's',
    data: { ...data, title: '私', year: 2 },
    sections: { 背景: 'あ', 成果: 'い', 支援: 'う' },
  };
  const theirs = {
    slug: 's',
    data: { ...before.data, title: 'ほか', tags: ['a', 'b'], year: 2 },
    sections: { 成果: 'え' },
  };
  expect(rebaseAnswers(before, mine, theirs)).toEqual({
    answers: {
      slug: 's',
      data: { title: '私', tags: ['a', 'b'], year: 2 },
      sections: { 成果: 'え', 支援: 'う' },
    },
    both: ['title'],
  });
});

test('nothing changed here gives the file as it is now', () => {
  const theirs = { slug: 's', data: { title: 'ほか' }, sections: {} };
  expect(rebaseAnswers(before, before, theirs)).toEqual({ answers: theirs, both: [] });
});
