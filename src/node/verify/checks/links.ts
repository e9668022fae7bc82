import type { SitePage } from '../built-site.ts';
import type { SiteCheck } from '../site-check.ts';

/** Where an address leads: not read, outside, to a file of the site, or to a page. */
interface Goal {
  url?: URL;
  file?: string | undefined;
  target?: SitePage | undefined;
}

/** An address that means the same on every page of the site. */
const FROM_ANYWHERE = /^(?:\/|[a-z][a-z\d+.-]*:\/\/)/i;

/** Every link and every loaded file inside the site exists, fragments too, and a link leads to every page. */
export const links: SiteCheck = ({ site, content }) => {
  // Its settings may name pages on its own host that others keep, beside the path it is served under.
  const { contact, repository, community, licence } = content.site;
  const beside = new Set(
    [contact.url, repository, community?.url, licence.contentUrl].flatMap((one) => {
      const url = one ? URL.parse(one, site.origin) : undefined;
      return url && !url.pathname.startsWith(site.base) ? [url.href] : [];
    }),
  );
  const findings: { page: string; message: string }[] = [];
  const idsOf = new Map<SitePage, Set<string>>();
  const ids = (page: SitePage) => {
    const known = idsOf.get(page) ?? new Set(page.ids);
    idsOf.set(page, known);
    return known;
  };
  // Every page has the same way about: what leads to one place from everywhere is looked up once.
  const goals = new Map<string, Goal>();
  const goalOf = (address: string, here: URL): Goal => {
    const known = goals.get(address);
    if (known) return known;
    const url = URL.parse(address, here.href);
    const goal = url
      ? { url, file: site.fileAt(url.pathname), target: site.byAddress.get(url.pathname) }
      : {};
    if (FROM_ANYWHERE.test(address)) goals.set(address, goal);
    return goal;
  };
  const reached = new Map<SitePage, SitePage[]>();
  for (const page of site.pages) {
    const here = new URL(page.address, site.origin);
    const next: SitePage[] = [];
    const addresses = [
      ...page.links,
      ...page.resources.map(({ url }) => url),
      ...(page.refresh ? [page.refresh] : []),
    ];
    for (const address of addresses) {
      const { url, file, target } = goalOf(address, here);
      if (!url) {
        findings.push({ page: page.file, message: `リンク「${address}」は読めません` });
        continue;
      }
      if (url.origin !== site.origin || !/^https?:$/.test(url.protocol)) continue;
      if (beside.has(url.href)) continue;
      if (!file) {
        findings.push({ page: page.file, message: `リンク先 ${url.pathname} がありません` });
        continue;
      }
      if (!target) continue;
      next.push(target);
      if (url.hash.length > 1 && !ids(target).has(decodeURIComponent(url.hash.slice(1))))
        findings.push({
          page: page.file,
          message: `リンク先 ${url.pathname}${decodeURIComponent(url.hash)} に、その見出しがありません`,
        });
    }
    reached.set(page, next);
  }
  return [...findings, ...orphans(site.pages, reached)];
};

/** Pages that ask to be found but that no chain of links from the home page reaches. */
function orphans(pages: readonly SitePage[], next: ReadonlyMap<SitePage, SitePage[]>) {
  const home = pages.find((page) => page.file === 'index.html');
  const seen = new Set<SitePage>(home ? [home] : []);
  for (const page of seen) for (const target of next.get(page) ?? []) seen.add(target);
  return pages
    .filter((page) => !page.noindex && !seen.has(page))
    .map((page) => ({ page: page.file, message: 'トップページからたどれるリンクがありません' }));
}
