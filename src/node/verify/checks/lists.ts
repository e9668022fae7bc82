import type { Entry } from '#core/markdown/entry.ts';
import type { Case } from '#core/schema/case.ts';
import type { SitePage } from '../built-site.ts';
import { elsewhere, listed, published } from '../collection.ts';
import type { SiteCheck } from '../site-check.ts';
import type { Found } from '../site-finding.ts';

/** Every listed case stands in the list, in each of its facet lists and nowhere else; published ones have a page. */
export const lists: SiteCheck = ({ site, content }) => {
  const findings: Found[] = [];
  const all = [...listed(content), ...elsewhere(content)];
  const pageOf = (slug: string) => site.files.has(`cases/${slug}/index.html`);
  for (const { slug, data } of [...content.cases, ...elsewhere(content)]) {
    if (data.publication === 'published' && !pageOf(slug))
      findings.push({ page: `cases/${slug}/index.html`, message: '公開の事例なのに、ページがありません' });
  }
  const groups = new Map<string, SitePage[]>();
  for (const page of site.pages) {
    const list = /^cases\/(?:page\/\d+\/)?index\.html$/.test(page.file)
      ? 'cases/'
      : /^(cases\/by\/[^/]+\/[^/]+\/)/.exec(page.file)?.[1];
    if (list) groups.set(list, [...(groups.get(list) ?? []), page]);
  }
  findings.push(...compare('cases/', groups.get('cases/') ?? [], all));
  for (const [list, pages] of groups) {
    const [, facet, value] = /^cases\/by\/([^/]+)\/([^/]+)\/$/.exec(list) ?? [];
    if (facet && value)
      findings.push(
        ...compare(
          list,
          pages,
          all.filter(({ facets }) => facets[facet]?.includes(value)),
        ),
      );
  }
  for (const { slug, facets } of all)
    for (const [facet, values] of Object.entries(facets))
      for (const value of values)
        if (!groups.has(`cases/by/${facet}/${value}/`))
          findings.push({
            page: `cases/by/${facet}/${value}/index.html`,
            message: `事例 ${slug} が載るはずの一覧がありません`,
          });
  if (published(content).length === 0)
    findings.push({ page: '', message: '公開の事例が一つもありません', severity: 'warning' });
  return findings;
};

function compare(list: string, pages: readonly SitePage[], expected: readonly Entry<Case>[]): Found[] {
  const shown = pages.flatMap((page) => page.cards);
  const wanted = new Set(expected.map(({ slug }) => slug));
  const seen = new Set(shown);
  const page = `${list}index.html`;
  return [
    ...[...wanted]
      .filter((slug) => !seen.has(slug))
      .map((slug) => ({ page, message: `事例 ${slug} が一覧にありません` })),
    ...[...seen]
      .filter((slug) => !wanted.has(slug))
      .map((slug) => ({ page, message: `事例 ${slug} は、この一覧に載らないはずです` })),
    ...(shown.length === seen.size ? [] : [{ page, message: '同じ事例が一覧に二度あります' }]),
  ];
}
