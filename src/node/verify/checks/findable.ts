import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { inThread } from '#node/content/thread.ts';
import { published } from '../collection.ts';
import type { SiteCheck } from '../site-check.ts';
import type { Found } from '../site-finding.ts';
import type { Titled } from '../titles.ts';

const MANIFEST = 'search-index/search.json';

/**
 * A search looks at every page, so asking for every title costs the square of the collection. Up to so many
 * all are asked for. Of more it is so many, spread evenly and others with every build, so that all have their turn.
 * That the index holds every single one is seen by `data`.
 */
const ALL = 200;
const SOME = 100;
/** Every piece of the index is read once and dropped: with little room, a fifth of the time goes into tidying. */
const YOUNG_MB = 128;

/**
 * Published cases and articles are found by their own title, in the index that ships, by the code that ships: in a
 * thread of its own, for nothing else takes as long.
 */
export const findable: SiteCheck = ({ site, content }) => {
  const folder = join(site.folder, 'search-index');
  if (!site.files.has(MANIFEST)) return [{ page: MANIFEST, message: '検索の索引がありません' }];
  const wanted: Titled[] = [
    ...published(content).map(({ slug, data }) => ({
      id: `case/${slug}`,
      page: `cases/${slug}/index.html`,
      title: data.title,
    })),
    ...content.knowhow
      .filter(({ data }) => data.publication === 'published')
      .map(({ slug, data }) => ({
        id: `knowhow/${slug}`,
        page: `knowhow/${slug}/index.html`,
        title: data.title,
      })),
  ];
  const asked = wanted.length > ALL ? spread(wanted, SOME, turnOf(site.read(MANIFEST))) : wanted;
  const script = new URL('../titles-thread.ts', import.meta.url);
  return inThread<Found[]>(script, { folder, wanted: asked }, { maxYoungGenerationSizeMb: YOUNG_MB });
};

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
