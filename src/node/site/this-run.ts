import type { ShareText } from '#core/site/share-picture.ts';
import type { Content } from '#node/content/open-content.ts';

/** What a page says of itself to those who finish the site: nobody has to read it out of HTML again. */
export interface PageNote {
  /** Whether it asks not to be listed: moved, withdrawn, or for one visitor only. */
  noindex: boolean;
  /** Day of the last change, `YYYY-MM-DD`, where it has one. */
  modified?: string | undefined;
  /** What stands on the picture beside a shared link. */
  share: ShareText;
}

interface Run {
  content?: Content | undefined;
  /** By the address of the page, root-relative, without the base path. */
  pages: Map<string, PageNote>;
}

/**
 * What one run of a build or dev server has in common. Astro loads the program twice: Node loads what the configuration
 * imports, Vite what the pages import, so a variable of a module would be there twice as well. What both must see hangs
 * on the process, here and nowhere else.
 */
const RUN = Symbol.for('bansou-platform/run');
const shared = globalThis as { [RUN]?: Run };
shared[RUN] ??= { pages: new Map() };
const run = shared[RUN];

/**
 * The content that pages and integrations are made from.
 * @throws Error when nothing was opened: only a build or a dev server does
 */
export function content(): Content {
  if (!run.content)
    throw new Error('no content is open: pages are made by `npm run build` or `npm run dev` alone');
  return run.content;
}

/** The content that is open; undefined when none is. */
export function openedContent(): Content | undefined {
  return run.content;
}

/** Hands the content on to pages and integrations. A run begins with it, so no page has said anything yet. */
export function shareContent(opened: Content | undefined): void {
  run.content = opened;
  run.pages.clear();
}

/** Makes something of the content once; anew when the content was opened anew. */
export function ofContent<T>(make: (content: Content) => T): () => T {
  const made = new WeakMap<Content, { value: T }>();
  return () => {
    const of = content();
    const known = made.get(of) ?? { value: make(of) };
    made.set(of, known);
    return known.value;
  };
}

/** To be called by every page. @param path its address, root-relative, without the base path */
export function notePage(path: string, note: PageNote): void {
  run.pages.set(path, note);
}

/**
 * What a page said of itself.
 * @throws Error when there is no such page: it is not laid out by `src/layouts/Base.astro`
 */
export function pageNote(path: string): PageNote {
  const note = run.pages.get(path);
  if (!note)
    throw new Error(`${path} said nothing of itself: every page is laid out by src/layouts/Base.astro`);
  return note;
}

/** What every page said of itself, by its address. */
export function pageNotes(): ReadonlyMap<string, PageNote> {
  return run.pages;
}
