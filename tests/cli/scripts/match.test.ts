import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { openMatch } from '#core/match/match.ts';
import { matchData } from '#core/match/match-data.ts';
import { openContent } from '#node/content/open-content.ts';
import { FIXTURES } from '#support/content.ts';

function match(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/match.ts', ...args], {
    env: { ...process.env, CONTENT_DIR: FIXTURES },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

it('prints what the page shows, from ids, labels and everyday words alike', async () => {
  const data = matchData(await openContent(FIXTURES));
  const { found } = openMatch(
    data.cases,
    data.lists,
    data.synonyms,
  )({
    trade: ['とうふ屋'],
    concern: ['自分の代で終わり'],
    employees: ['12'],
    prefecture: ['niigata'],
  });
  const ways = [
    ['とうふ屋', '自分の代で終わり', '12', 'niigata'],
    ['とうふ屋', '自分の代で終わり', '十二人', '新潟'],
  ] as const;
  for (const [trade, concern, employees, prefecture] of ways) {
    const { status, stdout } = match(
      ...['--json', '--trade', trade, '--concern', concern],
      ...['--employees', employees, '--prefecture', prefecture],
    );
    expect(status).toBe(0);
    const rows = JSON.parse(stdout) as unknown[];
    expect(rows).toEqual(
      found.map(({ record, score, reasons, differs }) => ({
        slug: record.slug,
        score: Math.round(score * 1000) / 1000,
        reasons,
        differs,
      })),
    );
  }
  const text = match('--trade', 'とうふ屋', '--prefecture', '新潟').stdout;
  const rows = JSON.parse(match('--json', '--trade', 'とうふ屋', '--prefecture', '新潟').stdout);
  const first = rows.slice(0, 3).map(({ slug }: { slug: string }) => `/cases/${slug}/`);
  // The question below a case names its own place, which may be on another page.
  expect(text.match(/\/cases\/\S+\/$/gm)).toEqual(first);
  expect(match('--concern', 'ぬるぽ').stdout).toContain('近いと言える事例は、まだありません');
});

it('answers what it cannot read in Japanese, with 2', () => {
  const misuse: [string[], RegExp][] = [
    [[], /どれか一つは/],
    [['--prefecture', '火星'], /--prefecture「火星」は読み取れません。使えるのは 北海道/],
    [['--employees', 'たくさん'], /--employees「たくさん」は読み取れません/],
    [['--trade', '？？'], /--trade「？？」に言葉がありません/],
    [['--shop', 'x'], /「--shop」という指定はありません/],
    [['--trade', 'とうふ屋', 'あまり'], /「あまり」は余分です/],
    [['--trade'], /「--trade.*」の書きかたが違います/],
  ];
  for (const [args, words] of misuse) {
    const { status, stdout, stderr } = match(...args);
    expect(status, args.join(' ')).toBe(2);
    expect(stderr).toMatch(words);
    expect(stderr).toMatch(/使い方: npm run match/);
    expect(stdout).toBe('');
  }
});
