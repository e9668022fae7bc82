import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { readJson, SMALL_SITE } from '#support/site.ts';

const read = (file: string) => readFileSync(join(SMALL_SITE.folder, file), 'utf8');
const page = (slug: string) => load(read(`cases/${slug}/index.html`));
const LATER = [
  ['2024-11', '食事どころ「見本亭」が、二つめの席を開いた。'],
  ['2024', '宿に、町の人が集まる日ができた。'],
];

it('what became known later stands on the page, in its feed and in the open data', () => {
  const $ = page('mihon-machiya');
  const items = $('section[aria-labelledby="later"] li').toArray();
  expect(items.map((one) => [$(one).find('time').attr('datetime'), $(one).text()])).toEqual(
    LATER.map(([date, what = '']) => [date, expect.stringContaining(what)]),
  );
  const feed = load(read('cases/later/feed.xml'), { xml: true });
  expect(feed('entry summary').text()).toContain(LATER[0]?.[1]);
  const ids = feed('entry > id')
    .toArray()
    .map((one) => feed(one).text().split('#')[1]);
  expect(ids.sort()).toEqual(['later-1', 'later-2']);
  const { cases } = readJson<{ cases: { slug: string; later?: unknown }[] }>(SMALL_SITE, 'data/cases.json');
  expect(cases.find(({ slug }) => slug === 'mihon-machiya')?.later).toEqual(
    LATER.map(([date, what]) => ({ date, what })),
  );
});

it('a case that nobody has checked for a year says so, and claims no check', () => {
  const badge = page('mihon-seisakusho')('[data-source-badge]');
  expect(badge.attr('data-source-badge')).toBe('old');
  expect(badge.text().trim()).toBe('出典の確認から一年以上たっています');
});
