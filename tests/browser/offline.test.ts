import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { paths } from '#core/site/paths.ts';
import { groupOf, isPage, type Release } from '#core/site/release.ts';
import { type ReleaseRoot, SHELL_PARTS } from '#core/site/release-tree.ts';
import { ANOTHER, FULL, type OpenCase, OTHER, published } from '#support/examples.ts';
import { FORMER } from '#support/former-content.ts';
import { often } from '#support/seed.ts';
import { type ShakyHost, shakyHost } from '#support/shaky-host.ts';
import { BASE_SITE, type BuiltSite, FORMER_SITE, readJson, SITE, SMALL_SITE } from '#support/site.ts';
import { workerBrowser } from '#support/worker-browser.ts';

const titleOf = (slug: string) => published.find((one) => one.slug === slug)?.title ?? '';
/** The case that the release after the small site has withdrawn, and two others of it. */
const small = readJson<{ cases: OpenCase[] }>(SMALL_SITE, 'data/cases.json').cases;
const GONE = small.find(({ slug }) => slug === FORMER.withdrawn) as OpenCase;
const [STAYS = '', UNSEEN = ''] = small
  .filter(({ publication }) => publication === 'published')
  .map(({ slug }) => slug)
  .filter((slug) => slug !== FORMER.withdrawn);

let browser: Browser;
let context: BrowserContext;
let host: ShakyHost;
beforeAll(async () => {
  browser = await workerBrowser();
});
beforeEach(async () => {
  context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 390, height: 844 } });
});
afterEach(async () => {
  await context.close();
  await host.close();
});

/** How far the worker is that a page would get; nothing when there is none. */
const stateOf = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return (registration?.active ?? registration?.installing ?? registration?.waiting)?.state;
  });
/** Opens a page and waits until the worker of its release holds the whole shell. */
async function visit(path: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(host.url + path);
  await expect.poll(() => stateOf(page), { timeout: 60_000 }).toBe('activated');
  return page;
}
const controlled = (page: Page) => page.waitForFunction(() => navigator.serviceWorker.controller !== null);

async function keepWhole(page: Page): Promise<void> {
  await page.goto(`${host.url}offline/`);
  await page.getByText(/すべてで約[\d.]+MB/).waitFor();
  await page.getByRole('button', { name: 'まるごと取る' }).click();
  await page.getByText('すべて取りました').waitFor({ timeout: 60_000 });
}

/** Which release the worker answers with. */
const releaseOf = (page: Page) =>
  page.evaluate(async (address) => {
    const { release } = (await (await fetch(address)).json()) as { release: string };
    return release;
  }, `${host.url}release-parts.json`);

/** The hash of every file of a release that browsers may keep, parts of its list by themselves. */
function listed(site: BuiltSite): Map<string, string> {
  const { files } = readJson<Release>(site, 'release.json');
  const { parts } = readJson<ReleaseRoot>(site, 'release-parts.json');
  return new Map([
    ...files.map(({ path, hash }) => [path, hash] as const),
    ...parts.map((hash) => [paths.releasePart(hash), hash] as const),
  ]);
}

