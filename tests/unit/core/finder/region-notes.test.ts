import { describe, expect, it } from 'vitest';
import { companyRows } from '#core/cases/fact-sheet.ts';
import { regionNotes } from '#core/finder/region-notes.ts';
import { aCase } from '#support/content.ts';
import { taxonomies as t } from '#support/library.ts';

describe('a region that cuts across habit', () => {
  it('is explained once, with all its prefectures', () => {
    expect(regionNotes(t)).toEqual([
      '新潟県・山梨県・長野県・静岡県は、経済産業局の管轄に合わせて「関東」に入れています。',
    ]);
  });

  it.each([
    ['niigata', '関東（経済産業局の管轄）'],
    ['shizuoka', '関東（経済産業局の管轄）'],
    ['tokyo', '関東'],
    ['ishikawa', '北陸'],
  ] as const)('is explained beside the place of a case: %s', (prefecture, wanted) => {
    const rows = companyRows(aCase({ prefecture }), t);
    expect(rows.find(({ term }) => term === '地域')?.value).toBe(wanted);
  });
});
