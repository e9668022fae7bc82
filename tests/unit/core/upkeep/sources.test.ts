import { expect, it } from 'vitest';
import type { AskedSource } from '#core/schema/source-record.ts';
import { officialCopy } from '#core/upkeep/official-copy.ts';
import { readRobots } from '#core/upkeep/robots-rules.ts';
import { sourceBadge } from '#core/upkeep/source-badge.ts';

it('obeys a robots.txt as RFC 9309 reads it', () => {
  const may = (text: string, path: string) => readRobots(text, 'bansou-source-check').allows(path);
  expect(may('', '/a')).toBe(true);
  expect(may('User-agent: *\nDisallow: /', '/a')).toBe(false);
  expect(may('User-agent: *\nDisallow:', '/a')).toBe(true);
  expect(may('Disallow: /', '/a')).toBe(true);
  expect(may('User-agent: *\nDisallow: /\n\nUser-agent: Bansou-Source-Check\nAllow: /', '/a')).toBe(true);
  expect(may('User-agent: other\nUser-agent: *\nDisallow: /a # no', '/a/b')).toBe(false);
  expect(may('User-agent: *\nDisallow: /a\nAllow: /a/b', '/a/b/c')).toBe(true);
  expect(may('User-agent: *\nDisallow: /a\nAllow: /a', '/a')).toBe(true);
  expect(may('User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf')).toBe(false);
  expect(may('User-agent: *\nDisallow: /*.pdf$', '/x/y.pdf?z')).toBe(true);
  expect(may('User-agent: *\r\nDisallow: /*?', '/x?y')).toBe(false);
  expect(may('User-agent: *\nDisallow: /a$', '/a')).toBe(false);
  expect(may('User-agent: *\nDisallow: /a$', '/ab')).toBe(true);
  expect(readRobots('User-agent: *\nCrawl-delay: 5', 'x').delay).toBe(5);
  // A rule that would keep a backtracking reader busy for ever.
  expect(may(`User-agent: *\nDisallow: /${'*a'.repeat(5000)}$`, `/${'a'.repeat(20_000)}b`)).toBe(true);
});

const url = (at: number) => `https://www.example.org/${at}`;
const sources = [1, 2, 3].map((at) => ({ title: '資料', url: url(at) }));
const record = (...states: [number, AskedSource['state'], string?][]) =>
  new Map(
    states.map(([at, state, seen]) => [
      url(at),
      { url: url(at), asked: '2026-11-20', state, ...(seen ? { seen } : {}) },
    ]),
  );
const badge = (kept: ReturnType<typeof record>, day = '2026-12-01', publishedAt = '2026-11-01') =>
  sourceBadge({ sources, publishedAt }, kept, day)?.text;

it('claims only a check that is on record, by its oldest day', () => {
  expect(badge(record())).toBeUndefined();
  expect(
    badge(record([1, 'there', '2026-11-20'], [2, 'moved', '2026-11-20'], [3, 'there', '2026-10-02'])),
  ).toBe('出典を2026年10月に確認');
  expect(
    badge(record([1, 'there', '2026-11-20'], [2, 'dead', '2026-01-01'], [3, 'changed', '2026-01-01'])),
  ).toBe('出典3つのうち1つを2026年11月に確認');
  expect(badge(record([1, 'unknown'], [2, 'dead']))).toBeUndefined();
});

it('says when a year has gone by without a check', () => {
  expect(badge(record(), '2027-10-31')).toBeUndefined();
  expect(badge(record(), '2027-11-01')).toBe('出典の確認から一年以上たっています');
  const kept = record([1, 'there', '2027-01-20'], [2, 'there', '2027-01-20'], [3, 'there', '2027-01-20']);
  expect(badge(kept, '2027-11-01')).toBe('出典を2027年1月に確認');
  expect(badge(kept, '2028-01-20')).toBe('出典を2027年1月に確認。出典の確認から一年以上たっています');
});

it('proposes an official copy only where there may be one', () => {
  const all = [
    { title: '豆腐店の事例', url: 'https://dokumen.tips/a' },
    { title: '豆腐店の事例', url: 'https://www.shokokai.or.jp/a' },
    { title: '別の事例', url: 'https://www.meti.go.jp/b' },
    { title: '新聞', url: 'https://news.example.com/c' },
  ];
  expect(officialCopy('https://dokumen.tips/a', all)).toContain('https://www.shokokai.or.jp/a');
  expect(officialCopy('https://www.meti.go.jp/b', all)).toContain('warp.ndl.go.jp');
  expect(officialCopy('https://news.example.com/c', all)).toBeUndefined();
});