describe('without a connection', () => {
  beforeEach(async () => {
    host = await shakyHost(SITE);
  });

  test('visited and saved pages can be read, and say that they were kept; others lead to what can be read', async () => {
    const page = await visit(`cases/${OTHER}/`);
    await controlled(page);
    await page.reload();
    await page.goto(`${host.url}cases/${FULL}/`);
    await page.locator('.case__head .save__button').click();
    await page.getByText('保存しました').first().waitFor();
    host.cut();
    await page.goto(`${host.url}cases/${OTHER}/`);
    expect(await page.locator('h1').textContent()).toBe(titleOf(OTHER));
    await page.getByText('この端末に取ってあるページを出しています').waitFor();
    await page.goto(`${host.url}saved/`);
    await page.locator('saved-list a', { hasText: titleOf(FULL) }).waitFor();
    // A page that was never opened.
    await page.goto(`${host.url}cases/${ANOTHER}/`);
    await page.getByText('開こうとしたページは、この端末に取ってありません').waitFor();
    await page.locator('[data-keep-pages] a', { hasText: titleOf(OTHER) }).waitFor();
  });

  test('稽古場: a case is practised to its end, and what was written is kept', async () => {
    const { cases } = readJson<{ cases: { slug: string; chunk: number }[] }>(SITE, 'practice/index.json');
    const { slug } = cases.at(-1) ?? { slug: '' };
    const page = await visit(`practice/?case=${slug}`);
    await controlled(page);
    await page.reload();
    await page.locator('practice-room[data-ready]').waitFor();
    host.cut();
    await page.reload();
    await page.locator('practice-room[data-ready]').waitFor();
    await page.getByLabel('いちばんの課題は何だと思いますか').fill('原価が見えていない');
    await page.locator('practice-room input[type=radio]').first().check();
    await page.getByRole('button', { name: '何が起きたかを見る' }).click();
    await page.getByRole('heading', { name: '問いかけをくらべる' }).waitFor();
    await page.getByRole('button', { name: /^できた/ }).click();
    await page.getByText('記録しました').waitFor();
    await page.reload();
    await page.getByText('仮説: 原価が見えていない').waitFor();
  });

  test('聴く: what is at hand can be heard and read, where it was opened before', async () => {
    const page = await visit(`listen/?ids=${FULL}`);
    await controlled(page);
    await page.reload();
    await page.locator('.listen__line').first().waitFor();
    host.cut();
    await page.reload();
    await page.locator('.listen__line').nth(4).waitFor();
    expect(await page.locator('.listen__line').first().textContent()).toContain(titleOf(FULL));
  });
});

// Under a base path, and in the long run the whole of a large site.
test.for([BASE_SITE, SITE].slice(0, often(1, 2)))(
  'the whole collection of $name, kept on request: the search finds, the finder narrows, any case opens',
  { timeout: 120_000 },
  async (site) => {
    host = await shakyHost(site);
    await keepWhole(await visit(''));
    host.cut();
    const page = await context.newPage();
    await page.goto(`${host.url}search/?q=${encodeURIComponent('売上')}`);
    await page.locator('[data-search-list] a', { hasText: /./ }).first().waitFor();
    const found = await page.locator('[data-search-list] h3, [data-search-list] h2').allTextContents();
    expect(found.length).toBeGreaterThan(1);
    // The prerendered list of a facet value is not kept; the finder stands in for it.
    await page.goto(`${host.url}cases/by/region/hokuriku/`);
    await page.locator('case-finder[data-ready]').waitFor();
    const { pathname, search } = new URL(page.url());
    expect(pathname + search).toBe(`${site.base}cases/?region=hokuriku`);
    const { cases } = readJson<{ cases: OpenCase[] }>(site, 'data/cases.json');
    const there = cases.filter(({ facets }) => facets.region?.includes('hokuriku'));
    const first = page.locator('[data-finder-list] [data-case]').first();
    expect(there.map(({ slug }) => slug)).toContain(await first.getAttribute('data-case'));
    // A page that was never opened.
    const [last] = cases.filter(({ publication }) => publication === 'published').slice(-1);
    await page.goto(`${host.url}cases/${last?.slug}/`);
    await page.locator(`[data-case-page="${last?.slug}"]`).waitFor();
  },
);

