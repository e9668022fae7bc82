import { readFileSync } from 'node:fs';
import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { questionKey } from '#core/cases/question-key.ts';
import { useStage } from '#support/browser.ts';
import { FULL, OTHER, published, THIN } from '#support/examples.ts';
import { pdfPages } from '#support/pdf.ts';
import { SITE } from '#support/site.ts';

const stage = useStage();
const KEY = 'saved-cases:/';
const CASE = FULL;
const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);
const rows = (page: Page) => page.locator('[data-saved]');
/** Stores so many cases of the site, and questions of theirs. */
async function fill(page: Page, cases: number, questions: number) {
  const own = { savedAt: '2026-11-28', folder: '', note: '' };
  const items = [
    ...published
      .slice(0, cases)
      .map(({ slug, title }) => ({ kind: 'case', slug, title, company: '', business: '', ...own })),
    ...published
      .flatMap(({ slug, title, questions: all = [] }) =>
        all.map(({ ask, origin }) => {
          const key = questionKey({ kind: 'case', slug }, ask);
          return { kind: 'question', key, ask, origin, from: title, ...own };
        }),
      )
      .slice(0, questions),
  ];
  const list = JSON.stringify({ version: 2, cases: [], folders: [], items });
  await page.evaluate(([key, text]) => localStorage.setItem(key, text), [KEY, list] as const);
  await page.reload();
}

const keys = (page: Page) =>
  rows(page).evaluateAll((all) => all.map((one) => one.getAttribute('data-saved')));
/** What a camera reads in the QR code of the sheet, drawn with four points to a module. */
async function readCode(page: Page): Promise<string> {
  const { points, side } = await page.locator('[data-saved-sheet] svg').evaluate(async (svg) => {
    const side = 4 * (svg as SVGSVGElement).viewBox.baseVal.width;
    const copy = svg.cloneNode(true) as SVGSVGElement;
    copy.setAttribute('width', String(side));
    copy.setAttribute('height', String(side));
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
    await image.decode();
    const pen = Object.assign(document.createElement('canvas'), { width: side, height: side }).getContext(
      '2d',
    );
    pen?.drawImage(image, 0, 0);
    return { points: [...(pen?.getImageData(0, 0, side, side).data ?? [])], side };
  });
  return jsQR(Uint8ClampedArray.from(points), side, side)?.data ?? '';
}
const menu = async (page: Page, name: string) => {
  await page.getByText('ほかにできること').click();
  await page.getByRole('button', { name }).click();
};

test('cases and single questions are saved, sorted into folders and have notes, all after a reload', async () => {
  const page = await stage.open(`cases/${CASE}/`);
  await page.locator('.case__head .save__button').click();
  await page.getByText('保存しました').first().waitFor();
  const question = page.locator('[data-question]').first();
  const key = await question.getAttribute('data-question');
  await question.locator('.save__button').click();
  await page.goto(`${stage.url}cases/?region=hokuriku`);
  await page.locator('case-finder[data-ready]').waitFor();
  const card = page.locator('[data-finder-list] [data-case]').nth(1);
  await card.locator('.save__button').click();
  expect(await card.locator('.save__button').textContent()).toContain('保存済み');
  const other = await card.getAttribute('data-case');

  await page.goto(`${stage.url}saved/`);
  expect(await keys(page)).toEqual([`case/${other}`, key, `case/${CASE}`]);
  const row = page.locator(`[data-saved="case/${CASE}"]`);
  await row.getByText('ここで読む').click();
  await row.getByText('手元にあります').waitFor();
  await menu(page, 'フォルダーに分ける');
  await row.locator('[data-field=folder]').fill('訪問前');
  await row.locator('[data-field=folder]').press('Tab');
  await row.locator('[data-field=note]').fill('社長に見せる');
  await row.locator('[data-field=note]').blur();
  await page.reload({ waitUntil: 'networkidle' });
  // Nothing was taken back, so nothing is said.
  expect(await page.locator('[data-saved-status]').textContent()).not.toContain('取りやめ');
  expect(await row.locator('[data-field=note]').inputValue()).toBe('社長に見せる');
  await page.locator('[data-saved-filter]').selectOption('訪問前');
  expect(await keys(page)).toEqual([`case/${CASE}`]);

  await page.locator('[data-saved-filter]').selectOption('');
  await page.locator(`[data-saved="case/${other}"] [data-field=drop]`).click();
  expect(await rows(page).count()).toBe(2);
  await page.getByRole('button', { name: '元に戻す' }).click();
  expect(await keys(page)).toEqual([`case/${other}`, key, `case/${CASE}`]);
  await menu(page, 'すべて消す');
  await page.getByText('まだ何もありません').waitFor();
  await page.getByRole('button', { name: '元に戻す' }).click();
  expect(await row.locator('[data-field=note]').inputValue()).toBe('社長に見せる');
});

