import { expect, test } from 'vitest';
import { isFurniture } from '#core/markdown/anchors.ts';
import { pagesOf, SITE } from '#support/site.ts';

test('every id around a body is kept from its headings', () => {
  const entry = /^(?:cases|knowhow|news)\/[^/]+\/index\.html$/;
  const pages = pagesOf(SITE).filter(({ file, html }) => entry.test(file) && html.includes('class="prose"'));
  expect(pages.length).toBeGreaterThan(20);
  const around = pages.flatMap(({ $ }) => {
    $('.prose').remove();
    return $('[id]')
      .get()
      .map(({ attribs }) => attribs.id ?? '');
  });
  expect([...new Set(around)].filter((id) => !isFurniture(id))).toEqual([]);
});
