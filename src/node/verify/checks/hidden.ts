import { isServed } from '#node/hosting/caching.ts';
import type { SiteCheck } from '../site-check.ts';
import type { Found } from '../site-finding.ts';
import { textFiles } from '../text-files.ts';

/**
 * Drafts and withdrawn cases are nowhere in the output: neither their title nor their address. The one
 * exception is the address of a withdrawn case, whose own page says that it is gone.
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
  const slugs = away.map(({ slug }) => slug);
  // One pass for all addresses: a collection of ten thousand may have hundreds in preparation.
  const addresses = new RegExp(`\\b(?:cases|knowhow|case|covers)/(${slugs.join('|')})(?![a-z0-9-])`, 'g');
  for (const [page, text] of textFiles(site)) {
    // What tells the hosts and the store which pages are gone.
    if (!isServed(`/${page}`)) continue;
    for (const { data } of away)
      if (text.includes(data.title))
        findings.push({ page, message: `公開していない「${data.title}」の題名が出ています` });
    for (const slug of new Set(Array.from(text.matchAll(addresses), ([, found]) => found))) {
      const own = page === `cases/${slug}/index.html` || page === `knowhow/${slug}/index.html`;
      if (!own) findings.push({ page, message: `公開していない ${slug} のアドレスが出ています` });
    }
  }
  return findings;
};