describe('what is kept', () => {
  beforeEach(async () => {
    host = await shakyHost(SMALL_SITE);
  });

  test('can be removed, and saved cases stay', async () => {
    const page = await visit(`cases/${STAYS}/`);
    await controlled(page);
    await page.locator('.case__head .save__button').click();
    await page.getByText('保存しました').first().waitFor();
    await keepWhole(page);
    await page.getByRole('button', { name: '取ってあるものを消す' }).click();
    await page.getByText('消しました').waitFor();
    host.cut();
    await page.goto(`${host.url}cases/${UNSEEN}/`);
    await page.getByText('取ってありません').waitFor();
    await page.goto(`${host.url}cases/${STAYS}/`);
    await page.locator(`[data-case-page=${STAYS}]`).waitFor();
  }, 120_000);

  test('is replaced whole by a new release: nothing of the old is left, nothing of the new comes before', async () => {
    const page = await visit('');
    await keepWhole(page);
    const old = await releaseOf(page);
    host.serve(FORMER_SITE);
    // The new worker comes with the next visit and waits; the open page offers it.
    await page.evaluate(async () => {
      await (await navigator.serviceWorker.getRegistration())?.update();
    });
    await page.getByText('このサイトの新しい版があります').waitFor({ timeout: 60_000 });
    // What the former release has, the code of the worker too, is not asked for again; of the list, what differs.
    const before = listed(SMALL_SITE);
    const spare = host.asked.filter(
      (path) => before.has(path) && before.get(path) === listed(FORMER_SITE).get(path),
    );
    expect(spare.filter((path) => path !== '/')).toEqual([]);
    expect(host.asked).not.toContain(paths.release);
    expect(host.asked).toContain(paths.releaseRoot);
    expect(host.asked.filter((path) => path.startsWith('/_astro/worker/'))).toEqual([]);
    host.cut();
    // Not taken yet: everything still is of the old release, as a whole.
    expect(await releaseOf(page)).toBe(old);
    const second = await context.newPage();
    await second.goto(`${host.url}cases/${GONE.slug}/`);
    await second.locator(`[data-case-page=${GONE.slug}]`).waitFor();
    await second.close();
    // Taken, without a connection: everything is of the new one, the withdrawn case with it.
    await Promise.all([
      page.waitForEvent('load'),
      page.getByRole('button', { name: '新しい版に替える' }).click(),
    ]);
    const renewed = await releaseOf(page);
    expect(renewed).not.toBe(old);
    await page.goto(`${host.url}cases/${GONE.slug}/`);
    expect(await page.locator('[data-case-page]').count()).toBe(0);
    await page.getByText('取ってありません').waitFor();
    await page.goto(`${host.url}search/?q=${encodeURIComponent(GONE.company.name)}`);
    await page
      .locator('[data-search-status]')
      .filter({ hasText: `「${GONE.company.name}」` })
      .waitFor();
    expect(await page.locator(`[data-search-list] a[href*="/${GONE.slug}/"]`).count()).toBe(0);
    const caches = await page.evaluate(() => window.caches.keys());
    expect(caches.filter((name) => name.startsWith('kept:'))).toHaveLength(1);
  }, 180_000);

  test('is there although a network writes into every page; a new release still shows', async () => {
    host.rewrite((html) =>
      html
        .replaceAll(/>\s+</g, '><')
        .replaceAll(/<link rel="canonical" href="([^"]+)"/g, '<link rel=canonical href=$1')
        .replace('</head>', '<script src="/edge.js" async></script></head>')
        .concat('<!-- edge -->'),
    );
    const page = await visit('');
    await keepWhole(page);
    await page.getByText(/\d+ページは、届くまでの途中で書き換えられていた/).waitFor();
    host.cut();
    await page.goto(`${host.url}cases/${UNSEEN}/`);
    await page.locator(`[data-case-page=${UNSEEN}]`).waitFor();
    host.serve(FORMER_SITE);
    // No byte of a page ever was the list's: the list itself tells that there is another release.
    await page.goto(`${host.url}cases/${STAYS}/`);
    await page.getByText('このサイトの新しい版があります').waitFor({ timeout: 60_000 });
    // What is no page of this site is never kept as one.
    host.rewrite(() => '<!doctype html><html><title>Wi-Fi</title></html>');
    await page.goto(`${host.url}cases/${STAYS}/`);
    host.cut();
    await page.goto(`${host.url}cases/${STAYS}/`);
    await page.locator(`[data-case-page=${STAYS}]`).waitFor();
  }, 120_000);

  test('stays whole when a new release breaks off while it comes', async () => {
    const page = await visit('');
    await keepWhole(page);
    const old = await releaseOf(page);
    // One part of the new list is broken on the way.
    const { parts } = readJson<ReleaseRoot>(FORMER_SITE, 'release-parts.json');
    const broken = paths.releasePart(parts[SHELL_PARTS.rest] ?? '');
    host.serve(FORMER_SITE);
    host.replace((path) => (path === broken ? '[]' : undefined));
    // The browser reports that an update failed; the reader sees nothing, for nothing has changed.
    const update = () =>
      page.evaluate(async () => {
        await (await navigator.serviceWorker.getRegistration())?.update().catch(() => {});
      });
    const isComing = () =>
      page.evaluate(async () => {
        const registration = await navigator.serviceWorker.getRegistration();
        return Boolean(registration?.installing ?? registration?.waiting);
      });
    await update();
    await expect.poll(() => host.asked).toContain(broken);
    await expect.poll(isComing).toBe(false);
    host.serve(FORMER_SITE);
    host.cut(20);
    await update();
    await expect.poll(isComing).toBe(false);
    await page.reload();
    expect(await releaseOf(page)).toBe(old);
    expect(await page.locator('[data-offline-new]').isHidden()).toBe(true);
    await page.goto(`${host.url}cases/${GONE.slug}/`);
    await page.locator(`[data-case-page=${GONE.slug}]`).waitFor();
    // The next attempt has the whole.
    host.serve(FORMER_SITE);
    await update();
    await page.getByText('このサイトの新しい版があります').waitFor({ timeout: 60_000 });
  }, 120_000);

  test('comes on the page that is open when its installation broke off', async () => {
    // More than the page itself asks for, less than the shell has files.
    const broken = host.cut(30);
    const page = await context.newPage();
    await page.goto(`${host.url}learn/`);
    await broken;
    await expect.poll(() => stateOf(page)).toBeUndefined();
    host.serve(SMALL_SITE);
    const online = () => page.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect.poll(() => online().then(() => stateOf(page)), { timeout: 30_000 }).toBe('activated');
  });

  test('a page that was withdrawn is not kept any longer once its reader has seen that', async () => {
    const page = await visit(`cases/${GONE.slug}/`);
    await controlled(page);
    await page.reload();
    await page.locator(`[data-case-page=${GONE.slug}]`).waitFor();
    await page.locator('.case__head .save__button').click();
    await page.getByText('保存しました').first().waitFor();
    await page.goto(`${host.url}saved/`);
    await page.locator('[data-field=note]').fill('社長に見せる');
    await page.locator('[data-field=note]').blur();
    host.serve(FORMER_SITE);
    await page.goto(`${host.url}cases/${GONE.slug}/`);
    await page.getByText('公開を取りやめました').first().waitFor();
    // The reader's list forgets it too, and says so; what the reader wrote stays.
    await page.goto(`${host.url}saved/`);
    await page.getByText('公開を取りやめた事例・記事が1件ありました').waitFor();
    await page.locator('[data-saved] a', { hasText: '公開を取りやめた事例・記事' }).waitFor();
    const kept = await page.evaluate(() => JSON.stringify(localStorage));
    expect(kept).toContain('社長に見せる');
    expect(kept).not.toContain(GONE.title);
    host.cut();
    await page.goto(`${host.url}cases/${GONE.slug}/`);
    await page.getByText('取ってありません').waitFor();
  });
});