test('the order is set by the keyboard, and the focus stays on what moves', async () => {
  const page = await stage.open('saved/');
  await fill(page, 3, 0);
  const before = await keys(page);
  const last = rows(page).nth(2);
  const key = await last.getAttribute('data-saved');
  await last.locator('[data-field=up]').focus();
  await page.keyboard.press('Enter');
  await page.getByText('2番めに移しました').waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('1番めに移しました').waitFor();
  expect(await keys(page)).toEqual([key, ...before.slice(0, 2)]);
  // At the top only the way down is left.
  expect(await page.evaluate(() => document.activeElement?.getAttribute('data-field'))).toBe('down');
  await page.reload();
  expect(await keys(page)).toEqual([key, ...before.slice(0, 2)]);
});

test('a question gone from the site stays readable, and a list of the first version comes along', async () => {
  const page = await stage.open('saved/');
  await page.evaluate(
    ([key, slug]) => {
      const own = { savedAt: '2026-11-22', folder: '訪問前', note: 'メモ' };
      const cases = [{ slug, title: '題名', company: '会社', ...own }];
      localStorage.setItem(key, JSON.stringify({ version: 1, folders: ['訪問前', '空'], cases }));
    },
    [KEY, CASE] as const,
  );
  await page.reload();
  expect(await keys(page)).toEqual([`case/${CASE}`]);
  expect(await page.locator('[data-field=note]').inputValue()).toBe('メモ');
  expect(await page.locator('[data-saved-filter] option').allTextContents()).toEqual([
    'すべて',
    '訪問前',
    '空',
  ]);
  await page.evaluate(
    ([key, slug]) => {
      const gone = {
        kind: 'question',
        key: `case/${slug}/0000000`,
        ask: 'なくなった問い',
        origin: 'editorial',
      };
      localStorage.setItem(key, JSON.stringify({ version: 2, folders: [], items: [gone] }));
    },
    [KEY, CASE] as const,
  );
  await page.reload();
  await rows(page).getByText('なくなった問い').waitFor();
});

