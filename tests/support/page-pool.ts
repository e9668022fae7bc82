import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

/** What is told to a page and not to its browser: a page that is used again is told anew. */
const OF_A_PAGE = ['viewport', 'colorScheme', 'reducedMotion', 'forcedColors', 'contrast'] as const;

const WINDOW = { width: 1280, height: 900 };

/** What a test does to a page or its browser for good. */
const LASTING = [
  'addInitScript',
  'exposeBinding',
  'exposeFunction',
  'grantPermissions',
  'install',
  'newCDPSession',
  'setExtraHTTPHeaders',
  'setOffline',
] as const;

/** What tests listen to. Those who listen to other things are Playwright's own: without them no page closes. */
const HEARD = ['console', 'dialog', 'download', 'pageerror', 'popup', 'request', 'response'];

interface Held {
  /** What the browser was told: only who asks for the same gets the page. */
  kind: string;
  context: BrowserContext;
  page: Page;
  lasting: boolean;
  forgetWay(): Promise<unknown>;
}

/**
 * The pages of the tests of a file, each with a reader's storage of its own. A page that a test is through with is
 * emptied for the next: to open a new one takes twice the time of what is looked at in it. One that a test has done
 * something lasting to is closed.
 */
export class PagePool {
  #idle: Held[] = [];
  #taken: Held[] = [];
  readonly #browser: Browser;
  readonly #quiet: string;
  readonly #watch: (context: BrowserContext, page: Page) => void;

  /**
   * @param quiet the address of a file of the site that runs nothing
   * @param watch listens to a page that a test takes
   */
  constructor(browser: Browser, quiet: string, watch: (context: BrowserContext, page: Page) => void) {
    this.#browser = browser;
    this.#quiet = quiet;
    this.#watch = watch;
  }

  /** A page that has been nowhere yet. */
  async take(options: BrowserContextOptions): Promise<Page> {
    const lasting = Object.entries(options).filter(([name]) => !OF_A_PAGE.some((one) => one === name));
    const kind = JSON.stringify(lasting);
    const idle = this.#idle.find((one) => one.kind === kind);
    this.#idle = this.#idle.filter((one) => one !== idle);
    const held = idle ?? (await this.#open(kind, Object.fromEntries(lasting)));
    this.#taken.push(held);
    this.#watch(held.context, held.page);
    await held.page.setViewportSize(options.viewport ?? WINDOW);
    await held.page.emulateMedia({
      media: null,
      colorScheme: options.colorScheme ?? 'light',
      reducedMotion: options.reducedMotion ?? 'no-preference',
      forcedColors: options.forcedColors ?? 'none',
      contrast: options.contrast ?? 'no-preference',
    });
    return held.page;
  }

  async #open(kind: string, options: BrowserContextOptions): Promise<Held> {
    const context = await this.#browser.newContext({ viewport: WINDOW, ...options });
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const forgetWay = () => session.send('Page.resetNavigationHistory');
    const held: Held = { kind, context, page, lasting: false, forgetWay };
    for (const one of [context, page, page.clock] as object[])
      for (const name of LASTING) {
        const real: unknown = Reflect.get(one, name);
        if (typeof real !== 'function') continue;
        Reflect.set(one, name, (...args: unknown[]) => {
          held.lasting = true;
          return real.apply(one, args);
        });
      }
    return held;
  }

  /** Takes back what the tests have taken. */
  async takeBack(): Promise<void> {
    await Promise.all(this.#taken.splice(0).map((held) => this.#empty(held)));
  }

  /** Closes all of them: the browser stays for the next file. */
  async close(): Promise<void> {
    const held = [...this.#idle.splice(0), ...this.#taken.splice(0)];
    await Promise.all(held.map(({ context }) => context.close()));
  }

  async #empty(held: Held): Promise<void> {
    const { context, page } = held;
    const another = this.#idle.some(({ kind }) => kind === held.kind);
    const gone = page.isClosed() || context.pages().length !== 1;
    if (another || gone || held.lasting) return context.close();
    this.#idle.push(held);
    await Promise.all([page.unrouteAll(), context.unrouteAll(), context.clearCookies()]);
    await page.goto(this.#quiet);
    await page.evaluate(async () => {
      localStorage.clear();
      sessionStorage.clear();
      for (const name of await caches.keys()) await caches.delete(name);
    });
    await page.mouse.move(-1, -1);
    await held.forgetWay();
    for (const event of HEARD) {
      page.removeAllListeners(event);
      context.removeAllListeners(event);
    }
  }
}
