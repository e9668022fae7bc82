import { button, type Child, h } from '#browser/dom/h.ts';
import { PageElement } from '#browser/dom/page-element.ts';
import { LOST_EVENT } from '#browser/dom/trouble.ts';
import { SAVED_EVENT, SavedCases } from '#browser/saved/store.ts';
import { keptPaths } from '#core/saved/list.ts';
import { OFFLINE_BAR_PARTS } from '#core/site/offline-parts.ts';
import { paths, withBase } from '#core/site/paths.ts';
import { installWorker } from './installation.ts';
import { Keeper } from './keeper.ts';

/** What the bar tells of, each in a line of its own. */
type Line = 'state' | 'fresh' | 'gone';

const OFFLINE = 'いまは通信できません。この端末に取ってあるページが読めます。';
/** A page that is never idle begins then. */
const MOST_IDLE_MS = 2000;
const KEPT = '通信できなかったので、この端末に取ってあるページを出しています。';

/**
 * Registers the worker, says when there is no connection, and offers a new release. On a quiet page nothing is
 * registered and nothing fetched: what the reader does there makes no request.
 */
class OfflineBar extends PageElement<typeof OFFLINE_BAR_PARTS> {
  protected readonly parts = OFFLINE_BAR_PARTS;
  readonly #lines = new Map<Line, HTMLElement>();

  protected begin() {
    const draw = () => this.#draw();
    const { signal } = this;
    window.addEventListener('online', draw, { signal });
    window.addEventListener('offline', draw, { signal });
    draw();
    window.addEventListener(LOST_EVENT, () => void this.#askForRelease(), { signal });
    if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return;
    void this.#watchRelease();
    if (this.dataset.quiet === undefined) whenIdle(() => void this.#begin());
  }

  #draw() {
    const kept = document.documentElement.hasAttribute('data-kept');
    if (navigator.onLine && !kept) this.#lines.get('state')?.remove();
    else
      this.#tell(
        'state',
        navigator.onLine ? KEPT : OFFLINE,
        ' ',
        h('a', { href: withBase(this.root, paths.offline) }, '読めるページを見る'),
      );
  }

  /** Writes a line, in place of what it said before. */
  #tell(name: Line, ...children: Child[]) {
    this.#lines.get(name)?.remove();
    const line = h('p', { class: 'offline-bar__line' }, ...children);
    this.#lines.set(name, line);
    this.append(line);
  }

  async #begin() {
    // Without a worker the site works as any site does, only not without a connection.
    if (!(await installWorker(this.root, this.signal))) return;
    const keep = () => void this.#keepSaved();
    window.addEventListener(SAVED_EVENT, keep, { signal: this.signal });
    keep();
  }

  /** What is saved is for reading on the way, so its pages are kept. */
  async #keepSaved() {
    const wanted = keptPaths(SavedCases.of(this.root).read().list);
    if (!wanted.length || !navigator.onLine) return;
    await new Keeper(this.root).keepSome(wanted).catch(() => {});
  }

  /**
   * A file did not come. When the page as it is now on the host leads to other files, its release is gone: only loading
   * it anew helps. Where a worker answers, the host itself cannot be asked; the worker looks for a new release then.
   */
  async #askForRelease() {
    if (!navigator.onLine || this.#lines.has('gone')) return;
    try {
      if (navigator.serviceWorker?.controller) {
        await (await navigator.serviceWorker.getRegistration(this.root))?.update();
        return;
      }
      const response = await fetch(location.pathname, { cache: 'no-cache' });
      const now = await response.text();
      if (response.ok && ownFiles().every((file) => now.includes(file))) return;
      this.#tell(
        'gone',
        'このサイトは新しくなり、開いているページのファイルの一部がなくなりました。',
        button('offline-bar__button', '読み込み直す', () => location.reload()),
      );
    } catch {
      // No connection: nothing is known of the host.
    }
  }

  /** A new release waits until the reader takes it, or until no page of the old one is open any more. */
  async #watchRelease() {
    const registration = await navigator.serviceWorker.getRegistration(this.root);
    const offer = (worker: ServiceWorker | null | undefined) => {
      if (!worker || !navigator.serviceWorker.controller) return;
      this.#tell(
        'fresh',
        'このサイトの新しい版があります。',
        button('offline-bar__button', '新しい版に替える', () => worker.postMessage('take-over')),
      );
    };
    const had = navigator.serviceWorker.controller !== null;
    // Every open page changes at once: none goes on with files of two releases.
    navigator.serviceWorker.addEventListener('controllerchange', () => had && location.reload(), {
      signal: this.signal,
    });
    // A page may come upon a new worker at any stage: before it is found, while it installs, or when it waits.
    const follow = (worker: ServiceWorker | null) =>
      worker?.addEventListener('statechange', () => worker.state === 'installed' && offer(worker));
    const one = registration ?? (await navigator.serviceWorker.ready);
    one.addEventListener('updatefound', () => follow(one.installing));
    follow(one.installing);
    offer(one.waiting);
  }
}

/** Addresses of the files with a hash in their name that the page was loaded with, as it has them. */
function ownFiles(): string[] {
  return [...document.querySelectorAll('script[src], link[rel=stylesheet]')].flatMap((one) => {
    const file = one.getAttribute('src') ?? one.getAttribute('href') ?? '';
    return file.includes('/_astro/') ? [new URL(file, location.href).pathname] : [];
  });
}

function whenIdle(work: () => void) {
  const later = () =>
    'requestIdleCallback' in window
      ? requestIdleCallback(work, { timeout: MOST_IDLE_MS })
      : setTimeout(work, MOST_IDLE_MS / 2);
  if (document.readyState === 'complete') later();
  else window.addEventListener('load', later, { once: true });
}

customElements.define('offline-bar', OfflineBar);
