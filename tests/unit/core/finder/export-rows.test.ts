import { describe, expect, it } from 'vitest';
import type { Collection } from '#browser/finder/collection.ts';
import { csvRows, exportJson } from '#core/finder/export-rows.ts';
import type { ExportTexts } from '#core/finder/export-texts.ts';

const one = (slug: string, more: { upcoming?: boolean; publishedAt?: string } = {}) => ({
  slug,
  title: `題名 ${slug}`,
  companyName: '株式会社ためし',
  upcoming: false,
  ...({
    business: '品の製造（見本）',
    summary: '要約',
    points: ['一つめ', '二つめ'],
    questions: ['「何に困っていますか」（公表資料にある問い）'],
  } satisfies ExportTexts),
  ...more,
});
const labels: Record<string, string[][]> = {
  industry: [['農業、林業'], ['製造業']],
  wall: [['見えない', '足りない'], []],
};
const collection = {
  facets: [
    { name: 'industry', label: '業種', ids: [], labels: [] },
    { name: 'wall', label: '壁', ids: [], labels: [] },
  ],
  labelsOf: (number: number, facet: string) => labels[facet]?.[number] ?? [],
} as unknown as Collection;
const frame = {
  origin: 'https://example.org',
  root: '/bansou/',
  title: '2件',
  url: 'https://example.org/bansou/cases/',
  licence: 'CC BY 4.0',
};
const cards = [one('b', { upcoming: true }), one('a', { publishedAt: '2026-11-22' })];

describe('a download', () => {
  it('as CSV has a line a case in the order shown, with every facet in words', () => {
    expect(csvRows([1, 0], cards, collection, frame)).toEqual([
      ['題名', '事業者', '事業内容', '業種', '壁', '要約', 'ポイント', '問いかけ', '公開日', '状態', 'URL'],
      [
        '題名 b',
        '株式会社ためし',
        '品の製造（見本）',
        '製造業',
        '',
        '要約',
        '一つめ／二つめ',
        '「何に困っていますか」（公表資料にある問い）',
        '',
        '準備中',
        '',
      ],
      [
        '題名 a',
        '株式会社ためし',
        '品の製造（見本）',
        '農業、林業',
        '見えない／足りない',
        '要約',
        '一つめ／二つめ',
        '「何に困っていますか」（公表資料にある問い）',
        '2026-11-22',
        '公開',
        'https://example.org/bansou/cases/a/',
      ],
    ]);
  });

  it('as JSON says where it comes from and under which licence', () => {
    const data = exportJson([1, 0], cards, collection, frame);
    expect(data).toMatchObject({ title: '2件', url: frame.url, licence: 'CC BY 4.0', count: 2 });
    expect(data.cases[0]).toMatchObject({ slug: 'b', publication: 'upcoming', url: null, publishedAt: null });
    expect(data.cases[1]?.facets).toEqual({ industry: ['農業、林業'], wall: ['見えない', '足りない'] });
  });
});
