import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expected, openCases, told, useFinder } from '#support/finder.ts';

const { reader, stage } = useFinder();

/** Scrolls on a little and waits until the page has come to rest, as the finder does. */
function scrolled(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const rest = new Promise((done) => document.addEventListener('scrollend', done, { once: true }));
    scrollBy({ top: -60, behavior: 'instant' });
    return rest;
  });
}

describe('the address of the finder', () => {
  it('shows the same to whom it is sent', async () => {
    const me = await reader();
    await me.open('cases/');
    await me.pick('wall', 'unseen');
    await me.pick('step', 'awareness');
    await me.page.getByLabel('並べ方').selectOption('kana');
    await me.settled();
    const other = await reader();
    await other.open(me.address().slice(1));
    expect(await other.list()).toEqual(await me.list());
    expect(await other.sentence()).toBe(await me.sentence());
    expect(await other.page.isChecked('input[name=step][value=awareness]')).toBe(true);
  });

  it('shows to whom it is sent that the list is on its way, and never another list', async () => {
    const me = await reader();
    let release = () => {};
    const held = new Promise<void>((done) => {
      release = done;
    });
    await me.page.route('**/finder/records.json', async (route) => {
      await held;
      await route.continue();
    });
    await me.page.goto(`${stage.url}cases/?region=hokuriku`);
    await me.page.getByText('選んだ条件の事例を探しています').waitFor();
    expect(await me.page.locator('[data-case]').filter({ visible: true }).count()).toBe(0);
    expect(await me.page.locator('[data-finder-sentence]').isVisible()).toBe(false);
    expect(await me.page.getByRole('link', { name: '絞り込まずに見る' }).isVisible()).toBe(true);
    release();
    await me.settled();
    expect(await me.list()).toEqual(expected({ region: ['hokuriku'] }));
    expect(await me.page.getByText('選んだ条件の事例を探しています').isVisible()).toBe(false);
  });

  it('says that the list is not narrowed when the conditions cannot be read, and keeps the words', async () => {
    const me = await reader();
    await me.page.route('**/finder/records.json', (route) => route.abort());
    await me.page.goto(`${stage.url}cases/?region=hokuriku&q=${encodeURIComponent('豆腐')}`);
    await me.page.waitForSelector('[data-finder-notice]:not([hidden])');
    expect(await me.sentence()).toBe(`絞り込まずに ${told(expected({}))}`);
    expect(await me.page.inputValue('input[name=q]')).toBe('豆腐');
  });

  it('is the same for the same view, whatever the order of picking or writing', async () => {
    const [me, other] = [await reader(), await reader()];
    await me.open('cases/');
    await me.pick('region', 'kanto');
    await me.pick('industry', 'manufacturing');
    await other.open('cases/?sort=depth&region=kanto&page=1&industry=manufacturing&region=kanto');
    expect(other.address()).toBe(me.address());
  });

  it('goes back and forward through the views', async () => {
    const me = await reader();
    await me.open('cases/');
    await me.pick('region', 'kanto');
    await me.pick('industry', 'manufacturing');
    await me.page.goBack();
    await me.settled();
    expect(await me.list()).toEqual(expected({ region: ['kanto'] }).slice(0, 20));
    expect(await me.page.isChecked('input[value=manufacturing]')).toBe(false);
    await me.page.goBack();
    await me.settled();
    expect(await me.count()).toBe(openCases().length);
    await me.page.goForward();
    await me.page.goForward();
    await me.settled();
    expect(await me.list()).toEqual(expected({ region: ['kanto'], industry: ['manufacturing'] }));
    expect(await me.page.isChecked('input[value=manufacturing]')).toBe(true);
  });

  it.each([
    ['a filtered list', 'cases/?industry=manufacturing'],
    ['a prerendered page', 'cases/page/2/'],
  ])('brings scroll and focus back after a case was read: %s', async (_what, path) => {
    const me = await reader();
    await me.open(path);
    const link = me.page.locator('[data-case] [data-field=title]').nth(12);
    await link.scrollIntoViewIfNeeded();
    await scrolled(me.page);
    const slug = await link.evaluate((one) => one.closest<HTMLElement>('[data-case]')?.dataset.case);
    const before = await me.page.evaluate(() => scrollY);
    expect(before).toBeGreaterThan(500);
    await link.click();
    await me.page.waitForURL(`**/cases/${slug}/**`);
    await me.page.goBack();
    await me.settled();
    await me.page.waitForFunction(
      (wanted) => document.activeElement?.closest<HTMLElement>('[data-case]')?.dataset.case === wanted,
      slug,
    );
    expect(Math.abs((await me.page.evaluate(() => scrollY)) - before)).toBeLessThan(40);
  });

  it('brings the scroll back when the reader goes back within the list', async () => {
    const me = await reader();
    await me.open('cases/?industry=manufacturing');
    await me.page.locator('.pager__link', { hasText: '2' }).scrollIntoViewIfNeeded();
    await scrolled(me.page);
    const before = await me.page.evaluate(() => scrollY);
    await me.page.getByRole('link', { name: '2ページ目' }).click();
    await me.settled();
    expect(me.address()).toBe('/cases/?industry=manufacturing&page=2');
    expect(await me.list()).toEqual(expected({ industry: ['manufacturing'] }).slice(20, 40));
    expect(await me.page.evaluate(() => scrollY)).toBeLessThan(before);
    await me.page.goBack();
    await me.settled();
    await me.page.waitForFunction((wanted) => Math.abs(scrollY - wanted) < 40, before);
  });

  it('leads from a facet page on to the finder and back to the facet page', async () => {
    const me = await reader();
    await me.open('cases/by/region/kanto/');
    const heading = await me.page.textContent('h1');
    expect(await me.list()).toEqual(expected({ region: ['kanto'] }).slice(0, 20));
    expect(await me.page.isChecked('input[name=region][value=kanto]')).toBe(true);
    await me.pick('industry', 'manufacturing');
    expect(me.address()).toBe('/cases/?industry=manufacturing&region=kanto');
    expect(await me.page.textContent('h1')).toBe('支援事例をさがす');
    await me.page.goBack();
    await me.settled();
    expect(me.address()).toBe('/cases/by/region/kanto/');
    expect(await me.page.textContent('h1')).toBe(heading);
    expect(await me.list()).toEqual(expected({ region: ['kanto'] }).slice(0, 20));
  });

  it('keeps filtered views out of search engines, and nothing else', async () => {
    const me = await reader();
    const robots = () => me.page.locator('meta[name=robots]').count();
    await me.open('cases/');
    expect(await robots()).toBe(0);
    await me.pick('region', 'kanto');
    expect(await me.page.getAttribute('meta[name=robots]', 'content')).toBe('noindex');
    expect(await me.page.getAttribute('link[rel=canonical]', 'href')).toMatch(/\/cases\/$/);
    await me.page.goBack();
    await me.settled();
    expect(await robots()).toBe(0);
  });

  it('has real page links that open on their own', async () => {
    const me = await reader();
    await me.open('cases/?industry=manufacturing');
    const href = await me.page.getByRole('link', { name: '2ページ目' }).getAttribute('href');
    const other = await reader();
    await other.open(`${href}`.slice(1));
    expect(await other.list()).toEqual(expected({ industry: ['manufacturing'] }).slice(20, 40));
    await other.open('cases/');
    await other.page.getByRole('link', { name: '2ページ目' }).click();
    await other.settled();
    expect(other.page.url()).toBe(`${stage.url}cases/page/2/`);
    expect(await other.list()).toEqual(
      openCases()
        .slice(20, 40)
        .map(({ slug }) => slug),
    );
    await other.page.reload();
    await other.settled();
    expect(await other.list()).toEqual(
      openCases()
        .slice(20, 40)
        .map(({ slug }) => slug),
    );
  });
});
