import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type ServeOptions, serveSite } from '#node/site/serve-site.ts';
import { PagePool } from '#support/page-pool.ts';
import { type BuiltSite, SITE } from '#support/site.ts';
import { workerBrowser } from '#support/worker-browser.ts';
import { runAxe } from '../../scripts/a11y/trials.ts';

/** A built site in the browser of the worker, for one test file. `url` is the home page, with its base path. */
export interface Stage {
  url: string;
  open(path?: string, options?: BrowserContextOptions): Promise<Page>;
}

/** What pages asked of hosts other than the test server, and what they threw; checked after each test. */
const foreign: string[] = [];
const faults: string[] = [];

/** A site that is served, and the pages that are open for it. */
interface Room {
  browser: Browser;
  url: string;
  pages: PagePool;
  close(): Promise<void>;
}

async function openRoom(site: BuiltSite, first?: ServeOptions['first']): Promise<Room> {
  const browser = await workerBrowser();
  const { url, close } = await serveSite(site.folder, {
    base: site.base,
    port: 0,
    ...(first ? { first } : {}),
  });
  const { origin } = new URL(url);
  /** What a page asks for and throws, as long as a test has it. */
  const watch = (context: BrowserContext, page: Page) => {
    context.on('request', (request) => {
      const address = request.url();
      if (!address.startsWith(origin) && !/^(?:data|blob|about):/.test(address)) foreign.push(address);
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) faults.push(message.text());
    });
  };
  return { browser, url, pages: new PagePool(browser, `${url}favicon.svg`, watch), close };
}

/** The rooms of the built sites: they and their pages stay for the next file of the worker. */
const rooms = new Map<string, Room>();

async function roomOf(site: BuiltSite): Promise<Room> {
  const before = rooms.get(site.folder);
  if (before?.browser.isConnected()) return before;
  await before?.close();
  const room = await openRoom(site);
  rooms.set(site.folder, room);
  return room;
}

/**
 * Sets the stage for a file of browser tests. After each test it fails when a page asked another host
 * for anything or threw an error (the content security policy's refusals among them).
 * @param first answers before the files of the site do
 */
export function useStage(site: BuiltSite = SITE, first?: ServeOptions['first']): Stage {
  let room: Room;
  const stage: Stage = {
    url: '',
    async open(path = '', options = {}) {
      // The worker would answer requests that a test wants to see or to break; its own tests let it in.
      const page = await room.pages.take({ locale: 'ja-JP', serviceWorkers: 'block', ...options });
      await page.goto(stage.url + path.replace(/^\//, ''));
      return page;
    },
  };
  beforeAll(async () => {
    room = first ? await openRoom(site, first) : await roomOf(site);
    stage.url = room.url;
  });
  afterEach(async () => {
    await room.pages.takeBack();
    const found = [...foreign.splice(0), ...faults.splice(0)];
    if (found.length) throw new Error(`Pages asked other hosts or threw:\n${found.join('\n')}`);
  });
  afterAll(async () => {
    if (!first) return;
    await room?.pages.close();
    await room?.close();
  });
  return stage;
}

/**
 * Lets so many milliseconds go by in a page, at once: every timer that falls due fires, and what it began is drawn.
 * Shows that nothing happens, where waiting would only show that nothing has happened yet.
 */
export async function pass(page: Page, milliseconds: number): Promise<void> {
  await page.clock.install();
  await page.clock.runFor(milliseconds);
  await page.clock.resume();
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}

/**
 * Faults that axe finds on a page as it stands, as readable lines; WCAG 2.2 A and AA and best practices.
 * @param rules only these rules, when given
 */
export async function axeFaults(page: Page, rules?: string[]): Promise<string[]> {
  return (await runAxe(page, rules)).flatMap(({ faults }) => faults);
}

export { sticksOut } from '../../scripts/a11y/trials.ts';
