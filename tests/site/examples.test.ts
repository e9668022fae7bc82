import { join } from 'node:path';
import { expect, test } from 'vitest';
import { paths } from '#core/site/paths.ts';
import { openFolder } from '#node/search-index/open-folder.ts';
import { pagesOf, SITE } from '#support/site.ts';

/** What search boxes give as an example, page by page: 例: いい商品なのに売れない. */
const examples = new Set(
  pagesOf(SITE).flatMap(({ html }) =>
    [...html.matchAll(/name="q"[^>]*placeholder="例: ([^"]+)"|placeholder="例: ([^"]+)"[^>]*name="q"/g)].map(
      ([, after, before]) => after ?? before ?? '',
    ),
  ),
);

test('no example of a search box leads to nothing', async () => {
  expect(examples.size).toBeGreaterThan(1);
  const client = openFolder(join(SITE.folder, paths.searchIndex));
  const empty: string[] = [];
  for (const example of examples) {
    const { hits } = await client.search(example);
    if (!hits.some(({ id }) => id.startsWith('case/'))) empty.push(example);
  }
  await client.close();
  expect(empty).toEqual([]);
});

test('every chip that gives a number leads to so many cases', () => {
  const pages = new Map(pagesOf(SITE).map(({ file, html }) => [file, html]));
  const home = pages.get('index.html') ?? '';
  const chips = [
    ...home.matchAll(/<a class="chip" href="\/concerns\/([a-z0-9-]+)\/"[^>]*>[^<]*<span>(\d+)<\/span>/g),
  ];
  expect(chips.length).toBeGreaterThan(3);
  for (const [, id, count] of chips) {
    const page = pages.get(`concerns/${id}/index.html`) ?? '';
    expect(page, id).toContain(`${count}件`);
    expect(Number(count)).toBeGreaterThan(0);
  }
});
