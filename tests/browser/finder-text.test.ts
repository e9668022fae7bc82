import { describe, expect, it } from 'vitest';
import { pass } from '#support/browser.ts';
import { expected, openCases, told, uncover, useFinder } from '#support/finder.ts';

const { reader, stage } = useFinder();
const WORD = '連携';

describe('a supporter who looks for words', () => {
  it('combines them with conditions; counts stay right', async () => {
    const me = await reader();
    await me.open('cases/');
    await me.page.fill('input[name=q]', WORD);
    await me.page.keyboard.press('Enter');
    await me.settled();
    await me.page.waitForFunction(() => location.search !== '');
    await me.settled();
    const total = await me.count();
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(openCases().length);
    expect(await me.sentence()).toBe(`「${WORD}」を含む ${total}件`);
    const row = me.page.locator('.facet__option:has(> label > input[value=manufacturing])');
    const promised = Number(await row.getAttribute('data-count'));
    await me.pick('industry', 'manufacturing');
    expect(me.address()).toBe(`/cases/?q=${WORD}&industry=manufacturing`);
    expect(await me.count()).toBe(promised);
    const makers = new Set(expected({ industry: ['manufacturing'] }));
    for (const slug of await me.list()) expect(makers.has(slug)).toBe(true);
    await me.page.waitForSelector('.card__passage mark');
  });

  it('sees the list follow the typing; one step back undoes all of it', async () => {
    const me = await reader();
    await me.open('cases/?region=kanto');
    await me.page.focus('input[name=q]');
    for (const text of ['社', '社長', '社長の']) {
      await me.page.fill('input[name=q]', text);
      await me.page.waitForFunction(
        (wanted) => new URLSearchParams(location.search).get('q') === wanted,
        text,
      );
    }
    await me.settled();
    await me.page.keyboard.press('Enter');
    await me.settled();
    expect(me.address()).toBe('/cases/?q=社長の&region=kanto');
    await me.page.goBack();
    await me.settled();
    expect(me.address()).toBe('/cases/?region=kanto');
    expect(await me.page.inputValue('input[name=q]')).toBe('');
    expect(await me.list()).toEqual(expected({ region: ['kanto'] }).slice(0, 20));
  });

  it('writes Japanese with an input method: nothing moves before 確定', async () => {
    const me = await reader();
    await me.open('cases/');
    await me.page.focus('input[name=q]');
    const keyboard = await me.page.context().newCDPSession(me.page);
    for (const text of ['r', 'れ', 'れn', 'れんけい']) {
      await keyboard.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await pass(me.page, 1_000);
      expect(me.address()).toBe('/cases/');
      expect(await me.count()).toBe(openCases().length);
    }
    await keyboard.send('Input.insertText', { text: WORD });
    await me.page.waitForFunction((wanted) => new URLSearchParams(location.search).get('q') === wanted, WORD);
    await me.settled();
    expect(await me.sentence()).toContain(`「${WORD}」を含む`);
  });

  it('does not send the form with the Enter that ends a composition', async () => {
    const me = await reader();
    await me.open('cases/');
    await me.page.evaluate((word) => {
      const input = document.querySelector('input[name=q]') as HTMLInputElement;
      input.dispatchEvent(new CompositionEvent('compositionstart'));
      input.value = word;
      input.dispatchEvent(new InputEvent('input', { isComposing: true }));
      input.form?.requestSubmit();
    }, WORD);
    await pass(me.page, 1_000);
    expect(me.address()).toBe('/cases/');
  });

  it('writes in the search box of a facet with an input method', async () => {
    const me = await reader();
    await me.open('cases/');
    await me.page.locator('summary', { hasText: '何をする会社' }).first().click();
    await me.page.getByRole('searchbox', { name: '何をする会社の項目を探す' }).focus();
    const keyboard = await me.page.context().newCDPSession(me.page);
    const shown = () => me.page.locator('input[name=industry]:visible').count();
    const all = await shown();
    await keyboard.send('Input.imeSetComposition', { text: 'せいぞう', selectionStart: 4, selectionEnd: 4 });
    expect(await shown()).toBe(all);
    await keyboard.send('Input.insertText', { text: '製造' });
    await me.page.waitForFunction(
      () =>
        [...document.querySelectorAll('input[name=industry]')].filter((one) => one.checkVisibility())
          .length === 1,
    );
  });

  it('may order by relevance only while there are words', async () => {
    const me = await reader();
    await me.open(`cases/?q=${WORD}`);
    const ranked = await me.list();
    expect(await me.page.inputValue('[data-finder-sort]')).toBe('relevance');
    await me.page.getByLabel('並べ方').selectOption('depth');
    await me.settled();
    expect(me.address()).toBe(`/cases/?q=${WORD}&sort=depth`);
    const order = new Map(openCases().map(({ slug }, at) => [slug, at]));
    const places = (await me.list()).map((slug) => order.get(slug) ?? -1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(await me.count()).toBeGreaterThanOrEqual(ranked.length);
    await me.page.getByRole('link', { name: new RegExp(`言葉: *「${WORD}」 *を外す`) }).click();
    await me.settled();
    expect(me.address()).toBe('/cases/');
    expect(await me.page.locator('[data-finder-sort] option[value=relevance]').isDisabled()).toBe(true);
  });

  it('meets no dead end with words that no case holds', async () => {
    const me = await reader();
    await me.open('cases/?q=空飛ぶ円盤の製造&region=kanto');
    expect(await me.count()).toBe(0);
    const link = me.page.locator('[data-finder-zero] a').first();
    const promised = Number(/(\d+)件/.exec((await link.textContent()) ?? '')?.[1]);
    expect(promised).toBe(expected({ region: ['kanto'] }).length);
    await link.click();
    await me.settled();
    expect(await me.count()).toBe(promised);
  });

  it('reads below a short list what is near, under the same conditions, and which words it lacks', async () => {
    const me = await reader();
    await me.open(`cases/?q=後継者 ぬらりひょん&industry=manufacturing`);
    expect(await me.list()).toEqual([]);
    const near = me.page.locator('.finder__near ~ [data-case]');
    expect(await near.count()).toBeGreaterThan(0);
    expect(await near.count()).toBeLessThanOrEqual(10);
    const makers = new Set(expected({ industry: ['manufacturing'] }));
    for (const card of await near.all()) {
      expect(makers.has((await card.getAttribute('data-case')) ?? '')).toBe(true);
      expect(await card.locator('.card__lacks').textContent()).toContain('「ぬらりひょん」');
    }
  });

  it('is told of articles and pages that hold the words, which no list of cases shows', async () => {
    const me = await reader();
    await me.open('cases/?q=傾聴');
    const link = me.page.getByRole('link', { name: 'サイト全体で探す' });
    await link.waitFor();
    const held = await me.count();
    // 「事例のほかに」 is said only where there are cases.
    const note = (await link.locator('..').textContent()) ?? '';
    expect(note).toMatch(/記事などが\d+ページ見つかりました。/);
    expect(note.startsWith('事例のほかに')).toBe(held > 0);
    await link.click();
    await me.page.waitForURL('**/search/?q=**');
    await me.page
      .locator('[data-search-card] a[href*="/knowhow/"], article a[href*="/knowhow/"]')
      .first()
      .waitFor();
  });

  it.each([
    ['missing', (body: string) => ({ status: 404, body })],
    ['broken', () => ({ status: 200, body: 'これは索引ではありません' })],
  ])('learns when the search index is %s, and the conditions keep working', async (_what, answer) => {
    const me = await reader();
    await me.page.route('**/search-index/**', (route) => route.fulfill(answer('')));
    await me.open(`cases/?q=${WORD}&region=hokuriku`);
    expect(await me.page.locator('[data-finder-notice]').textContent()).toContain(
      '言葉での検索ができませんでした',
    );
    expect(await me.list()).toEqual(expected({ region: ['hokuriku'] }));
    // What could not be searched is not claimed.
    expect(await me.sentence()).toBe(`北陸 の ${told(expected({ region: ['hokuriku'] }))}`);
    expect(await me.page.locator('[data-finder-chips] a').first().innerText()).toContain(
      `「${WORD}」（探せていません）`,
    );
    expect(await me.page.inputValue('[data-finder-sort]')).toBe('depth');
    await me.page.unroute('**/search-index/**');
    await me.page.getByRole('button', { name: 'もう一度試す' }).click();
    await me.page.waitForFunction(
      (word) => document.querySelector('[data-finder-sentence]')?.textContent?.includes(word),
      WORD,
    );
    expect(await me.page.locator('[data-finder-notice]').isVisible()).toBe(false);
    expect(await me.page.inputValue('[data-finder-sort]')).toBe('relevance');
    expect(await me.page.locator('[data-finder-chips]').innerText()).not.toContain('探せていません');
  });

  it('does not read of the connection when the search has a fault of its own; the console has it', async () => {
    const me = await reader();
    const output: string[] = [];
    me.page.on('console', (message) => message.type() === 'error' && output.push(message.text()));
    await me.open('cases/');
    await me.page.evaluate(() => {
      String.prototype.normalize = () => {
        throw new TypeError('a fault of ours');
      };
    });
    await me.page.locator('input[name=q]').fill(WORD);
    await me.page.locator('input[name=q]').press('Enter');
    await me.page.waitForSelector('[data-finder-notice]:not([hidden])');
    const notice = await me.page.locator('[data-finder-notice]').textContent();
    expect(notice).toContain('このページの不具合');
    expect(notice).not.toContain('通信を確かめて');
    expect(output.join()).toContain('a fault of ours');
  });

  it('reads that data do not fit when they are of another release, not of the connection', async () => {
    const me = await reader();
    const output: string[] = [];
    me.page.on('console', (message) => message.type() === 'error' && output.push(message.text()));
    await me.page.route('**/finder/records.json', (route) =>
      route.fulfill({ json: { chunk: 48, slugs: '' } }),
    );
    await me.page.goto(`${stage.url}cases/`);
    await me.page.waitForSelector('[data-finder-notice]:not([hidden])');
    const notice = await me.page.locator('[data-finder-notice]').textContent();
    expect(notice).toContain('このページのものと合いません');
    expect(notice).not.toContain('通信');
    expect(output.join()).toContain('upcoming');
  });

  it('keeps the plain list when the records do not come', async () => {
    const me = await reader();
    await me.page.route('**/finder/records.json', (route) => route.abort());
    await me.page.goto(`${stage.url}cases/`);
    await me.page.waitForSelector('[data-finder-notice]:not([hidden])');
    expect(await me.list()).toEqual(
      openCases()
        .slice(0, 20)
        .map(({ slug }) => slug),
    );
    const link = me.page.locator('.facet__link a').first();
    await uncover(link);
    expect(await link.isVisible()).toBe(true);
  });
});
