import { describe, expect, it } from 'vitest';
import { glossarySchema } from '#core/schema/glossary.ts';
import { refused } from '#support/refusals.ts';

const term = {
  id: 'jisoka',
  term: '自走化',
  kana: 'じそうか',
  short: '会社が自分で考え、動けるようになること。',
};
const of = (...terms: unknown[]) => refused(glossarySchema, { terms });

describe('the glossary', () => {
  it('accepts a term, with more to say and places to look', () => {
    expect(
      of(term, { ...term, id: 'b', term: '別', more: 'もう少し詳しく書いた説明。', see: ['mihon-kiku'] }),
    ).toEqual([]);
  });
  it.each([
    ['terms.0.id', { id: 'じ' }],
    ['terms.0.term', { term: '' }],
    ['terms.0.kana', { kana: 'ジソウカ' }],
    ['terms.0.kana', { kana: '・じ' }],
    ['terms.0.short', { short: 'あ'.repeat(61) }],
    ['terms.0.more', { more: '' }],
    ['terms.0.see', { see: [] }],
    ['terms.0.see.0', { see: ['../x'] }],
    ['terms.0', { example: 'x' }],
  ])('refuses a faulty %s: %j', (path, changes) => {
    expect(of({ ...term, ...changes })).toEqual([path]);
  });
  it('refuses the same id or the same word twice, and no words at all', () => {
    expect(of(term, { ...term, term: '別' })).toEqual(['terms.1.id']);
    expect(of(term, { ...term, id: 'b' })).toEqual(['terms.1.term']);
    expect(of()).toEqual(['terms']);
  });
});
