import { expect, test } from 'vitest';
import { FormCheck } from '#core/form/form-check.ts';
import { taxonomies } from '#support/content.ts';

test('a letter that nobody sees is told at the field or section in which it stands', () => {
  const { faults } = new FormCheck(taxonomies).check(
    {
      slug: '',
      data: { title: '見え\u200bない', company: { name: '見本\u00ad店' }, lessons: ['学\u2060び'] },
      sections: { 現状の確認: '聞い\u200bた。' },
    },
    false,
    '2026-11-22',
  );
  const hidden = faults.filter(({ words }) => words.includes('目に見えない'));
  expect(hidden.map(({ field, section }) => field || section)).toEqual([
    'title',
    'company.name',
    'lessons',
    '現状の確認',
  ]);
});
