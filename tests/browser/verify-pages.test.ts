import { expect, test, vi } from 'vitest';
import { launchBrowser } from '#node/command/browser.ts';
import { useStage } from '#support/browser.ts';
import { verifyPages } from '../../scripts/a11y/verify-pages.ts';

const stage = useStage();
const PAGES = ['about/', 'offline/', 'en/'].map((path) => ({
  kind: { name: path, path },
  whole: false,
}));

test('browsers that close while they work are replaced, and no page is left out', {
  timeout: 120_000,
}, async () => {
  let launched = 0;
  const launch = async () => {
    const browser = await launchBrowser();
    launched += 1;
    // The first two close with their first page half-way.
    if (launched <= 2)
      browser.on('context', (context) =>
        context.on('page', (page) => page.on('domcontentloaded', () => void browser.close())),
      );
    return browser;
  };
  const checked: string[] = [];
  const version = await verifyPages(PAGES, stage.url, ({ path }) => checked.push(path), launch);
  expect(checked.sort()).toEqual(PAGES.map(({ kind }) => kind.path).sort());
  expect(launched).toBeGreaterThan(2);
  expect(version).toMatch(/^\d+\./);
});

test('a page that fails twice ends the walk, and leaves no browser open', { timeout: 120_000 }, async () => {
  const browsers: Awaited<ReturnType<typeof launchBrowser>>[] = [];
  const launch = async () => {
    const browser = await launchBrowser();
    browsers.push(browser);
    return browser;
  };
  const nowhere = { kind: { name: 'nowhere', path: '' }, whole: false };
  await expect(verifyPages([nowhere], 'http://127.0.0.1:1/', vi.fn(), launch)).rejects.toThrow('net::ERR');
  expect(browsers.length).toBe(2);
  expect(browsers.map((one) => one.isConnected())).toEqual([false, false]);
});
