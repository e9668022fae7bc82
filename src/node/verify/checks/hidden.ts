import { openMemory } from '#node/cache/memory.ts';
import { hashOfCode } from '#node/cache/program.ts';
import { isServed } from '#node/hosting/caching.ts';
import type { SiteCheck } from '../site-check.ts';
import type { Found } from '../site-finding.ts';
import { textFiles } from '../text-files.ts';

/**
 * Drafts and withdrawn cases are nowhere in the output: neither their title nor their address. The one exception is
 * the address of a withdrawn case, whose own page says that it is gone; what other pages still say of it is told.
 */
export const hidden: SiteCheck = ({ site, content }) => {
  const away = [...content.cases, ...content.knowhow].filter(
    ({ data }) => data.publication !== 'published' && data.publication !== 'upcoming',
  );
  const findings: Found[] = [];
  for (const { slug } of away)
    for (const folder of ['cases', 'knowhow']) {
      const page = site.byAddress.get(`${site.base}${folder}/${slug}/`);
      if (page && !page.noindex)
        findings.push({ page: page.file, message: '公開していないのに、ページがあります' });
    }
  if (away.length === 0) return findings;
  const withdrawn = new Set(
    away.flatMap(({ slug, data }) => (data.publication === 'withdrawn' ? [slug] : [])),
  );
  const slugs = away.map(({ slug }) => slug);
  // One pass for all addresses: a collection of ten thousand may have hundreds in preparation.
  const one = slugs.join('|');
  const addresses = new RegExp(
    `\\b(?:(?:cases|knowhow|case)/(${one})(?![a-z0-9-])|covers/photo/(${one})-\\d+\\.)`,
    'g',
  );
  const known = openMemory<Found[]>(
    'hidden',
    JSON.stringify([
      hashOfCode('src/node/verify/checks/hidden.ts'),
      away.map(({ slug, data }) => [slug, data.publication, data.title, withdrawnName(data)]),
    ]),
  );
  const foundOn = (page: string, text: string): Found[] => {
    const findings: Found[] = [];
    for (const { data } of away) {
      if (data.title && text.includes(data.title))
        findings.push({ page, message: `公開していない「${data.title}」の題名が出ています` });
      const name = withdrawnName(data);
      if (name && text.includes(name))
        findings.push({
          page,
          severity: 'warning',
          message: `取り下げた事例の「${name}」の名前が残っています。元の記事から取り除けるか見てください`,
        });
    }
    for (const slug of new Set(Array.from(text.matchAll(addresses), ([, page, photo]) => page ?? photo))) {
      const own = page === `cases/${slug}/index.html` || page === `knowhow/${slug}/index.html`;
      if (own) continue;
      // A link in a running text must not hold up a withdrawal: it leads to the word that the page is gone.
      const gone = page.endsWith('.html') && withdrawn.has(slug ?? '');
      findings.push(
        gone
          ? {
              page,
              severity: 'warning',
              message: `取り下げた ${slug} へのリンクが残っています。元の記事から取り除いてください`,
            }
          : { page, message: `公開していない ${slug} のアドレスが出ています` },
      );
    }
    return findings;
  };
  for (const [page, text] of textFiles(site)) {
    // What tells the hosts and the store which pages are gone.
    if (!isServed(`/${page}`)) continue;
    findings.push(...known.recall(`${page} ${site.hash(page)}`, () => foundOn(page, text())));
  }
  known.save();
  return findings;
};

/** The firm of a withdrawn case, as far as its file still tells it. */
function withdrawnName(data: { publication: string; company?: { name?: string } }): string | undefined {
  return data.publication === 'withdrawn' ? data.company?.name : undefined;
}
