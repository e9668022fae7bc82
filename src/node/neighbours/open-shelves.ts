import type { Entry } from '#core/markdown/entry.ts';
import { adaptCase } from '#core/neighbours/adapt.ts';
import { type TheirWords, theirWords, wordsOf } from '#core/neighbours/their-words.ts';
import { type Case, caseSchema } from '#core/schema/case.ts';
import type { Neighbour } from '#core/schema/neighbours.ts';
import { SHELF_FACET, shelfName } from '#core/schema/slug.ts';
import { openMemory } from '#node/cache/memory.ts';
import { hashOfCode } from '#node/cache/program.ts';
import { type EntryContext, entryChecker } from '#node/content/check-entry.ts';
import { originalsOf } from './read-release.ts';
import { ShelfStore } from './shelf-store.ts';

/** The cases of a neighbour, as they stand beside those of this instance. */
export interface Shelf extends Pick<Neighbour, 'id' | 'name' | 'url'> {
  licence: { name: string; url: string };
  /** Day on which it was taken in, `YYYY-MM-DD`. */
  takenOn: string;
  /** Under the names of their pages here, see `shelfName`. */
  cases: Entry<Case>[];
  /** Cases that stood here once and were taken back, by the names of their pages, with the day. */
  gone: { slug: string; since: string }[];
  /** Cases that the neighbour says to have withdrawn, by the names that their pages would have here. */
  withdrawn: string[];
  /** Cases that cannot stand here, by the neighbour's own slugs, and why. */
  left: { slug: string; why: string }[];
  /** Why nothing of it is shown. */
  fault?: string;
}

/** What this instance itself no longer shows, or not yet: a neighbour does not bring it back. */
export interface Unwanted {
  slugs: ReadonlySet<string>;
  titles: ReadonlySet<string>;
}

/**
 * Opens the shelves of the neighbours that were taken in. Their cases go through the checks and the renderer of this
 * instance: they are data of strangers, and nothing of them runs. It asks nobody and never throws for what they hold.
 * @param dir where neighbours are kept
 */
export async function openShelves(
  neighbours: readonly Neighbour[],
  dir: string,
  context: EntryContext,
  unwanted: Unwanted,
): Promise<Shelf[]> {
  const shelves: Shelf[] = [];
  for (const neighbour of neighbours) shelves.push(await openShelf(neighbour, dir, context, unwanted));
  return shelves;
}

async function openShelf(
  { id, name, url }: Neighbour,
  dir: string,
  context: EntryContext,
  unwanted: Unwanted,
): Promise<Shelf> {
  const store = new ShelfStore(dir, id);
  const taken = store.read();
  const empty = {
    id,
    name,
    url,
    licence: { name: '', url: '' },
    takenOn: '',
    cases: [],
    gone: [],
    withdrawn: [],
    left: [],
  };
  if (taken?.url !== url) return { ...empty, fault: 'まだ取り込んでいません' };
  const { licence, takenOn } = taken;
  const gone = taken.gone.map(({ slug, since }) => ({ slug: shelfName(id, slug), since }));
  const withdrawn = taken.withdrawn.map((slug) => shelfName(id, slug));
  const shelf: Shelf = { ...empty, licence, takenOn, gone, withdrawn };
  if (taken.refused) return { ...shelf, fault: taken.refused };
  const parts = taken.originals.map((hash) => store.part(hash));
  if (parts.includes(undefined))
    return {
      ...shelf,
      fault: '取り込んだファイルが、なくなったか、変わっています。もう一度取り込んでください',
    };
  // What was taken out of a release after it was made may still stand in its files.
  const held = new Set(taken.held);
  const originals = parts
    .flatMap((bytes) => originalsOf(JSON.parse((bytes as Buffer).toString('utf8'))))
    .filter(({ slug }) => held.has(slug));
  const vocabulary = taken.vocabulary && store.part(taken.vocabulary);
  const words = theirWords(vocabulary ? JSON.parse(vocabulary.toString('utf8')) : undefined);
  const read = caseReader(context, url, words);
  for (const { slug, text } of originals.toSorted((a, b) => (a.slug < b.slug ? -1 : 1))) {
    const found = unwanted.slugs.has(slug)
      ? { fault: 'このサイトが取り下げた、またはまだ公開していない事例です' }
      : await read.one(slug, text);
    if ('fault' in found) shelf.left.push({ slug, why: found.fault });
    else if (unwanted.titles.has(found.data.title))
      shelf.left.push({ slug, why: 'このサイトが取り下げた、またはまだ公開していない事例です' });
    else
      shelf.cases.push({
        ...found,
        slug: shelfName(id, slug),
        file: `${id}/${slug}`,
        shelf: id,
        facets: { ...found.facets, [SHELF_FACET]: [id] },
      });
  }
  read.save();
  return shelf;
}

type Read = Entry<Case> | { fault: string };

function caseReader(context: EntryContext, home: string, words: TheirWords) {
  const { taxonomies, day, base } = context;
  const code = hashOfCode('src/core', 'src/node/content', 'src/node/neighbours');
  const memory = openMemory<Read>(
    'neighbours',
    JSON.stringify([code, taxonomies, day, base, home, [...words].map(([name, ids]) => [name, [...ids]])]),
  );
  const schema = caseSchema(taxonomies);
  const check = entryChecker(context);
  return {
    async one(slug: string, original: string): Promise<Read> {
      const key = `${slug}\n${original}`;
      return memory.get(key) ?? memory.set(key, await readCase(slug, original));
    },
    save: () => memory.save(),
  };

  async function readCase(slug: string, original: string): Promise<Read> {
    const adapted = adaptCase(original, home, schema);
    if ('fault' in adapted) return adapted;
    const { entry, findings } = await check({
      collection: 'cases',
      slug,
      file: `cases/${slug}/index.mdx`,
      read: { text: adapted.text },
      folder: [],
    });
    // Links to the neighbour lead where `site.yaml` says, be it this machine while it is tried out.
    const fault = findings.find(
      ({ severity, message }) => severity === 'error' && !message.includes(`「${home}`),
    );
    if (fault || !entry) return { fault: fault?.message ?? '読めません' };
    const found = entry as Entry<Case>;
    const said = wordsOf(adapted.left, words);
    if (said.length) found.shelfWords = said;
    return found.data.publication === 'published' ? found : { fault: 'まだ公開の日になっていません' };
  }
}
