import { describe, expect, it } from 'vitest';
import { goodKnowhow, knowhow } from '#support/content.ts';
import { refused } from '#support/refusals.ts';

const of = (changes: Record<string, unknown>) => refused(knowhow, goodKnowhow(changes));

describe('a know-how article', () => {
  it('that keeps every rule is accepted', () => {
    expect(of({})).toEqual([]);
  });

  it.each([
    'title',
    'summary',
    'steps',
    'walls',
    'tags',
    'points',
    'dos',
    'donts',
    'questions',
    'cases',
    'publication',
    'publishedAt',
    'sources',
  ])('without %s is refused', (key) => {
    expect(of({ [key]: undefined })).toEqual([key]);
  });

  it.each([
    ['steps', { steps: [] }],
    ['points', { points: ['聞く順番を先に決めておくとよい', '答えを急がずに間を置いて待つ'] }],
    ['dos', { dos: [] }],
    ['donts.0', { donts: ['だめ'] }],
    ['questions', { questions: [] }],
    ['cases', { cases: ['mihon-machiya'] }],
    ['cases', { cases: ['mihon-machiya', 'mihon-machiya'] }],
    ['cases.1', { cases: ['mihon-machiya', '../mihon'] }],
    ['sources', { sources: [] }],
    ['updatedAt', { updatedAt: '2026-01-09' }],
    ['', { author: '誰か' }],
  ])('with a faulty %s is refused there', (path, changes) => {
    expect(of(changes)).toEqual([path]);
  });
});