/** The small site with the worker that sites had till November 2026: Workbox, and the shell's hashes in itself. */
function asFormerWorker(path: string): string | undefined {
  if (path !== paths.worker) return undefined;
  const { release, files } = readJson<Release>(SMALL_SITE, 'release.json');
  const integrity = (file: string) =>
    `sha256-${createHash('sha256')
      .update(readFileSync(join(SMALL_SITE.folder, file)))
      .digest('base64')}`;
  const shell = files
    .filter(({ group }) => group === 'shell')
    .map(({ path, hash }) => ({
      url: path,
      revision: path.startsWith('/_astro/') ? null : hash,
      ...(isPage(path) ? {} : { integrity: integrity(path) }),
    }));
  const list = { url: paths.release, revision: release, integrity: integrity(paths.release) };
  return readFileSync('tests/fixtures/workbox-worker.txt', 'utf8')
    .replaceAll('__RELEASE__', release)
    .replace('__SHELL__', () => JSON.stringify([...shell, list]));
}

// Half of those who come have the worker of today, half the one before.
test.for(Array.from({ length: often(2, 20) }, (_, at) => at))(
  'whoever opens a page while the new release is coming is told when it is there (%i)',
  async (at) => {
    host = await shakyHost(SMALL_SITE);
    if (at % 2) host.replace(asFormerWorker);
    const page = await visit('');
    await controlled(page);
    const cachesWith = (word: string) =>
      page.evaluate(async (part) => (await caches.keys()).filter((name) => name.includes(part)), word);
    expect(await cachesWith('workbox')).toHaveLength(at % 2);
    host.serve(FORMER_SITE);
    // The old worker sees that the page is of another release and asks for the new one: before the page can look.
    await page.goto(`${host.url}learn/`);
    await page.getByText('このサイトの新しい版があります').waitFor({ timeout: 60_000 });
    if (at % 2 === 0) return;
    // What the former worker has and the release has still is taken over from it, and it leaves nothing behind.
    const same = [...listed(SMALL_SITE)].filter(([path, hash]) => listed(FORMER_SITE).get(path) === hash);
    const shell = same.map(([path]) => path).filter((path) => groupOf(path) === 'shell' && !isPage(path));
    expect(shell.length).toBeGreaterThan(50);
    expect(host.asked.filter((path) => path.startsWith('/_astro/') && shell.includes(path))).toEqual([]);
    await Promise.all([
      page.waitForEvent('load'),
      page.getByRole('button', { name: '新しい版に替える' }).click(),
    ]);
    await expect.poll(() => cachesWith('workbox')).toEqual([]);
    expect(await releaseOf(page)).toBe(readJson<Release>(FORMER_SITE, 'release.json').release);
  },
);

