import type { Neighbour } from '#core/schema/neighbours.ts';
import { readSettings, siteDay } from '#node/content/settings.ts';
import { siteSays } from '#node/content/site-says.ts';
import { readSite } from '#node/content/taxonomies.ts';
import { Refused } from './fetch-file.ts';
import { type Bounds, readRelease } from './read-release.ts';
import { neighboursDir, ShelfStore, type Taken } from './shelf-store.ts';

export interface TakeInOptions {
  /** Where neighbours are kept. */
  dir: string;
  /** `YYYY-MM-DD`. */
  day: string;
  log: (line: string) => void;
  bounds?: Bounds;
}

/**
 * Asks every neighbour for its newest release, one after the other, and keeps what came whole. One that is refused is
 * told, and is not shown until a later run finds it whole: what cannot be asked may have been withdrawn.
 */
export async function takeIn(neighbours: readonly Neighbour[], options: TakeInOptions): Promise<void> {
  const { dir, log } = options;
  for (const neighbour of neighbours) {
    const store = new ShelfStore(dir, neighbour.id);
    const before = ofUrl(store.read(), neighbour.url);
    try {
      const taken = await takeOne(neighbour, store, before, options);
      const away = taken.gone.length - (before?.gone.length ?? 0);
      log(
        `棚「${neighbour.name}」: ${taken.held.length}件を取り込みました${away > 0 ? `。相手からなくなった${away}件は、取り下げます` : ''}`,
      );
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      log(`棚「${neighbour.name}」は載せません（${neighbour.url}）。${error.message}`);
      if (before) store.write({ ...before, refused: error.message });
    }
  }
}

/** What was kept counts only for the address it came from. */
const ofUrl = (taken: Taken | undefined, url: string) => (taken?.url === url ? taken : undefined);

async function takeOne(
  { url, licence: agreed }: Neighbour,
  store: ShelfStore,
  before: Taken | undefined,
  { day, bounds }: TakeInOptions,
): Promise<Taken> {
  const { release, licence, originals, vocabulary, parts, cases, withdrawn } = await readRelease(
    url,
    store,
    bounds,
  );
  if (licence.name !== agreed)
    throw new Refused(
      'data/datapackage.json',
      `利用条件が「${licence.name}」で、site.yaml に書いた「${agreed}」ではありません`,
      `${licence.url} を読み、よければ site.yaml の licence を書き換えてください`,
    );
  const held = cases.map(({ slug }) => slug).sort();
  const here = new Set(held);
  const gone = new Map((before?.gone ?? []).map(({ slug, since }) => [slug, since]));
  for (const slug of before?.held ?? []) if (!here.has(slug) && !gone.has(slug)) gone.set(slug, day);
  for (const slug of here) gone.delete(slug);
  const taken: Taken = {
    version: 1,
    url,
    release,
    takenOn: day,
    licence,
    originals,
    vocabulary,
    withdrawn,
    held,
    gone: [...gone].map(([slug, since]) => ({ slug, since })),
  };
  store.write(taken);
  store.tidy(parts);
  return taken;
}

/**
 * Takes in the neighbours of this run's site; a site without any asks nobody.
 * @throws Error with the faults of `site.yaml`
 */
export async function takeInNeighbours(log: (line: string) => void): Promise<void> {
  const { CONTENT_DIR } = readSettings();
  if (!siteSays(CONTENT_DIR, 'neighbours')) return;
  const { neighbours } = readSite(CONTENT_DIR);
  if (neighbours) await takeIn(neighbours, { dir: neighboursDir(), day: siteDay(), log });
}
