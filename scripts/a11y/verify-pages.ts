import type { Browser } from 'playwright-core';
import { launchBrowser } from '#node/command/browser.ts';
import type { Kind } from './kinds.ts';
import { type PageResult, verifyPage } from './verify-page.ts';

const BROWSERS = 2;
/** After so many pages comes a fresh browser: an old one grows slow, and may stop answering. */
const PAGES_EACH = 20;
/** Milliseconds that one page may take, also on a busy machine. */
const PATIENCE = 90_000;

/** A page to verify, with every trial or the few that each page of the sitemap gets. */
export interface PageToVerify {
  kind: Kind;
  whole: boolean;
}

/**
 * Verifies pages in several browsers side by side. A page whose browser closes or stops answering is tried once more
 * in a fresh one.
 * @param url of the site's root
 * @param onVerified called after each page, as they come
 * @returns the browser's version
 * @throws what went wrong with a page the second time; no browser is left open
 */
export async function verifyPages(
  pages: readonly PageToVerify[],
  url: string,
  onVerified: (page: PageResult) => void,
  launch: () => Promise<Browser> = launchBrowser,
): Promise<string> {
  const todo = [...pages];
  let version = '';
  const work = async () => {
    let browser: Browser | undefined;
    let used = 0;
    const verify = async ({ kind, whole }: PageToVerify) => {
      if (used === PAGES_EACH || !browser?.isConnected()) {
        await browser?.close();
        browser = await launch();
        version = browser.version();
        used = 0;
      }
      used += 1;
      return inTime(verifyPage(browser, url, kind, whole), kind.path);
    };
    try {
      for (let page = todo.shift(); page; page = todo.shift()) {
        const one = page;
        const verified = await verify(one).catch(async () => {
          await browser?.close();
          return verify(one);
        });
        onVerified(verified);
      }
    } finally {
      todo.length = 0;
      await browser?.close();
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: BROWSERS }, work));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
  return version;
}

async function inTime<T>(work: Promise<T>, path: string): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`/${path}: ページが答えません`)), PATIENCE);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
    // What still runs after that fails when its browser is closed.
    work.catch(() => {});
  }
}
