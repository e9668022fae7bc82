import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { indexRecord } from '#core/search/index-record.ts';
import type { SearchDocument } from '#core/search/search-document.ts';
import type { IndexPartCache, PlacedPage } from './index-part-cache.ts';

/**
 * Languages without stemming, for terms are codes, not words. Each part has its
 * own: the index's page ids begin with it, which keeps them apart.
 */
const languageOf = (part: number) => `qa${part}`;

/** Counted up when other files of a part are kept than before. */
const LAYOUT = 3;

/** Ready-made interfaces that Pagefind writes along and that know nothing of coded terms. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\b/;

/** What every part has alike: the first one's is used for all. */
const COMMON = /^(?:pagefind\.js|wasm\..*)$/;

/** Records handed over without waiting for each: the indexer need not idle in between. */
const AT_ONCE = 32;

/** Which part is written, from 0, and how it is cut into files. */
interface PartPlan {
  part: number;
  wordsPerFile: number;
}

function orThrow(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** The copy of a page that Pagefind keeps to show it; what is shown here comes from `text/`. */
const FRAGMENT = /(?:^|\/)fragment\/([^/]+)\.pf_fragment$/;
/** What stands before the JSON of such a copy. */
const SIGNATURE = 'pagefind_dcd';

/** The document whose copy it is, by the address it was indexed under. */
function documentOf(fragment: Uint8Array): string {
  const text = gunzipSync(fragment).toString('utf8');
  if (!text.startsWith(SIGNATURE)) throw new Error('Pagefind: a fragment has another form than that of 1.5');
  const { url } = JSON.parse(text.slice(SIGNATURE.length)) as { url: string };
  return decodeURIComponent(url.slice(1));
}

async function indexPages(
  documents: readonly SearchDocument[],
  { part, wordsPerFile }: PartPlan,
  folder: string,
  onDone: (pages: number) => void,
): Promise<readonly PlacedPage[]> {
  const language = languageOf(part);
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(wordsPerFile);
  try {
    const { index, errors } = await createIndex({ forceLanguage: language });
    orThrow(errors);
    if (!index) throw new Error('Pagefind: no index');
    const lengths = new Map<string, string>();
    const add = async (document: SearchDocument) => {
      const { content, length } = indexRecord(document);
      lengths.set(document.id, length);
      const url = `/${encodeURIComponent(document.id)}`;
      orThrow((await index.addCustomRecord({ url, content, language })).errors);
    };
    for (let done = 0; done < documents.length; done += AT_ONCE) {
      const batch = documents.slice(done, done + AT_ONCE);
      await Promise.all(batch.map(add));
      onDone(batch.length);
    }
    // Pagefind's own `writeFiles` can answer before its last bytes are on the disk, and ending it then cuts a
    // file off; so the files are taken over and written here.
    const { errors: unwritten, files } = await index.getFiles();
    orThrow(unwritten);
    const order: PlacedPage[] = [];
    for (const { path, content } of files) {
      const [, page] = FRAGMENT.exec(path) ?? [];
      if (page) {
        const id = documentOf(content);
        order.push({ page, id, length: lengths.get(id) as string });
      }
      if (page || UNUSED.test(path) || (part > 0 && COMMON.test(path))) continue;
      const target = join(folder, path);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, content);
    }
    return order;
  } finally {
    delete process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE;
    // Ends the indexer, whose memory grows with every page it has seen.
    await close();
  }
}

/** By the pages themselves: their terms are made only where the part is. */
function keyOf(documents: readonly SearchDocument[], { part, wordsPerFile }: PartPlan): string {
  const hash = createHash('sha256').update(JSON.stringify([LAYOUT, wordsPerFile, languageOf(part)]));
  for (const document of documents) hash.update(`\n${JSON.stringify(document)}`);
  return hash.digest('hex').slice(0, 32);
}

/**
 * Writes one part of the index, or takes it from an earlier build that had the same pages in it.
 * @throws any error of Pagefind
 */
export async function writePart(
  documents: readonly SearchDocument[],
  plan: PartPlan,
  folder: string,
  onDone: (pages: number) => void,
  kept?: IndexPartCache,
): Promise<readonly PlacedPage[]> {
  const key = keyOf(documents, plan);
  const known = await kept?.take(key, folder);
  if (known) {
    onDone(documents.length);
    return known;
  }
  await mkdir(folder, { recursive: true });
  const order = await indexPages(documents, plan, folder, onDone);
  await kept?.keep(key, folder, order);
  return order;
}
