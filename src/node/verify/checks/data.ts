import { type FinderRecords, slugsOf as recordSlugs } from '#core/finder/finder-records.ts';
import { elsewhere, listed, published } from '../collection.ts';
import type { SiteCheck } from '../site-check.ts';
import type { Found } from '../site-finding.ts';

/** Every JSON file can be read; open data, finder and index hold exactly the cases they should. */
export const data: SiteCheck = ({ site, content }) => {
  const findings: Found[] = [];
  const all = listed(content).map(({ slug }) => slug);
  const readable = published(content).map(({ slug }) => slug);
  const grounded = published(content).flatMap(({ slug, claims }) => (claims ? [slug] : []));
  const others = elsewhere(content).map(({ slug }) => slug);
  const wantedOf = (file: string) => {
    if (file === 'data/claims.json') return grounded;
    // What speaks for this collection holds no case of a neighbour.
    if (file.startsWith('data/')) return all;
    return [...(file.startsWith('search-index/') ? readable : all), ...others];
  };
  for (const file of site.files.keys()) {
    if (file.endsWith('.json') || file.endsWith('.webmanifest')) {
      let value: unknown;
      try {
        value = JSON.parse(site.read(file));
      } catch (error) {
        findings.push({ page: file, message: `JSON として読めません（${(error as Error).message}）` });
        continue;
      }
      const slugs = slugsOf(file, value);
      if (slugs) findings.push(...differ(file, slugs, wantedOf(file)));
    } else if (/^data\/cases\.(?:csv|ndjson|jsonl)$/.test(file)) {
      const words = new Set(site.read(file).match(/[a-z0-9]+(?:-[a-z0-9]+)*/g));
      findings.push(...all.filter((slug) => !words.has(slug)).map((slug) => missing(file, slug)));
    }
  }
  for (const file of [
    'data/cases.json',
    'data/claims.json',
    'finder/records.json',
    'search-index/search.json',
  ])
    if (!site.files.has(file)) findings.push({ page: file, message: 'このファイルがありません' });
  return findings;
};

/** Slugs of the cases a data file holds; undefined when the file is not about cases as a whole. */
function slugsOf(file: string, value: unknown): string[] | undefined {
  const body = value as { cases?: { slug?: string }[]; ids?: string[] };
  if (file.startsWith('data/') && Array.isArray(body.cases))
    return body.cases.map(({ slug }) => String(slug));
  if (file === 'finder/records.json') return recordSlugs(value as FinderRecords);
  if (file === 'search-index/search.json')
    return (body.ids ?? []).filter((id) => id.startsWith('case/')).map((id) => id.slice('case/'.length));
  return undefined;
}

const missing = (page: string, slug: string) => ({ page, message: `事例 ${slug} がありません` });

function differ(page: string, found: readonly string[], wanted: readonly string[]): Found[] {
  const has = new Set(found);
  const may = new Set(wanted);
  return [
    ...wanted.filter((slug) => !has.has(slug)).map((slug) => missing(page, slug)),
    ...found
      .filter((slug) => !may.has(slug))
      .map((slug) => ({ page, message: `事例 ${slug} は載らないはずです` })),
  ];
}
