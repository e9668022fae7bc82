import { describe, expect, test } from 'vitest';
import { firmReader } from '#core/match/firm.ts';
import { matchRecord } from '#core/match/match-record.ts';
import { readTaxonomies } from '#node/content/taxonomies.ts';
import { aCase, taxonomies } from '#support/content.ts';

/** The lists of the collection itself: what people say is heard by its phrases. */
const read = firmReader(readTaxonomies('content') as never, { entries: [] } as never);
const heard = (trouble: string) => read({ concern: [trouble] }).concerns.map(({ id }) => id);

describe('troubles as people write them', () => {
  test.for([
    ['社員がやめていく', 'leaving'],
    ['人がやめる', 'leaving'],
    ['若い人がすぐやめてしまう', 'leaving'],
    ['誰も継がない', 'no-successor'],
    ['店をたたみたい', 'closing'],
    ['親子げんか', 'parent-child'],
  ])('「%s」 is %s', ([said = '', id = '']) => {
    expect(heard(said)[0]).toBe(id);
  });

  test('to stop doing something is not to leave the firm', () => {
    expect(heard('紙をやめたい')).not.toContain('leaving');
  });
});

test('a question that calls the firm by its name is not carried to another', () => {
  const ask = (text: string) => ({ ask: text, step: 'awareness', origin: 'reported' as const });
  const questions = [ask('大石屋旅館さんがまずすることは何ですか。'), ask('まずすることは何ですか。')];
  const named = (list: typeof questions) =>
    matchRecord(
      'a',
      aCase({ company: { name: '株式会社大石屋旅館', kana: 'おおいしや' }, questions: list }),
      true,
      taxonomies,
    ).questions[0]?.ask;
  expect(named(questions)).toBe('まずすることは何ですか。');
  expect(named(questions.slice(0, 1))).toBe('大石屋旅館さんがまずすることは何ですか。');
});
