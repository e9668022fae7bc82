import { LinkChecker } from 'linkinator';
import { expect, test } from 'vitest';
import { serveSite } from '../../scripts/lib/serve-site.ts';
import { pagesOf, SITES } from '../support/site.ts';

test.for(SITES)('every link inside the site leads to a page that answers 200 ($name)', async (site) => {
  const { url, close } = await serveSite(site.folder, { base: site.base, port: 0 });
  try {
    const origin = new URL(url).origin;
    const checked = await new LinkChecker().check({
      path: url,
      recurse: true,
      concurrency: 40,
      // Other hosts are out of reach in a test; the build's own addresses carry SITE_URL.
      linksToSkip: async (link) => !link.startsWith(`${origin}/`),
    });
    const broken = checked.links.filter((link) => link.state === 'BROKEN');
    expect(broken.map((link) => `${link.url} ← ${link.parent} (${link.status})`)).toEqual([]);
    const visited = new Set(checked.links.map((link) => new URL(link.url).pathname));
    const missed = pagesOf(site)
      .map(({ file }) => site.base + file.replace(/index\.html$/, ''))
      .filter((path) => !visited.has(path) && !path.endsWith('404.html') && !isEmptyFacet(path));
    expect(missed, 'pages that no link reaches').toEqual([]);
  } finally {
    await close();
  }
});

/** Facet values without a case have a page of their own, so that no address breaks, but no link. */
function isEmptyFacet(path: string): boolean {
  return path.includes('/cases/by/');
}

test.for(SITES)('every fragment of a link stands on its page ($name)', (site) => {
  const ids = new Map(
    pagesOf(site).map(({ file, $ }) => [
      site.base + file.replace(/index\.html$/, ''),
      new Set([...$('[id]')].map((element) => $(element).attr('id'))),
    ]),
  );
  const broken: string[] = [];
  for (const { file, $ } of pagesOf(site)) {
    const here = site.base + file.replace(/index\.html$/, '');
    for (const element of $('a[href*="#"]')) {
      const address = new URL($(element).attr('href') ?? '', `http://site.invalid${here}`);
      if (address.hostname !== 'site.invalid') continue;
      const known = ids.get(address.pathname);
      if (!known?.has(decodeURIComponent(address.hash.slice(1))))
        broken.push(`${here} → ${address.pathname}${address.hash}`);
    }
  }
  expect(broken).toEqual([]);
});
