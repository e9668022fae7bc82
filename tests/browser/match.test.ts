import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { paths } from '#core/site/paths.ts';
import { launchBrowser } from '#node/command/browser.ts';
import { pass, useStage } from '#support/browser.ts';
import { BOOKS, FIRM } from '#support/locaben-books.ts';
import { readJson, SITE } from '#support/site.ts';

const stage = useStage();
const { cases } = readJson<{ cases: { slug: string; facets: Record<string, string[]> }[] }>(
  SITE,
  'data/cases.json',
);

async function open(path = 'match/', options = {}): Promise<Page> {
  const page = await stage.open(path, options);
  await page.locator('match-finder[data-ready]').waitFor();
  return page;
}
const shown = (page: Page) =>
  page
    .locator('[data-match-list] [data-case]')
    .evaluateAll((cards) => cards.map((card) => (card as HTMLElement).dataset.case ?? ''));
const facets = (slug: string | undefined) => cases.find((one) => one.slug === slug)?.facets;

test('a recorded run: from the first word on nothing leaves the page', async () => {
  // With the worker allowed: it, too, has nothing to fetch on this page.
  const page = await open('match/', { serviceWorkers: 'allow' });
  await page.waitForLoadState('networkidle');
  const asked: string[] = [];
  // The browser itself, not the page, asks for the picture in its tab again when the address changes.
  page.context().on('request', (request) => {
    if (!/\/favicon\.(?:svg|ico)$/.test(request.url())) asked.push(request.url());
  });
  await page.getByLabel('何をつくる・売る会社？').fill('とうふ屋');
  await page.getByLabel('いちばん気がかりなことは？').fill('継ぐ人がいない');
  await page.getByLabel('何人くらい？').fill('１２');
  await expect.poll(async () => (await shown(page)).length).toBe(3);
  await page.getByRole('button', { name: 'ほかも見る' }).click();
  await expect.poll(async () => (await shown(page)).length).toBe(13);
  await page.locator('[data-match-list] .save__button').first().click();
  await page.getByText('保存しました').first().waitFor();
  await page.emulateMedia({ media: 'print' });
  // What stands on paper are the cases, and nothing to fill in.
  expect(await page.locator('[data-match-list] [data-case]').first().isVisible()).toBe(true);
  expect(await page.getByLabel('何人くらい？').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  await pass(page, 1_000);
  expect(asked).toEqual([]);
  expect(
    await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)),
  ).toBe(0);
});

test('with the network cut, everything on the page still works', async () => {
  const page = await open();
  await page.context().setOffline(true);
  await page.getByLabel('何をつくる・売る会社？').fill('旅館');
  await expect.poll(async () => (await shown(page)).length).toBe(3);
  await page.context().setOffline(false);
});

test('three cases answer, each with a true sentence, its question and where that comes from', async () => {
  const page = await open(`match/#trade=${encodeURIComponent('とうふ屋')}&concern=no-successor&employees=12`);
  const cards = page.locator('[data-match-list] [data-case]');
  await expect.poll(() => cards.count()).toBe(3);
  const [first] = await shown(page);
  expect(facets(first)).toMatchObject({ trade: ['food'], concern: expect.arrayContaining(['no-successor']) });
  expect(await cards.first().locator('[data-field=why]').textContent()).toContain(
    '同じ食料品製造業の、「継ぐ人がいない」',
  );
  for (const card of await cards.all()) {
    expect(await card.locator('[data-ask]').textContent()).not.toBe('');
    expect(await card.locator('[data-part=origin]').textContent()).toMatch(
      /^(?:公表資料にある問い|支援の場で使われた問い|編集部の作例)$/,
    );
  }
  expect(await page.locator('#match-trade-heard').textContent()).toContain(
    '「食料品製造業」の会社として探します',
  );
  expect(await page.locator('[data-match-ways] a').last().getAttribute('href')).toMatch(
    /\/concerns\/no-successor\/$/,
  );
});