test('a page whose release is gone says so, and can be loaded anew', async () => {
  host = await shakyHost(SMALL_SITE);
  const tab = await browser.newContext({ locale: 'ja-JP', serviceWorkers: 'block' });
  const next = mkdtempSync(join(tmpdir(), 'next-release-'));
  try {
    const page = await tab.newPage();
    await page.goto(`${host.url}search/`);
    await page.locator('[data-offline-gone]').waitFor({ state: 'hidden' });
    // The next release has other files; those of this one are no longer there.
    mkdirSync(join(next, 'search'));
    const html = readFileSync(join(SMALL_SITE.folder, 'search/index.html'), 'utf8');
    writeFileSync(
      join(next, 'search/index.html'),
      html.replaceAll(/(\/_astro\/[^"]*?)\.(js|css)/g, '$1x.$2'),
    );
    host.serve({ ...SMALL_SITE, folder: next });
    await page.locator('input[type=search]').first().fill('ひょうたんつぎ');
    await page.keyboard.press('Enter');
    await page.getByText('このサイトは新しくなり、').waitFor();
    host.serve(SMALL_SITE);
    await Promise.all([
      page.waitForEvent('load'),
      page.getByRole('button', { name: '読み込み直す' }).click(),
    ]);
    expect(await page.locator('[data-offline-gone]').isHidden()).toBe(true);
  } finally {
    await tab.close();
    rmSync(next, { recursive: true, force: true });
  }
});
