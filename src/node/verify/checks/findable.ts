import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openMemory } from '#node/cache/memory.ts';
import { hashOfCode } from '#node/cache/program.ts';
import { inThread } from '#node/content/thread.ts';
import { published } from '../collection.ts';
import type { SiteCheck } from '../site-check.ts';
import type { Found } from '../site-finding.ts';
import type { Titled } from '../titles.ts';

const MANIFEST = 'search-index/search.json';

/**
 * A search looks at every page, so asking for every title costs the square of the collection. Up to so many
 * all are asked for. Of more it is so many of the new and changed, spread evenly and others with every build, so that
 * all have their turn.
 * That the index holds every single one is seen by `data`.
 */
const ALL = 200;
const SOME = 100;
/** Of those that stood in a site that passed before, with the same words, so many are asked for again. */
const AGAIN = 25;
/** Every piece of the index is read once and dropped: with little room, a fifth of the time goes into tidying. */
const YOUNG_MB = 128;

/**
 * Published cases and articles are found by their own title, in the index that ships, by the code that ships: in a
 * thread of its own, for nothing else takes as long.
 */
export const findable: SiteCheck = async ({ site, content }) => {
  const folder = join(site.folder, 'search-index');
  if (!site.files.has(MANIFEST)) return [{ page: MANIFEST, message: '検索の索引がありません' }];
  const wanted: (Titled & { revision: string })[] = [
    ...published(content).map(({ slug, data, revision }) => ({
      id: `case/${slug}`,
      page: `cases/${slug}/index.html`,
      title: data.title,
      revision,
    })),
    ...content.knowhow
      .filter(({ data }) => data.publication === 'published')
      .map(({ slug, data, revision }) => ({
        id: `knowhow/${slug}`,
        page: `knowhow/${slug}/index.html`,
        title: data.title,
        revision,
      })),
  ];
  const { taxonomies, synonyms } = content;
  const code = hashOfCode('src/core', 'src/node/search-index', 'src/node/verify');
  const passed = openMemory<true>('passed-titles', JSON.stringify([code, taxonomies, synonyms]));
  const [old, fresh]: [typeof wanted, typeof wanted] = [[], []];
  for (const one of wanted) (passed.get(keyOf(one)) ? old : fresh).push(one);
  const turn = turnOf(site.read(MANIFEST));
  const asked = wanted.length > ALL ? [...spread(fresh, SOME, turn), ...spread(old, AGAIN, turn)] : wanted;
  const script = new URL('../titles-thread.ts', import.meta.url);
  const findings = await inThread<Found[]>(
    script,
    { folder, wanted: asked.map(({ id, page, title }) => ({ id, page, title })) },
    { maxYoungGenerationSizeMb: YOUNG_MB },
  );
  if (!findings.length) for (const one of fresh) passed.set(keyOf(one), true);
  passed.save();
  return findings;
};

const keyOf = ({ id, title, revision }: Titled & { revision: string }) =>
  JSON.stringify([id, title, revision]);

/** A share of 1 that every build has another of, and two builds of the same content the same. */
function turnOf(manifest: string): number {
  return createHash('sha256').update(manifest).digest().readUInt32BE() / 2 ** 32;
}

/**
 * At most so many of a list, evenly spread over it, in its order.
 * @param turn from 0 up to 1: where in its stretch of the list each is taken from
 */
export function spread<T>(all: readonly T[], most: number, turn: number): T[] {
  if (all.length <= most) return [...all];
  return Array.from({ length: most }, (_, at) => all[Math.floor(((at + turn) * all.length) / most)] as T);
}
