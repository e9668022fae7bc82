import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkRedirects, type Standing } from '#node/content/redirects.ts';
import { tempFolder } from '#support/content.ts';

const entries: Standing[] = [
  { collection: 'cases', slug: 'here', publication: 'published' },
  { collection: 'cases', slug: 'soon', publication: 'upcoming' },
  { collection: 'knowhow', slug: 'gone', publication: 'withdrawn' },
];

function checked(...pairs: [from: string, to: string][]) {
  const folder = tempFolder();
  const lines = pairs.map(([from, to]) => `  - from: ${from}\n    to: ${to}\n    since: "2026-11-22"\n`);
  writeFileSync(
    join(folder, 'redirects.yaml'),
    `label: 移ったページ\nredirects:${lines.length ? `\n${lines.join('')}` : ' []\n'}`,
  );
  return checkRedirects(folder, entries);
}

describe('redirects', () => {
  it('are none without the file, or with an empty list', () => {
    expect(checkRedirects(tempFolder(), [])).toEqual({ findings: [], redirects: [] });
    expect(checked()).toEqual({ findings: [], redirects: [] });
  });

  it('lead from an address that is free to a page that is published, or to a page of the program', () => {
    const { findings, redirects } = checked(['/cases/old/', '/cases/here/'], ['/old/page/', '/steps/']);
    expect(findings).toEqual([]);
    expect(redirects.map(({ from, to }) => [from, to])).toEqual([
      ['/cases/old/', '/cases/here/'],
      ['/old/page/', '/steps/'],
    ]);
  });

  it.each([
    ['a loop of one', [['/cases/old/', '/cases/old/']], /自分に戻って/],
    [
      'a loop of two',
      [
        ['/a/', '/b/'],
        ['/b/', '/a/'],
      ],
      /自分に戻って/,
    ],
    [
      'a chain',
      [
        ['/a/', '/b/'],
        ['/b/', '/steps/'],
      ],
      /さらに \/steps\/ へ/,
    ],
    [
      'one address twice',
      [
        ['/a/', '/steps/'],
        ['/a/', '/walls/'],
      ],
      /二度/,
    ],
    ['a target in preparation', [['/a/', '/cases/soon/']], /公開中のページがありません/],
    ['a target that is withdrawn', [['/a/', '/knowhow/gone/']], /公開中のページがありません/],
    ['a target nobody wrote', [['/a/', '/cases/nowhere/']], /公開中のページがありません/],
    ['a start that still has its folder', [['/cases/here/', '/steps/']], /いまもフォルダーがあります/],
    ['another site', [['/a/', 'https://elsewhere.example/']], /"\/" で始まり/],
    ['a step upwards', [['/a/../b/', '/steps/']], /"\/" で始まり/],
    ['an address without its end', [['/a', '/steps/']], /"\/" で終わる/],
  ] as [string, [string, string][], RegExp][])('refuse %s', (_what, pairs, message) => {
    const { findings } = checked(...pairs);
    expect(findings.map((one) => one.message).join('\n')).toMatch(message);
    expect(findings[0]?.file).toBe('redirects.yaml');
    expect(findings[0]?.line).toBeGreaterThan(2);
  });
});