test('the state stands in the fragment: a reload shows the same, and unknown parts are reported', async () => {
  const page = await open('match/#trade=x&prefecture=mars');
  await page.getByText('「prefecture=mars」').waitFor();
  await page.getByLabel('何をつくる・売る会社？').fill('縫製工場');
  await page.getByLabel('いちばん気がかりなことは？').fill('下請けの仕事が減った');
  await expect
    .poll(() => decodeURIComponent(page.url()))
    .toMatch(/\/match\/#trade=縫製工場&concern=下請けの仕事が減った$/);
  const before = await shown(page);
  await page.reload();
  await page.locator('match-finder[data-ready]').waitFor();
  expect(await page.getByLabel('いちばん気がかりなことは？').inputValue()).toBe('下請けの仕事が減った');
  expect(await shown(page)).toEqual(before);
  await page.getByRole('button', { name: 'すべて消す' }).click();
  await expect.poll(() => page.url()).toMatch(/\/match\/$/);
  expect(await shown(page)).toEqual([]);
});

test('where nothing is shared no case is shown, and the page says so', async () => {
  const page = await open(`match/#concern=${encodeURIComponent('ぬるぽ')}`);
  await page.getByText('近いと言える事例は、まだありません').waitFor();
  expect(await shown(page)).toEqual([]);
  expect(await page.getByRole('button', { name: '手元に入れて紙にする' }).isVisible()).toBe(false);
  await page.getByText('合う気がかりは見つかりません').waitFor();
});

test.each([paths.matchRecords, paths.matchCases])(
  '%s that does not come is asked for again, and what the address says is answered then',
  async (file) => {
    const page = await stage.open('favicon.svg');
    await page.route(`**${file}`, (route) => route.abort());
    await page.goto(`${stage.url}match/#concern=${encodeURIComponent('継ぐ人がいない')}`);
    const again = page.getByRole('button', { name: 'もう一度試す' });
    await again.click();
    // Still cut off: the message stays, once.
    await again.waitFor();
    expect(await again.count()).toBe(1);
    // Without the cases the form is open already, and no case is said to be missing.
    const words = page.getByLabel('何をつくる・売る会社？');
    expect(await words.isEnabled()).toBe(file === paths.matchCases);
    if (file === paths.matchCases) await words.fill('とうふ屋');
    expect(await page.getByText('近いと言える事例は、まだありません').count()).toBe(0);
    await page.unroute(`**${file}`);
    await again.click();
    await expect.poll(() => shown(page)).toHaveLength(3);
    if (file === paths.matchCases) expect(await words.inputValue()).toBe('とうふ屋');
    expect(await again.count()).toBe(0);
  },
);

test('an address of a former release is answered', async () => {
  const page = await open(
    `match/#industry=manufacturing&ownerType=second&wall=unfaced&words=${encodeURIComponent('後継者')}&w.industry=5`,
  );
  await expect.poll(async () => (await shown(page)).length).toBe(3);
  expect(await page.getByLabel('何をつくる・売る会社？').inputValue()).toBe('製造業');
  expect(await page.getByLabel('いちばん気がかりなことは？').inputValue()).toBe('後継者');
  expect(await page.locator('select[name=ownerType]').inputValue()).toBe('second');
  const wall = page.locator('input[name=wall][value=unfaced]');
  expect(await wall.isChecked()).toBe(true);
  expect(await wall.isVisible()).toBe(true);
  expect(await page.locator('[data-match-notice]').isVisible()).toBe(false);
});

test('nothing is drawn from kana that are still being composed', async () => {
  const page = await open();
  const box = page.getByLabel('いちばん気がかりなことは？');
  await box.focus();
  const type = (text: string, isComposing: boolean) =>
    box.evaluate(
      (element, [value, composing]) => {
        (element as HTMLInputElement).value = value as string;
        element.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing: composing as boolean }));
      },
      [text, isComposing] as const,
    );
  await type('かかくてんか', true);
  await pass(page, 1_000);
  expect(await shown(page)).toEqual([]);
  await type('価格転嫁', false);
  await expect.poll(async () => (await shown(page)).length).toBe(3);
});

test('by keyboard alone on a phone: two concerns are picked, one is taken back, and the answer is reached', async () => {
  const page = await open('match/', { viewport: { width: 390, height: 844 } });
  const concern = page.getByLabel('いちばん気がかりなことは？');
  await concern.focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  const pressed = page.locator('[data-match-pick=concern][aria-pressed=true]');
  await expect.poll(() => pressed.count()).toBe(2);
  const labels = await pressed.allTextContents();
  expect(await concern.inputValue()).toBe(labels.map((label) => label.trim()).join('、'));
  await page.keyboard.press('Space');
  await expect.poll(() => pressed.count()).toBe(1);
  expect(await concern.inputValue()).toBe(labels[0]?.trim());
  await concern.focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('match-results');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const focused = await page.evaluate(() =>
    document.activeElement?.closest('[data-case]')?.getAttribute('data-case'),
  );
  expect(focused).toBe((await shown(page))[0]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide).toBeLessThanOrEqual(390);
});

