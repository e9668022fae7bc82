import type { ShareText } from '#core/site/share-picture.ts';
import type { Content } from '#node/content/open-content.ts';

/** What a page says of itself to those who finish the site: nobody has to read it out of HTML again. */
export interface PageNote {
  /** Whether it asks not to be listed: moved, withdrawn, or for one visitor only. */
  noindex: boolean;
  /** Whether it asks so only because the same text is at home elsewhere; readers keep it like any other. */
  elsewhere?: boolean;
  /** Day of the last change, `YYYY-MM-DD`, where it has one. */
  modified?: string | undefined;
  /** What stands on the picture beside a shared link. */
  share: ShareText;
  /** SHA-256 of its finished HTML, where the page may be kept between builds. */
  sha256?: string | undefined;
}

interface Run {
  content?: Content | undefined;
  /** The folder that the finished site will replace. */
  before?: string | undefined;
  /** By the address of the page, root-relative, without the base path. */
  pages: Map<string, PageNote>;
  /** While a page is drawn: what it asks of the content, see `watched`. */
  asked?: Set<Query> | undefined;
  /** What pages with a key have said that they ask for, by that key. */
  declared: Map<string, ReadonlySet<Query>>;
}

/** Something made of the content, for pages to ask for. */
export type Query = () => unknown;

/**
 * What one run of a build or dev server has in common. Astro loads the program twice: Node loads what the configuration
 * imports, Vite what the pages import, so a variable of a module would be there twice as well. What both must see hangs
 * on the process, here and nowhere else.
 */
const RUN = Symbol.for('bansou-platform/run');
const shared = globalThis as { [RUN]?: Run };
shared[RUN] ??= { pages: new Map(), declared: new Map() };
const run = shared[RUN];

/**
 * The content that pages and integrations are made from.
 * @throws Error when nothing was opened: only a build or a dev server does
 */
export function content(): Content {
  run.asked?.add(content);
  return opened();
}

function opened(): Content {
  if (!run.content)
    throw new Error('no content is open: pages are made by `npm run build` or `npm run dev` alone');
  return run.content;
}

/** The content that is open; undefined when none is. */
export function openedContent(): Content | undefined {
  return run.content;
}

/** The folder with the site as it was last built, or where it would be; undefined where none is replaced. */
export function siteBefore(): string | undefined {
  return run.before;
}

/**
 * Hands the content on to pages and integrations. A run begins with it, so no page has said anything yet.
 * @param before see `siteBefore`
 */
export function shareContent(opened: Content | undefined, before?: string): void {
  run.content = opened;
  run.before = before;
  run.pages.clear();
  run.declared.clear();
}

/** Makes something of the content once; anew when the content was opened anew. */
export function ofContent<T>(make: (content: Content) => T): () => T {
  const made = new WeakMap<Content, { value: T }>();
  const query = () => {
    run.asked?.add(query);
    const of = opened();
    // What it is made of is in its answer: whoever asks for one depends on that alone.
    const known = made.get(of) ?? { value: unwatched(() => make(of)) };
    made.set(of, known);
    return known.value;
  };
  return query;
}

function unwatched<T>(work: () => T): T {
  const { asked } = run;
  run.asked = undefined;
  try {
    return work();
  } finally {
    run.asked = asked;
  }
}

/** Draws a page. @returns what was drawn, and what was asked of the content meanwhile; one page at a time */
export async function watched<T>(draw: () => Promise<T>): Promise<{ drawn: T; asked: ReadonlySet<Query> }> {
  const asked = new Set<Query>();
  run.asked = asked;
  try {
    return { drawn: await draw(), asked };
  } finally {
    run.asked = undefined;
  }
}

/** To be called for a page that may be kept. @param key its key, see `page-key.ts` @param queries all it asks for */
export function declarePage(key: string, queries: ReadonlySet<Query>): void {
  run.declared.set(key, queries);
}

/** What the page of this key has said that it asks for; undefined when there is no such page. */
export function declaredOf(key: string): ReadonlySet<Query> | undefined {
  return run.declared.get(key);
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
