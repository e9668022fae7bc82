import { load, loadJson, NotReadable, parseJson } from '#core/site/load.ts';
import { paths, withBase } from '#core/site/paths.ts';
import { cacheName, type ReleaseFile } from '#core/site/release.ts';
import { checkPart, checkRoot, partAt, type ReleaseRoot, SHELL_PARTS } from '#core/site/release-tree.ts';
import { eachOf, hashOf } from './verified.ts';

/** The list of one release. A part comes when something in it is asked for, from a former release where it is the same, and is kept. */
export class ReleaseList {
  readonly root: ReleaseRoot;
  readonly #base: string;
  readonly #parts = new Map<number, Promise<ReleaseFile[]>>();

  constructor(base: string, root: ReleaseRoot) {
    this.#base = base;
    this.root = root;
  }

  /** The list as its host has it now; the worker lets this request through. @throws NotReached, NotReadable */
  static async ofHost(base: string): Promise<ReleaseList> {
    return new ReleaseList(
      base,
      await loadJson(rootAddress(base), checkRoot, { init: { cache: 'no-cache' } }),
    );
  }

  /** The list of the release that a page belongs to. @throws NotReached, NotReadable */
  static async ofPage(base: string): Promise<ReleaseList> {
    return new ReleaseList(base, await loadJson(rootAddress(base), checkRoot));
  }

  /** Keeps the root with its release. */
  async keepRoot(): Promise<void> {
    const cache = await this.#shelf();
    await cache.put(rootAddress(this.#base), new Response(JSON.stringify(this.root)));
  }

  /** The list of a release that is installed. @throws Error when it is gone */
  static async held(base: string, release: string): Promise<ReleaseList> {
    const cache = await caches.open(cacheName('shell', base, release));
    const response = await cache.match(rootAddress(base));
    if (!response) throw new Error('The list of this release is gone');
    return new ReleaseList(base, checkRoot(await response.json()));
  }

  /** @returns undefined when the release has no such file @throws NotReached, NotReadable when the part does not come */
  async find(path: string): Promise<ReleaseFile | undefined> {
    return (await this.part(partAt(path, this.root.parts.length))).find((file) => file.path === path);
  }

  /** What every visitor gets. @throws as `find` */
  async shell(): Promise<ReleaseFile[]> {
    return (await Promise.all(Object.values(SHELL_PARTS).map((at) => this.part(at)))).flat();
  }

  /** What can be kept on request. @throws as `find` */
  async collection(): Promise<ReleaseFile[]> {
    const numbers = this.root.parts.map((_, at) => at);
    await eachOf(numbers, async (at) => void (await this.part(at)));
    const files = (await Promise.all(numbers.map((at) => this.part(at)))).flat();
    return files.filter(({ group }) => group === 'collection');
  }

  /** @throws NotReached, NotReadable when it does not come, and then it can be asked for again */
  part(at: number): Promise<ReleaseFile[]> {
    const known = this.#parts.get(at) ?? this.#load(this.root.parts[at] as string);
    this.#parts.set(at, known);
    known.catch(() => this.#parts.delete(at));
    return known;
  }

  async #load(hash: string): Promise<ReleaseFile[]> {
    const address = withBase(this.#base, paths.releasePart(hash));
    const shelf = await this.#shelf();
    const own = await shelf.match(address);
    // The name is the hash: whichever release it was kept with, it is the same.
    const held = own ?? (await caches.match(address));
    const fetched = (cache: RequestCache) => load(address, (one) => one.arrayBuffer(), { init: { cache } });
    let bytes = await (held ? held.arrayBuffer() : fetched('default'));
    // What came broken once would stay so in the browser's own cache for as long as its name is good for: for ever.
    if ((await hashOf(bytes)) !== hash) bytes = await fetched('reload');
    if ((await hashOf(bytes)) !== hash) throw new NotReadable(`Not of this release: ${address}`);
    await shelf.put(address, new Response(bytes));
    return checkPart(parseJson(new TextDecoder().decode(bytes), address));
  }

  #shelf(): Promise<Cache> {
    return caches.open(cacheName('shell', this.#base, this.root.release));
  }
}

function rootAddress(base: string): string {
  return withBase(base, paths.releaseRoot);
}