test('the three cases go into 手元 with why they are near and their questions, and make one sheet', async () => {
  const page = await open(`match/#concern=${encodeURIComponent('継ぐ人がいない')}&employees=12`);
  await expect.poll(async () => (await shown(page)).length).toBe(3);
  const near = await shown(page);
  const asks = await page.locator('[data-question]:visible').count();
  await page.getByRole('button', { name: '手元に入れて紙にする' }).click();
  await page.waitForURL(/\/saved\/$/);
  await page.locator('[data-saved]').first().waitFor();
  const keys = await page
    .locator('[data-saved]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-saved') ?? ''));
  expect(keys.filter((key) => key.split('/').length === 2)).toEqual(near.map((slug) => `case/${slug}`));
  expect(keys.length).toBe(3 + asks);
  expect(await page.locator('[data-field=note]').first().inputValue()).toMatch(/^近いわけ: ./);
  await page.waitForLoadState('networkidle');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
});

test('the firm’s own sheet becomes answers; only what reads it is fetched, nothing of it leaves', async () => {
  const page = await open('match/', { viewport: { width: 390, height: 844 } });
  await page.waitForLoadState('networkidle');
  const asked: { method: string; path: string }[] = [];
  page.on('request', (request) => {
    if (!/\/favicon\./.test(request.url()))
      asked.push({ method: request.method(), path: new URL(request.url()).pathname });
  });
  const file = page.locator('[data-locaben-file]');
  await page.getByText('ロカベンのシートがあるとき').click();
  const book = (name: string, bytes: Uint8Array | undefined) =>
    file.setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes ?? new Uint8Array()) });
  await book('a.xlsx', BOOKS['2022年度版']?.());
  await page.getByText('まだ入れていません').waitFor();
  expect(await page.getByText('様式を確かめていません').isVisible()).toBe(true);
  // Nothing is taken before it is agreed to; what is wrong is left out.
  expect(await shown(page)).toEqual([]);
  await page.locator('[data-locaben-rows] input[value=prefecture]').uncheck();
  const weak = page.locator('[data-locaben-weak]');
  expect(await weak.locator('h4').count()).toBe(5);
  expect(await weak.getByText('編集部の作例').count()).toBeGreaterThan(4);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: '印の付いたものを入れる' }).click();
  await expect.poll(async () => (await shown(page)).length).toBe(3);
  expect(await page.getByLabel('何をつくる・売る会社？').inputValue()).toBe('飲食業');
  expect(await page.getByLabel('いちばん気がかりなことは？').inputValue()).toBe(FIRM.issue);
  expect(await page.getByLabel('何人くらい？').inputValue()).toBe('12');
  expect(await page.locator('select[name=prefecture]').inputValue()).toBe('');
  // What cannot be read says so, and leaves the answers as they are.
  await book('b.xlsx', new Uint8Array([1]));
  await page.getByText('開けません').waitFor();
  expect(await page.getByLabel('何人くらい？').inputValue()).toBe('12');
  expect(asked.every(({ method, path }) => method === 'GET' && /\/_astro\/[^/]+\.js$/.test(path))).toBe(true);
});

/** What a browser without an installed app does not do: hand over the files that the app was opened with. */
async function openedWith(
  page: Page,
  ...files: { name: string; bytes: Uint8Array | number }[]
): Promise<void> {
  await page.evaluate(
    async (all) => {
      const launched = all.map(({ name, bytes }) => ({
        getFile: async () =>
          new File([typeof bytes === 'number' ? new Uint8Array(bytes) : Uint8Array.from(bytes)], name),
      }));
      const { consumer } = window as unknown as { consumer: (launch: object) => Promise<void> };
      await consumer({ files: launched });
    },
    files.map(({ name, bytes }) => ({ name, bytes: typeof bytes === 'number' ? bytes : [...bytes] })),
  );
}

