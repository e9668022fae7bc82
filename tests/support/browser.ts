import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { launchBrowser } from '#node/command/browser.ts';
import { type ServeOptions, serveSite } from '#node/site/serve-site.ts';
import { PagePool } from '#support/page-pool.ts';
import { type BuiltSite, SITE } from '#support/site.ts';
import { runAxe } from '../../scripts/a11y/trials.ts';

/** A browser and a server for one test file. `url` is the home page, with its base path. */
export interface Stage {
  url: string;
  open(path?: string, options?: BrowserContextOptions): Promise<Page>;
}

/** What pages asked of hosts other than the test server, and what they threw; checked after each test. */
const foreign: string[] = [];
const faults: string[] = [];

/**
 * Sets the stage for a file of browser tests. After each test it fails when a page asked another host
 * for anything or threw an error (the content security policy's refusals among them).
 * @param first answers before the files of the site do
 */
export function useStage(site: BuiltSite = SITE, first?: ServeOptions['first']): Stage {
  let browser: Browser;
  let close: () => Promise<void>;
  let pages: PagePool;
  /** What a page asks for and throws, as long as a test has it. */
  const watch = (context: BrowserContext, page: Page) => {
    const origin = new URL(stage.url).origin;
    context.on('request', (request) => {
      const address = request.url();
      if (!address.startsWith(origin) && !/^(?:data|blob|about):/.test(address)) foreign.push(address);
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (/Content Security Policy/i.test(message.text())) faults.push(message.text());
    });
  };
  const stage: Stage = {
    url: '',
    async open(path = '', options = {}) {
      // The worker would answer requests that a test wants to see or to break; its own tests let it in.
      const page = await pages.take({ locale: 'ja-JP', serviceWorkers: 'block', ...options });
      await page.goto(stage.url + path.replace(/^\//, ''));
      return page;
    },
  };
  beforeAll(async () => {
    browser = await launchBrowser();
    const served = await serveSite(site.folder, { base: site.base, port: 0, ...(first ? { first } : {}) });
    stage.url = served.url;
    close = served.close;
    pages = new PagePool(browser, `${stage.url}favicon.svg`, watch);
  });
  afterEach(async () => {
    await pages.takeBack();
    const found = [...foreign.splice(0), ...faults.splice(0)];
    if (found.length) throw new Error(`Pages asked other hosts or threw:\n${found.join('\n')}`);
  });
  afterAll(async () => {
    await browser?.close();
    await close?.();
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