test('the sheet is one page of A4 for three cases and three questions, and never more than two', async () => {
  const page = await stage.open('saved/');
  await fill(page, 3, 3);
  await page.waitForLoadState('networkidle');
  const sheet = page.locator('[data-saved-sheet]');
  expect(pdfPages(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  expect(await sheet.locator('svg').count()).toBe(1);
  const address = new URL(await readCode(page));
  const listed = (await keys(page)).map((key) => key?.replace('case/', '').replace('/', '.'));
  expect(address.href).toBe(`${address.origin}${SITE.base}saved/#ids=${listed.join(',')}`);
  const phone = await stage.open(`saved/${address.hash}`);
  await expect.poll(() => phone.locator('[data-saved-shared-list] > *').count()).toBe(6);
  for (const text of await rows(page).locator('[data-field=title]').allTextContents())
    expect(await sheet.textContent()).toContain(text);
  await fill(page, 12, 24);
  await page.waitForLoadState('networkidle');
  expect(pdfPages(await page.pdf({ preferCSSPageSize: true }))).toBe(2);
  expect(await sheet.textContent()).toMatch(/紙に入りきらない.+は、手元の一覧にあります/);
  expect(await sheet.textContent()).toContain('一覧が長いため、QR にはできません');
  // Where the page knows of neighbours, every case and question says on whose shelf it stands.
  await page.route(/\/saved\/$/, async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(
      '<saved-list ',
      `<saved-list data-shelves='{"own":"うちの棚"}' `,
    );
    await route.fulfill({ response, body: html });
  });
  await fill(page, 2, 1);
  await page.waitForLoadState('networkidle');
  await page.pdf({ preferCSSPageSize: true });
  const lines = await sheet.locator('.visit__about').allTextContents();
  expect(lines).toHaveLength(3);
  for (const line of lines) expect(line).toContain('うちの棚');
});

test('export and import: another browser has the same list', async () => {
  const page = await stage.open(`cases/${CASE}/`);
  await page.locator('.case__head .save__button').click();
  await page.goto(`${stage.url}saved/`);
  await page.locator('[data-field=note]').fill('メモ');
  await page.locator('[data-field=note]').blur();
  const [download] = await Promise.all([page.waitForEvent('download'), menu(page, 'ファイルに書き出す')]);
  const file = await download.path();
  expect(readFileSync(file, 'utf8')).toContain(CASE);
  const elsewhere = await stage.open('saved/');
  await elsewhere.locator('[data-saved-import]').setInputFiles(file);
  await elsewhere.getByText('1件を加えました').waitFor();
  expect(await elsewhere.locator('[data-field=note]').inputValue()).toBe('メモ');
  await elsewhere
    .locator('[data-saved-import]')
    .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{') });
  await elsewhere.getByText('このファイルは読めませんでした').waitFor();
  expect(await rows(elsewhere).count()).toBe(1);
});

test('share by an address: the receiver sees cases and questions without notes, and takes them over', async () => {
  const page = await stage.open(`cases/${CASE}/`);
  const key = (await page.locator('[data-question]').first().getAttribute('data-question')) as string;
  const mark = key.split('/').at(-1);
  await page.goto(`${stage.url}saved/#list=勉強会&ids=${CASE}.${mark},${CASE},not-here`);
  await page.getByText('共有された一覧「勉強会」').waitFor();
  await page.getByText('1件は、このサイトにありませんでした').waitFor();
  await page.getByRole('button', { name: '手元に加える' }).click();
  expect(await keys(page)).toEqual([key, `case/${CASE}`]);
  expect(await page.locator('[data-field=folder]').first().inputValue()).toBe('勉強会');
  await page.locator('[data-field=note]').first().fill('ひみつ');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await menu(page, 'アドレスで共有');
  await page.getByText('コピーしました').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
    new RegExp(`/saved/#ids=${CASE}\\.${mark},${CASE}$`),
  );
});

test('what cannot be read is reported, kept aside and given out; saving goes on', async () => {
  const page = await stage.open('saved/');
  await page.evaluate((key) => localStorage.setItem(key, '{"version":1,"cases":[{"slug":"a'), KEY);
  await page.reload();
  await page.getByText('元のデータは消さずに取ってあります').waitFor();
  await page.goto(`${stage.url}cases/${CASE}/`);
  await page.locator('.case__head .save__button').click();
  await page.goto(`${stage.url}saved/`);
  expect(await rows(page).count()).toBe(1);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '読めなかったデータを取り出す' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toBe('{"version":1,"cases":[{"slug":"a');
  // Taken out, it is said of no more; nor was it by the saves after the first.
  await page.locator('[data-saved-notice]').waitFor({ state: 'hidden' });
  await page.reload();
  await rows(page).first().waitFor();
  expect(await page.locator('[data-saved-notice]').isVisible()).toBe(false);
});

test('what was damaged once is said once: the next saves are confirmed as saved', async () => {
  const page = await stage.open('saved/');
  await page.evaluate((key) => localStorage.setItem(key, '{"version":1,"cases":[{"slug":"a'), KEY);
  const save = async (slug: string) => {
    await page.goto(`${stage.url}cases/${slug}/`);
    await page.locator('.case__head .save__button').click();
    return page.locator('.case__head [data-save-status]').textContent();
  };
  expect(await save(CASE)).toContain('前のデータが壊れていた');
  expect(await save(THIN)).toBe('保存しました');
  expect(await save(OTHER)).toBe('保存しました');
});

test('a shared list whose data comes late never stands in place of a newer one', async () => {
  const page = await stage.open('404.html');
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  let asked = 0;
  await page.route(`**/cases/${CASE}/`, async (route) => {
    asked += 1;
    if (asked === 1) await held;
    await route.continue();
  });
  await page.goto(`${stage.url}saved/#list=old&ids=${CASE}`);
  await expect.poll(() => asked).toBe(1);
  await page.evaluate((slug) => {
    location.hash = `#list=new&ids=${slug}`;
  }, OTHER);
  await page.getByText('共有された一覧「new」').waitFor();
  const late = page.waitForResponse(`**/cases/${CASE}/`);
  release();
  await (await late).finished();
  await page.evaluate(() => new Promise((done) => setTimeout(done, 0)));
  await page.waitForLoadState('networkidle');
  expect(await page.locator('#shared-title').textContent()).toBe('共有された一覧「new」');
  await page.getByRole('button', { name: '手元に加える' }).click();
  await page.locator(`[data-saved="case/${OTHER}"]`).waitFor();
  expect(await rows(page).count()).toBe(1);
});

test('a newer version of the list is never written over', async () => {
  const page = await stage.open(`cases/${CASE}/`);
  const newer = '{"version":3,"cases":[{"slug":"a","stars":5}]}';
  await page.evaluate(([key, text]) => localStorage.setItem(key as string, text as string), [KEY, newer]);
  await page.locator('.case__head .save__button').click();
  await page.getByText('新しい版のデータがあるため').first().waitFor();
  expect(await stored(page)).toBe(newer);
});

test('storage full: what was saved before stays, and the new can be exported', async () => {
  const page = await stage.open(`cases/${CASE}/`);
  await page.locator('.case__head .save__button').click();
  const before = await stored(page);
  await page.goto(`${stage.url}cases/${THIN}/`);
  await page.evaluate(() => {
    const full = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    Storage.prototype.setItem = full;
  });
  await page.locator('.case__head .save__button').click();
  await page.getByText('保存場所がいっぱいで、残せませんでした').first().waitFor();
  expect(await stored(page)).toBe(before);
  expect(await page.locator('.case__head .save__button').textContent()).toContain('保存済み');
});

test('storage blocked: the page says so, works while it is open, and offers the ways out', async () => {
  const page = await stage.open('404.html');
  await page.context().addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await page.goto(`${stage.url}cases/${CASE}/`);
  await page.locator('.case__head .save__button').click();
  await page.getByText('保存が止められています。このページを離れると消えます').first().waitFor();
  await page.goto(`${stage.url}saved/#ids=${CASE}`);
  await page.getByText('このブラウザーの設定で、保存が止められています').waitFor();
  await page.getByRole('button', { name: '手元に加える' }).click();
  expect(await rows(page).count()).toBe(1);
  // Nothing that is said contradicts it: no promise to keep, and the address still holds the list.
  expect(await page.locator('[data-saved-promise]').isVisible()).toBe(false);
  expect(await page.locator('[data-saved-status]').textContent()).toContain('このページに並べました');
  expect(page.url()).toContain('#ids=');
  const [download] = await Promise.all([page.waitForEvent('download'), menu(page, 'ファイルに書き出す')]);
  expect(readFileSync(await download.path(), 'utf8')).toContain(CASE);
});

test('a new visit begins with an empty list, and the last one opens from its folder', async () => {
  const page = await stage.open('saved/');
  await fill(page, 2, 1);
  await menu(page, '新しい訪問をはじめる');
  expect(await rows(page).count()).toBe(0);
  expect(await page.getByText('まだ何もありません').isVisible()).toBe(true);
  await page.reload();
  expect(await rows(page).count()).toBe(0);
  await page.getByLabel('フォルダー').first().selectOption({ index: 1 });
  expect(await rows(page).count()).toBe(3);
  await page.getByRole('button', { name: 'いまの訪問に戻す' }).click();
  expect(await rows(page).count()).toBe(3);
});

test('two open pages keep one list', async () => {
  const one = await stage.open(`cases/${CASE}/`);
  const two = await one.context().newPage();
  await two.goto(`${stage.url}cases/${THIN}/`);
  await one.locator('.case__head .save__button').click();
  await two.locator('.case__head .save__button').click();
  await one.goto(`${stage.url}saved/`);
  expect(await rows(one).count()).toBe(2);
  await two.goto(`${stage.url}saved/`);
  await two.locator('[data-field=drop]').first().click();
  await expect.poll(() => rows(one).count()).toBe(1);
});

/** A speech synthesis that says nothing, and writes down what it would say; every line ends when the test says so. */
function stubVoices(local: boolean): void {
  const voices = [
    { lang: 'ja-JP', localService: false, default: true, name: 'よその声' },
    { lang: 'en-US', localService: true, default: false, name: 'English' },
    ...(local ? [{ lang: 'ja-JP', localService: true, default: false, name: '手もとの声' }] : []),
  ];
  const said: { text: string; voice: string; rate: number }[] = [];
  let now: EventTarget | undefined;
  class Words extends EventTarget {
    text: string;
    voice = { name: '' };
    lang = '';
    rate = 1;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    cancel: () => {
      now = undefined;
    },
    speak: (words: Words) => {
      now = words;
      said.push({ text: words.text, voice: words.voice.name, rate: words.rate });
    },
  });
  const handlers: Record<string, () => void> = {};
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
  Object.assign(window, {
    SpeechSynthesisUtterance: Words,
    said,
    handlers,
    end: () => now?.dispatchEvent(new Event('end')),
  });
  navigator.mediaSession.setActionHandler = (key, work) => {
    if (work) handlers[key] = () => work({ action: key });
  };
}