test('a sheet that the installed app is opened with is read like one that is chosen; 20 MB are refused', async () => {
  const { file_handlers: handlers } = readJson<{
    file_handlers: { action: string; accept: Record<string, string[]> }[];
  }>(SITE, 'site.webmanifest');
  expect(handlers.map(({ action }) => action)).toEqual(['/match/']);
  const page = await stage.open('');
  // The queue is the browser's own; what it would hand over comes from here.
  await page.addInitScript(() => {
    const { launchQueue } = window as unknown as { launchQueue: object };
    Object.getPrototypeOf(launchQueue).setConsumer = (consumer: unknown) =>
      Object.assign(window, { consumer });
  });
  await page.goto(stage.url + handlers[0]?.action.slice(1));
  await page.locator('match-finder[data-ready]').waitFor();
  expect(
    Object.values(handlers[0]?.accept ?? {})
      .flat()
      .join(),
  ).toBe(await page.locator('[data-locaben-file]').getAttribute('accept'));
  const status = page.locator('[data-locaben-status]');
  await openedWith(page, { name: '大.xlsx', bytes: 20_000_001 });
  expect(await status.textContent()).toMatch(/「大\.xlsx」は大きすぎます（20MB まで）。.*手で答えてください/);
  const book = BOOKS['2022年度版']?.() ?? new Uint8Array();
  await openedWith(page, { name: 'a.xlsx', bytes: book }, { name: 'b.xlsx', bytes: book });
  expect(await status.textContent()).toContain('一つずつ');
  await openedWith(page, { name: 'a.xlsx', bytes: book });
  await page.getByText('まだ入れていません').waitFor();
  await page.getByRole('button', { name: '印の付いたものを入れる' }).click();
  expect(await page.getByLabel('何人くらい？').inputValue()).toBe('12');
});

interface ModelContext {
  getTools(): Promise<{ name: string; description: string; inputSchema: string }[]>;
  executeTool(tool: object, input: string): Promise<unknown>;
}

test('an assistant inside the browser finds the form as a tool, fills it, and leaves the rest to the reader', async () => {
  const browser = await launchBrowser('--enable-features=WebMCP');
  try {
    const page = await browser.newPage();
    await page.goto(`${stage.url}match/`);
    await page.locator('match-finder[data-ready]').waitFor();
    const tools = await page.evaluate(async () => {
      const { modelContext } = document as unknown as { modelContext: ModelContext };
      return (await modelContext.getTools()).map(({ name, description, inputSchema }) => ({
        name,
        description,
        inputSchema: JSON.parse(inputSchema),
      }));
    });
    expect(tools).toMatchObject([
      { name: 'match_firm', inputSchema: { properties: { trade: {}, concern: {}, employees: {} } } },
    ]);
    // It waits for the reader to press: its promise is not waited for.
    await page.evaluate(async () => {
      const { modelContext } = document as unknown as { modelContext: ModelContext };
      const [tool = {}] = await modelContext.getTools();
      const said = { trade: 'とうふ屋', concern: '継ぐ人がいない', employees: '12' };
      void modelContext.executeTool(tool, JSON.stringify(said)).catch(() => {});
    });
    await expect.poll(() => page.getByLabel('何人くらい？').inputValue()).toBe('12');
    expect(await page.getByLabel('いちばん気がかりなことは？').inputValue()).toBe('継ぐ人がいない');
    await page.getByRole('button', { name: '近い事例を見る' }).click();
    await expect.poll(async () => (await shown(page)).length).toBe(3);
  } finally {
    await browser.close();
  }
});

test('without scripts the page shows ways on and no form that cannot answer', async () => {
  const page = await stage.open('match/', { javaScriptEnabled: false });
  expect(await page.locator('.match__form').isVisible()).toBe(false);
  const ways = await page
    .locator('noscript a')
    .evaluateAll((links) => links.map((one) => one.getAttribute('href') ?? ''));
  // Each of the three questions has its answers, every one a page of its own.
  for (const way of ['/cases/by/industry/', '/concerns/', '/cases/by/employees/'])
    expect(ways.filter((path) => path.startsWith(way)).length).toBeGreaterThan(3);
  // What waits for a script keeps no place where none comes, however it is laid out.
  for (const path of ['questions/', 'saved/', 'pack/']) {
    await page.goto(stage.url + path);
    const waiting = page.locator('.waits');
    expect(await waiting.count(), path).toBeGreaterThan(0);
    expect(await waiting.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length), path).toBe(
      0,
    );
  }
});
