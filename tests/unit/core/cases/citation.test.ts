import { expect, test } from 'vitest';
import { citeBibtex, citePlain } from '#core/cases/citation.ts';

const page = {
  title: '「作っても追いつかない」の奥に',
  siteName: '伴走ライブラリー',
  url: 'https://example.org/cases/a-b/',
  publishedAt: '2026-11-22',
  slug: 'a-b',
};

test('a plain citation names title, site, date and address', () => {
  expect(citePlain(page)).toBe(
    '「「作っても追いつかない」の奥に」伴走ライブラリー、2026-11-22公開、https://example.org/cases/a-b/',
  );
  expect(citePlain({ ...page, updatedAt: '2027-01-05' })).toContain('2026-11-22公開、2027-01-05更新');
});

test('BibTeX is balanced whatever the title holds', () => {
  const entry = citeBibtex({ ...page, title: 'a} \\evil{b' });
  expect(entry).toMatch(/^@misc\{a-b,/);
  expect(entry).not.toContain('evil{');
  const depth = [...entry].reduce(
    (level, letter) => level + (letter === '{' ? 1 : letter === '}' ? -1 : 0),
    0,
  );
  expect(depth).toBe(0);
});