test('the cases at hand are read out line by line, by a voice of the device alone, and by its media keys', async () => {
  const page = await stage.open();
  await page.addInitScript(stubVoices, true);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${stage.url}listen/`);
  await fill(page, 2, 0);
  await page.getByRole('button', { name: '聴く' }).click();
  const said = () =>
    page.evaluate(() => (window as never as { said: { text: string; voice: string; rate: number }[] }).said);
  const end = () => page.evaluate(() => (window as never as { end: () => void }).end());
  const key = (name: string) =>
    page.evaluate(
      (one) => (window as never as { handlers: Record<string, () => void> }).handlers[one]?.(),
      name,
    );
  const current = page.locator('[aria-current="true"].listen__line');
  await expect.poll(async () => (await said()).length).toBe(1);
  expect(await current.textContent()).toContain(published[0]?.title);
  await end();
  await expect.poll(async () => (await said()).length).toBe(2);
  // The line of the firm is spoken by its reading, and shown as it is written.
  expect(await current.textContent()).toContain(published[0]?.company.name);
  expect((await said())[1]?.text).toContain((published[0]?.company as { kana?: string } | undefined)?.kana);
  expect(new Set((await said()).map(({ voice }) => voice))).toEqual(new Set(['手もとの声']));
  await page.getByLabel('速さ').selectOption('1.3');
  await expect.poll(async () => (await said()).at(-1)?.rate).toBe(1.3);
  await key('pause');
  expect(await page.getByRole('button', { name: '続きを聴く' }).isVisible()).toBe(true);
  await end();
  const before = (await said()).length;
  await key('nexttrack');
  expect((await said()).length).toBe(before);
  expect(await current.textContent()).toContain(published[1]?.title);
  await key('play');
  await expect.poll(async () => (await said()).at(-1)?.text).not.toBe('');
  await key('previoustrack');
  expect(await current.textContent()).toContain(published[0]?.title);
  expect(asked.filter((path) => path.startsWith('/listen/briefings/')).length).toBeGreaterThan(0);
});

test('where the device has no Japanese voice of its own the page says so and shows the text', async () => {
  const page = await stage.open();
  await page.addInitScript(stubVoices, false);
  await page.goto(`${stage.url}listen/?ids=${CASE}`);
  await page.getByText('日本語の声が見つかりません').waitFor();
  expect(await page.getByRole('button', { name: '聴く' }).count()).toBe(0);
  expect(await page.locator('.listen__line').count()).toBeGreaterThan(4);
});
