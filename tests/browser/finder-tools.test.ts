import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { expected, openCases, type Reader, useFinder } from '#support/finder.ts';

const { reader } = useFinder();

/** Makes this reader's browser believe it has not seen some of the cases of its first saved view. */
async function forgetSeen(me: Reader, cases: number) {
  await me.page.evaluate((count) => {
    const key = Object.keys(localStorage).find((one) => one.startsWith('saved-views:')) ?? '';
    const views = JSON.parse(localStorage.getItem(key) ?? '[]');
    views[0].seen = views[0].seen.slice(6 * count);
    localStorage.setItem(key, JSON.stringify(views));
  }, cases);
}

describe('「この条件を保存」', () => {
  it('keeps a view, tells what is new in it, and marks the new cases once', async () => {
    const me = await reader();
    await me.open('cases/?region=shikoku&sort=kana');
    await me.page.getByRole('button', { name: 'この条件を保存' }).click();
    expect(await me.page.getByRole('button', { name: '保存をやめる', exact: true }).isVisible()).toBe(true);
    await forgetSeen(me, 2);
    await me.open('cases/');
    const box = me.page.locator('[data-finder-saved]');
    await box.locator('summary').getByText('新着2件').waitFor();
    await box.locator('summary').click();
    await box.getByRole('link', { name: '四国' }).click();
    await me.settled();
    expect(me.address()).toBe('/cases/?region=shikoku');
    expect(
      await me.page
        .locator('.card')
        .filter({ has: me.page.locator('.badge--new') })
        .count(),
    ).toBe(2);
    await me.page.waitForFunction(() => !document.querySelector('.saved__new'));
    await me.page.reload();
    await me.settled();
    expect(await me.page.locator('.badge--new').count()).toBe(0);
    await box.locator('summary').click();
    await box.getByRole('button', { name: /「四国」を *消す/ }).click();
    await box.waitFor({ state: 'hidden' });
    expect(await me.page.getByRole('button', { name: 'この条件を保存' }).isVisible()).toBe(true);
  });

  it('keeps words too, and other orders or pages are the same view', async () => {
    const me = await reader();
    await me.open('cases/?q=社長&view=table');
    await me.page.getByRole('button', { name: 'この条件を保存' }).click();
    await me.open('cases/?q=社長&sort=kana');
    expect(await me.page.getByRole('button', { name: '保存をやめる', exact: true }).isVisible()).toBe(true);
    await me.open('cases/?q=社員');
    expect(await me.page.getByRole('button', { name: 'この条件を保存' }).isVisible()).toBe(true);
  });

  it('searches for what is new once a page with one search, not at every click', async () => {
    const me = await reader();
    for (const word of ['社長', '社員']) {
      await me.open(`cases/?q=${word}`);
      await me.page.getByRole('button', { name: 'この条件を保存' }).click();
    }
    await forgetSeen(me, 1);
    const asked: string[] = [];
    me.page.on('request', (request) => {
      if (request.url().includes('/search-index/')) asked.push(new URL(request.url()).pathname);
    });
    await me.open('cases/?q=会社');
    await me.page.locator('[data-finder-saved] summary').getByText('新着1件').waitFor();
    const manifests = () => asked.filter((path) => path.endsWith('search.json')).length;
    expect(manifests()).toBe(1);
    const before = asked.length;
    for (const value of ['kanto', 'hokuriku']) await me.pick('region', value);
    expect(asked.slice(before).filter((path) => !path.includes('/text/'))).toEqual([]);
  });

  it('a view that was removed does not come back with an answer that was on its way', async () => {
    const me = await reader();
    await me.open('cases/?q=社長');
    await me.page.getByRole('button', { name: 'この条件を保存' }).click();
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    let asked = false;
    await me.page.route('**/search-index/search.json', async (route) => {
      asked = true;
      await held;
      await route.continue();
    });
    await me.open('cases/');
    await expect.poll(() => asked).toBe(true);
    const box = me.page.locator('[data-finder-saved]');
    await box.locator('summary').click();
    await box.getByRole('button', { name: /を *消す/ }).click();
    await box.waitFor({ state: 'hidden' });
    release();
    await me.page.waitForLoadState('networkidle');
    await me.pick('region', 'kanto');
    expect(await box.isVisible()).toBe(false);
    expect(await box.locator('li').count()).toBe(0);
  });

  it('says what to do instead when the browser does not store', async () => {
    const me = await reader();
    await me.page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    });
    await me.open('cases/?region=kanto');
    await me.page.getByRole('button', { name: 'この条件を保存' }).click();
    expect(await me.page.locator('[data-finder-notice]').textContent()).toContain('ブックマーク');
    expect(await me.list()).toEqual(expected({ region: ['kanto'] }).slice(0, 20));
  });

  it('survives whatever stands in the storage', async () => {
    const me = await reader();
    await me.open('cases/');
    for (const stored of [
      '{',
      '{"a":1}',
      '[null,1,{"address":"javascript:alert(1)","label":"x","seen":""}]',
    ]) {
      await me.page.evaluate((value) => localStorage.setItem('saved-views:/', value), stored);
      await me.open('cases/?region=kanto');
      expect(await me.page.locator('[data-finder-saved]').isVisible()).toBe(false);
    }
  });
});

describe('the feed of a view', () => {
  it('is offered for the whole list and for one value, and for nothing else', async () => {
    const me = await reader();
    const offer = me.page.locator('[data-finder-feed]');
    const head = () => me.page.getAttribute('link[type="application/atom+xml"]', 'href');
    await me.open('cases/');
    expect(await offer.getAttribute('href')).toBe('/cases/feed.xml');
    await me.pick('region', 'kanto');
    expect(await offer.getAttribute('href')).toBe('/cases/by/region/kanto/feed.xml');
    expect(await head()).toBe('/cases/by/region/kanto/feed.xml');
    expect((await me.page.request.get(new URL((await head()) ?? '', me.page.url()).href)).status()).toBe(200);
    await me.pick('industry', 'manufacturing');
    expect(await offer.isVisible()).toBe(false);
  });
});

describe('a download of what is shown', () => {
  const file = async (me: Reader, name: string) => {
    const [download] = await Promise.all([
      me.page.waitForEvent('download'),
      me.page.getByRole('button', { name }).click(),
    ]);
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
  };

  it('as CSV holds all pages of the list in its order, ready for a Japanese spreadsheet', async () => {
    const me = await reader();
    await me.open('cases/?industry=manufacturing');
    const makers = expected({ industry: ['manufacturing'] });
    expect(makers.length).toBeGreaterThan(20);
    const { name, text } = await file(me, 'CSV でダウンロード');
    expect(name).toBe(`支援事例_${makers.length}件.csv`);
    const lines = text.trimEnd().split('\r\n');
    expect(lines[0]).toMatch(/^\uFEFF題名,事業者,事業内容,業種,.*,タグ,.*,要約,ポイント,問いかけ,/);
    expect(lines.length).toBe(makers.length + 1);
    const titles = new Map(openCases().map((one) => [one.slug, one.title]));
    lines.slice(1).forEach((line, at) => {
      expect(line).toContain(titles.get(makers[at] ?? '') ?? 'none');
    });
  });

  it('as JSON holds the same cases and says where they come from', async () => {
    const me = await reader();
    await me.open('cases/?region=hokuriku');
    const { text } = await file(me, 'JSON でダウンロード');
    const data = JSON.parse(text);
    expect(data.cases.map(({ slug }: { slug: string }) => slug)).toEqual(expected({ region: ['hokuriku'] }));
    expect(data.url).toBe(me.page.url());
    expect(data.title).toBe(await me.sentence());
  });
});
