import { isPage, type ReleaseFile } from '#core/site/release.ts';
import { ReleaseList } from './release-list.ts';
import { isOfRelease } from './verified.ts';

/** `same`: byte for byte; `changed`: that page, but somebody on the way has written into it; `other`: anything else. */
type Likeness = 'same' | 'changed' | 'other';

/**
 * Compares what comes with what a release lists. Some networks in front of a host put scripts into every page or pack
 * it tighter: its bytes are never those of the list. Such a page is taken when the host still has this very release,
 * the page says that it is the one, is whole, and loads nothing of another release. Anything but a page has to be the same.
 */
export class Comparison {
  readonly #base: string;
  readonly #list: ReleaseList;
  #hostIsOurs: Promise<boolean> | undefined;
  /** How many pages were changed on the way. */
  changed = 0;

  constructor(base: string, list: ReleaseList) {
    this.#base = base;
    this.#list = list;
  }

  /** Reads a clone. */
  async of(response: Response, file: ReleaseFile | undefined): Promise<Likeness> {
    if (await isOfRelease(response, file)) return 'same';
    if (!file || !response.ok || !isPage(file.path)) return 'other';
    const html = await response.clone().text();
    const known = new Set((await this.#list.shell()).map(({ path }) => path));
    if (!this.#fits(html, file.path, known) || !(await this.#hostHasIt())) return 'other';
    this.changed += 1;
    return 'changed';
  }

  #fits(html: string, path: string, known: ReadonlySet<string>): boolean {
    const [, canonical = ''] =
      /<link\b[^>]*\brel=["']?canonical\b[^>]*?\bhref=["']?([^"'\s>]+)/i.exec(html) ?? [];
    const own = `${this.#base}${path.slice(1)}`;
    const isIt = URL.canParse(canonical) && decodeURIComponent(new URL(canonical).pathname) === own;
    const loaded = [...html.matchAll(/\b(?:src|href)=["']?([^"'\s>]*\/_astro\/[^"'\s>]+)/gi)];
    const ours = ([, address = '']: RegExpMatchArray) =>
      known.has(`/${new URL(address, 'https://site.invalid').pathname.slice(this.#base.length)}`);
    return isIt && /<\/html>/i.test(html) && loaded.every(ours);
  }

  /** Asked once: what is compared with one list comes within seconds. */
  #hostHasIt(): Promise<boolean> {
    this.#hostIsOurs ??= ReleaseList.ofHost(this.#base)
      .then(({ root }) => root.release === this.#list.root.release)
      .catch(() => false);
    return this.#hostIsOurs;
  }
}
