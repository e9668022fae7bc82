import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { openMatch } from '#core/match/match.ts';
import { matchData } from '#core/match/match-data.ts';
import { readWork } from '#core/match/trade-words.ts';
import { openContent } from '#node/content/open-content.ts';
import { holds } from '#support/match.ts';

interface JudgedFirm {
  trade: string;
  concern: string;
  employees?: number;
  best: string;
  good: string[];
  fair: string[];
}
const { collection, firms: FIRMS } = parse(readFileSync('tests/fixtures/match-firms.yaml', 'utf8')) as {
  collection: string[];
  firms: JudgedFirm[];
};
/** What came to the collection later was not judged: it can neither gain nor lose. */
const wasThere = new Set(collection);
const content = await openContent('content');
const { cases, lists, synonyms } = matchData(content);
const match = openMatch(cases, lists, synonyms);
const entries = new Map(content.cases.map(({ slug, data }) => [slug, data]));
const answered = FIRMS.map((firm) => {
  const size = firm.employees === undefined ? {} : { employees: [String(firm.employees)] };
  return { firm, found: match({ trade: [firm.trade], concern: [firm.concern], ...size }).found };
});

test('the best case stands among the first three, and the others come in the order of their use', () => {
  const far: string[] = [];
  let sum = 0;
  for (const { firm, found } of answered) {
    const slugs = found.map(({ record }) => record.slug).filter((slug) => wasThere.has(slug));
    const first = slugs.slice(0, 3);
    if (!first.includes(firm.best)) far.push(`${firm.trade} / ${firm.concern}: ${first.join(' ')}`);
    const gain = (slug: string) =>
      slug === firm.best || firm.good.includes(slug) ? 3 : firm.fair.includes(slug) ? 1 : 0;
    const gained = (gains: readonly number[]) =>
      gains.slice(0, 3).reduce((total, one, at) => total + one / Math.log2(at + 2), 0);
    sum += gained(first.map(gain)) / gained([3, ...firm.good.map(() => 3), ...firm.fair.map(() => 1)]);
  }
  expect(1 - far.length / FIRMS.length, far.join('\n')).toBeGreaterThanOrEqual(0.85);
  expect(sum / FIRMS.length).toBeGreaterThanOrEqual(0.7);
});

test('every case that was judged is published', () => {
  const judged = FIRMS.flatMap(({ best, good, fair }) => [best, ...good, ...fair]);
  expect(judged.filter((slug) => entries.get(slug)?.publication !== 'published')).toEqual([]);
});

test('no reason and no difference of any case says what the case does not', () => {
  for (const { found } of answered)
    for (const { record, reasons, differs } of found)
      for (const reason of [...reasons, ...differs])
        expect(
          holds(reason, entries.get(record.slug) as never, content.taxonomies),
          `${record.slug} ${JSON.stringify(reason)}`,
        ).toBe(true);
});

test('everyday names of businesses reach their trade, and none a wrong one', () => {
  const { trades, unheard } = parse(readFileSync('tests/fixtures/everyday-trades.yaml', 'utf8')) as {
    trades: Record<string, string[]>;
    unheard: string[];
  };
  const heard = (name: string) => readWork(name, lists, synonyms).trade;
  const asked = Object.entries(trades).flatMap(([trade, names]) => names.map((name) => `${name}: ${trade}`));
  expect(Object.values(trades).flatMap((names) => names.map((name) => `${name}: ${heard(name)}`))).toEqual(
    asked,
  );
  expect(unheard.filter(heard)).toEqual([]);
  expect(unheard.length / asked.length).toBeLessThan(0.05);
});

test.each([
  // A word inside another word is none.
  'プロパン設備の町',
  'ファイバー',
  '農業祭の実行',
  '自分史',
  'テレビ',
])('%s is no trade', (words) => {
  expect(readWork(words, lists, synonyms).trade).toBeUndefined();
});

test.each(['machine shop', 'a small machine shop', 'bakery, machine shop'])('%s is a trade', (words) => {
  const metal = { id: 'metal', label: 'Metal parts', industry: 'manufacturing', names: ['machine shop'] };
  expect(readWork(words, { ...lists, trade: { ...lists.trade, values: [metal] } }, synonyms).trade).toBe(
    'metal',
  );
});

test('no trade is called like another, nor like an industry that has other trades', () => {
  const labels = lists.trade.values.map(({ label }) => label);
  expect(new Set(labels).size).toBe(labels.length);
  const inside = (id: string) => lists.trade.values.filter(({ industry }) => industry === id);
  const twice = lists.industry.values.filter(
    ({ id, label }) => labels.includes(label) && inside(id).length > 1,
  );
  expect(twice).toEqual([]);
});
