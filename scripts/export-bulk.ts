import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { caseOutline } from '#core/cases/outline.ts';
import { labelBook } from '#core/check/source/label-book.ts';
import { FACET_NAMES, facetValues } from '#core/finder/facets.ts';
import { knowhowOutline } from '#core/knowhow/outline.ts';
import type { Case } from '#core/schema/case.ts';
import { collectionSchemas } from '#core/schema/collections.ts';
import type { Knowhow } from '#core/schema/knowhow.ts';
import { paths, withBase } from '#core/site/paths.ts';
import { readOptions, UsageError } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { listSlugs } from '#node/content/entries.ts';
import { type RenderedEntry, renderedReader } from '#node/content/rendered.ts';
import { readSettings } from '#node/content/settings.ts';
import { readTaxonomies } from '#node/content/taxonomies.ts';
import {
  type BulkDocument,
  bulkCase,
  bulkFiles,
  bulkKnowhow,
  bulkMapping,
} from '#node/open-data/bulk-export.ts';

/** Servers take requests of a few to a dozen megabytes best. */
const MOST_BYTES = 10 * 1024 * 1024;
const OURS = /^(?:bulk-\d{4}\.ndjson|mapping\.json)$/;

/**
 * `npm run export:bulk [-- --out DIR] [--index NAME]`: the published cases and know-how for a search server
 * (OpenSearch or Elasticsearch): `bulk-0001.ndjson` … and `mapping.json`.
 */
await run(async () => {
  const { values } = readOptions({
    options: { out: { type: 'string', default: 'export' }, index: { type: 'string', default: 'bansou' } },
  });
  if (!/^[a-z0-9][a-z0-9_-]*$/.test(values.index))
    throw new UsageError('--index には、半角の英小文字・数字・ハイフン・下線で名前を書いてください');
  const documents = readDocuments();
  mkdirSync(values.out, { recursive: true });
  // Files of an export before would be sent along.
  for (const name of readdirSync(values.out)) if (OURS.test(name)) rmSync(join(values.out, name));
  writeFileSync(join(values.out, 'mapping.json'), `${JSON.stringify(bulkMapping(FACET_NAMES), null, 1)}\n`);
  const files = bulkFiles(values.index, documents, MOST_BYTES);
  for (const [at, text] of files.entries())
    writeFileSync(join(values.out, `bulk-${String(at + 1).padStart(4, '0')}.ndjson`), text);
  console.log(
    `${documents.length}件を ${values.out}/ に書き出しました（${files.length}ファイルと mapping.json）。使い方は OPERATIONS.md の「検索サーバーを置く」にあります`,
  );
});

function readDocuments(): BulkDocument[] {
  const { CONTENT_DIR, SITE_URL, BASE_PATH } = readSettings();
  const taxonomies = readTaxonomies(CONTENT_DIR);
  const schemas = collectionSchemas(taxonomies);
  const labels = labelBook(taxonomies);
  const address = (path: string) => SITE_URL + withBase(BASE_PATH, path);
  const read = <T extends { publication: string }>(
    collection: 'cases' | 'knowhow',
    make: (slug: string, entry: RenderedEntry<T>) => BulkDocument,
  ) => {
    const schema = schemas[collection];
    const reader = renderedReader<T>(CONTENT_DIR, collection, schema, labels, taxonomies, BASE_PATH);
    return listSlugs(CONTENT_DIR, collection).flatMap((slug) => {
      const { findings, entry } = reader.read(slug);
      if (findings.length)
        throw new Error(`${collection}/${slug} に直すところがあります。npm run check で確かめてください`);
      return entry?.data.publication === 'published' ? [make(slug, entry)] : [];
    });
  };
  const cases = read('cases', (slug, { data, sections }: RenderedEntry<Case>) =>
    bulkCase({
      slug,
      url: address(paths.case(slug)),
      data,
      sections: caseOutline(data, sections),
      facets: facetValues(data, taxonomies),
    }),
  );
  const knowhow = read('knowhow', (slug, { data, sections }: RenderedEntry<Knowhow>) =>
    bulkKnowhow({
      slug,
      url: address(paths.knowhowArticle(slug)),
      data,
      sections: knowhowOutline(data, sections),
      facets: { step: data.steps, wall: data.walls, tag: data.tags },
    }),
  );
  return [...cases, ...knowhow];
}
