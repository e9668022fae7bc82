import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { facetsOf } from '#core/finder/facets.ts';
import { paths, withBase } from '#core/site/paths.ts';
import { readOptions, UsageError } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { openContent, requireSound } from '#node/content/open-content.ts';
import { readSettings } from '#node/content/settings.ts';
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
  const { documents, facets } = await readDocuments();
  mkdirSync(values.out, { recursive: true });
  // Files of an export before would be sent along.
  for (const name of readdirSync(values.out)) if (OURS.test(name)) rmSync(join(values.out, name));
  writeFileSync(join(values.out, 'mapping.json'), `${JSON.stringify(bulkMapping(facets), null, 1)}\n`);
  const files = bulkFiles(values.index, documents, MOST_BYTES);
  for (const [at, text] of files.entries())
    writeFileSync(join(values.out, `bulk-${String(at + 1).padStart(4, '0')}.ndjson`), text);
  console.log(
    `${documents.length}件を ${values.out}/ に書き出しました（${files.length}ファイルと mapping.json）。使い方は OPERATIONS.md の「検索サーバーを置く」にあります`,
  );
});

/** @throws ContentError when the content has faults: half an export would take pages away */
async function readDocuments(): Promise<{ documents: BulkDocument[]; facets: string[] }> {
  const { CONTENT_DIR, SITE_URL, BASE_PATH } = readSettings();
  const content = await openContent(CONTENT_DIR, { base: BASE_PATH });
  requireSound(content);
  const { cases, knowhow, taxonomies } = content;
  const address = (path: string) => SITE_URL + withBase(BASE_PATH, path);
  const isPublished = ({ data }: { data: { publication: string } }) => data.publication === 'published';
  const documents = [
    ...cases.filter(isPublished).map((entry) => bulkCase(entry, address(paths.case(entry.slug)))),
    ...knowhow
      .filter(isPublished)
      .map((entry) => bulkKnowhow(entry, address(paths.knowhowArticle(entry.slug)))),
  ];
  return { documents, facets: facetsOf(taxonomies).map(({ name }) => name) };
}
