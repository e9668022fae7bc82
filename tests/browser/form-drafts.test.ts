import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import { EditSite } from '#node/edit/edit-site.ts';
import { axeFaults, pass, useStage } from '#support/browser.ts';
import { tempFolder } from '#support/content.ts';
import { fillShort, fillWhole, finishedFile, ready, WHOLE } from '#support/form.ts';
import { wordFile } from '#support/office.ts';
import { SITE } from '#support/site.ts';

/** `npm run edit` over a folder of its own, where a test wants it. */
let local: EditSite | undefined;
const editing = useStage(SITE, async (...asked) => (await local?.answer(...asked)) ?? false);
const stage = useStage();
const FORM = 'contribute/form/';
const KEY = 'case-draft:/';

const notice = (page: Page) => page.locator('[data-notice]').textContent();
const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);

async function kept(page: Page) {
  await expect
    .poll(() => page.locator('[data-saved]').textContent())
    .toContain('このブラウザーに保存しました');
}

async function exported(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下書きを書き出す' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^事例の下書き_.+\.json$/);
  return readFileSync(await download.path(), 'utf8');
}

async function bring(page: Page, name: string, text: string) {
  await page
    .locator('[data-import]')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
}

test('a draft is there again after the page was left, rows and all, and gives the same file', async () => {
  const page = await stage.open(FORM);
  await ready(page);
  await fillWhole(page);
  await page.getByRole('button', { name: '支援者の学びを足す' }).click();
  await page.keyboard.type('測った数字を、責める材料にしない。');
  const text = await finishedFile(page, /責める材料にしない/);
  await kept(page);
  await page.reload();
  await ready(page);
  expect(await page.getByLabel('支援者の学び 2').inputValue()).toBe('測った数字を、責める材料にしない。');
  expect(await page.getByLabel('従業員数').first().inputValue()).toBe('24');
  expect(await finishedFile(page, /責める材料にしない/)).toBe(text);
});

test('export and import carry everything to another browser', async () => {
  const page = await stage.open(FORM);
  await ready(page);
  await fillWhole(page);
  const text = await finishedFile(page, /publication: published/);
  const file = await exported(page);
  const other = await stage.open(FORM);
  await ready(other);
  await bring(other, '下書き.json', file);
  await expect.poll(() => notice(other)).toBe('「下書き.json」を読み込みました。');
  expect(await finishedFile(other, /publication: published/)).toBe(text);
  expect(await exported(other)).toBe(file);
});

test('what is no draft changes nothing; what the form cannot hold is named', async () => {
  const page = await stage.open(FORM);
  await ready(page);
  await page.getByLabel('題名').fill(WHOLE.title);
  for (const text of ['{', '[]', '{"kind":"knowhow","data":{}}', '{"data":{},"sections":{"成果":1}}']) {
    await bring(page, '別のもの.json', text);
    await expect.poll(() => notice(page)).toContain('読めませんでした');
    expect(await page.getByLabel('題名').inputValue()).toBe(WHOLE.title);
    await page.locator('[data-notice]').evaluate((element) => {
      element.textContent = '';
    });
  }
  const strange = { title: '別の題名', industry: 'なぞの業種', cover: { src: './a.jpg' }, __proto__: null };
  await bring(
    page,
    '混ざりもの.json',
    JSON.stringify({ kind: 'case', data: strange, sections: { 謎の節: 'あ' } }),
  );
  await expect.poll(() => notice(page)).toMatch(/入らなかった項目があります: .*industry.*cover.*謎の節/);
  expect(await page.getByLabel('題名').inputValue()).toBe('別の題名');
  await page.getByRole('button', { name: '元に戻す' }).click();
  expect(await page.getByLabel('題名').inputValue()).toBe(WHOLE.title);
});

test('beginning anew can be taken back', async () => {
  const page = await stage.open(FORM);
  await ready(page);
  await fillShort(page);
  await page.getByRole('button', { name: 'はじめから書く' }).click();
  expect(await page.getByLabel('題名').inputValue()).toBe('');
  await page.getByRole('button', { name: '元に戻す' }).click();
  expect(await page.getByLabel('題名').inputValue()).toBe(WHOLE.title);
  await kept(page);
  await page.reload();
  expect(await page.getByLabel('題名').inputValue()).toBe(WHOLE.title);
});

test('a full or blocked storage is reported, and the draft can still be taken out', async () => {
  for (const [name, error] of [
    ['full', 'QuotaExceededError'],
    ['blocked', 'SecurityError'],
  ]) {
    const page = await stage.open(FORM);
    await ready(page);
    await page.evaluate((kind) => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no', kind);
      };
    }, error);
    await page.getByLabel('題名').fill(WHOLE.title);
    await expect
      .poll(() => notice(page))
      .toContain(name === 'full' ? '保存場所がいっぱい' : '保存が止められています');
    expect(JSON.parse(await exported(page))).toEqual({
      kind: 'case',
      data: { title: WHOLE.title },
      sections: {},
    });
  }
});

test('a draft that is broken is put aside, handed out on request, and never written over', async () => {
  const page = await stage.open(FORM);
  await page.evaluate((key) => localStorage.setItem(key, '{"short":true,"answers":"こわれ'), KEY);
  await page.reload();
  await ready(page);
  expect(await notice(page)).toContain('前の下書きが壊れていて');
  await page.getByLabel('題名').fill(WHOLE.title);
  await kept(page);
  await page.reload();
  await ready(page);
  expect(await page.getByLabel('題名').inputValue()).toBe(WHOLE.title);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '読めなかった下書きを取り出す' }).click(),
  ]);
  expect(readFileSync(await download.path(), 'utf8')).toContain('こわれ');
  await page.reload();
  await ready(page);
  expect(await page.locator('[data-unread]').isVisible()).toBe(false);
  expect(await page.getByLabel('題名').inputValue()).toBe(WHOLE.title);
});

test('while a broken draft cannot be put aside, it stays where it is', async () => {
  const page = await stage.open(FORM);
  const broken = '{"short":true,"answers":"こわれ';
  await page.evaluate(([key, text]) => localStorage.setItem(key as string, text as string), [KEY, broken]);
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no', 'QuotaExceededError');
    };
  });
  await page.reload();
  await ready(page);
  await page.getByLabel('題名').fill(WHOLE.title);
  await expect.poll(() => notice(page)).toContain('保存場所がいっぱい');
  expect(await stored(page)).toBe(broken);
});

test('two tabs do not write over each other', async () => {
  const page = await stage.open(FORM);
  await ready(page);
  await page.getByLabel('題名').fill('はじめのタブで書いた題名');
  await kept(page);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await ready(other);
  await other.getByLabel('題名').fill('あとのタブで書いた題名');
  await kept(other);
  await expect.poll(() => notice(page)).toContain('別のタブで書きかえられました');
  await page.getByLabel('題名').fill('はじめのタブで書き足した題名');
  await pass(page, 3_000);
  expect(await stored(page)).toContain('あとのタブで書いた題名');
});

test('a fault of the check itself is not reported as a matter of the connection; the console has it', async () => {
  const page = await stage.open();
  const shown: string[] = [];
  page.on('console', (message) => message.type() === 'error' && shown.push(message.text()));
  await page.context().route('**/vocabulary.json', (route) => route.fulfill({ json: { taken: [] } }));
  await page.goto(stage.url + FORM);
  const status = page.locator('[data-status]');
  await expect.poll(() => status.textContent()).toContain('このページのものと合いません');
  expect(await status.textContent()).not.toContain('電波');
  expect(shown.join()).toContain('taxonomies');
});

test('when the script of the check does not come, the way that helps is reported', async () => {
  const page = await stage.open();
  await page.context().route('**/_astro/writers/*', (route) => route.abort());
  await page.goto(stage.url + FORM);
  const status = page.locator('[data-status]');
  await expect.poll(() => status.textContent()).toContain('読み込み直してください');
  await page.context().unroute('**/_astro/writers/*');
  await page.reload();
  await ready(page);
});

test('when the check does not come, writing and keeping go on, and it can be asked for again', async () => {
  const page = await stage.open();
  let lost = true;
  await page.context().route('**/vocabulary.json', (route) => (lost ? route.abort() : route.continue()));
  await page.goto(stage.url + FORM);
  await expect.poll(() => page.locator('[data-status]').textContent()).toContain('読み込めませんでした');
  await fillShort(page);
  await kept(page);
  lost = false;
  await page.getByRole('button', { name: 'ぜんぶ確かめる' }).click();
  await ready(page);
  await finishedFile(page, /publication: draft/);
});

test('a published case is mended: only what was changed differs, its draft is its own, what is not there is named', async () => {
  const page = await stage.open(FORM);
  await ready(page);
  await page.getByLabel('題名').fill('新しい事例の下書き');
  await kept(page);
  const [slug = '', original = ''] =
    readdirSync('content/cases')
      .map((name) => [name, readFileSync(`content/cases/${name}/index.mdx`, 'utf8')] as const)
      .find(([, text]) => /^city: /m.test(text) && /^publication: published$/m.test(text)) ?? [];
  await page.goto(`${stage.url}cases/${slug}/`);
  await page.getByRole('link', { name: 'この事例を直す' }).click();
  await ready(page);
  const title = await page.getByLabel('題名').inputValue();
  expect(await page.locator('[data-finish-wait]').textContent()).toContain('まだ何も変えていません');
  await page.getByLabel('市区町村').fill('別の市');
  const mended = original.replace(/^city: .*$/m, 'city: 別の市');
  expect(mended).not.toBe(original);
  expect(await finishedFile(page, /city: 別の市/)).toBe(mended);
  expect(await page.locator('[data-mend-names]').textContent()).toBe('直した項目: 市区町村');
  await kept(page);
  await page.reload();
  await ready(page);
  expect(await page.getByLabel('市区町村').inputValue()).toBe('別の市');
  expect(await page.locator('[data-mend-words]').textContent()).toContain('前に直しかけた続き');
  await page.goto(stage.url + FORM);
  await ready(page);
  expect(await page.getByLabel('題名').inputValue()).toBe('新しい事例の下書き');
  expect(title).not.toBe('新しい事例の下書き');
  await page.goto(`${stage.url}${FORM}?case=nai-jirei`);
  await expect.poll(() => page.locator('[data-mend-words]').textContent()).toContain('見つかりませんでした');
  // Without a connection the draft goes on with the case as it was; where there is none, the way is told.
  await page.context().route('**/contribute/cases/*.json', (route) => route.abort());
  await page.goto(`${stage.url}${FORM}?case=${slug}`);
  await ready(page);
  expect(await page.getByLabel('市区町村').inputValue()).toBe('別の市');
  await page.evaluate(() => localStorage.clear());
  await page.goto(`${stage.url}${FORM}?case=${slug}#2`);
  await page.reload();
  await expect.poll(() => page.locator('[data-mend-words]').textContent()).toContain('電波のよいところで');
});

test('a manuscript is shown as it was understood, fills what is empty, and can be taken back', async () => {
  const page = await stage.open(FORM);
  await ready(page);
  await page.getByLabel('題名').fill(WHOLE.title);
  const choose = (name: string, bytes: Uint8Array) =>
    page.locator('[data-manuscript-file]').setInputFiles({ name, mimeType: '', buffer: Buffer.from(bytes) });
  const status = () => page.locator('[data-manuscript-status]').textContent();
  await choose('古い.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0));
  await expect.poll(status).toContain('古い形式');
  const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#5a7' } })
    .jpeg()
    .toBuffer();
  const outside: string[] = [];
  page.on('request', (request) => outside.push(new URL(request.url()).host));
  await choose(
    '原稿.docx',
    wordFile([
      '題名：別の題',
      '会社名：見本の会社',
      '従業員数：約30名',
      '電話：025-123-4567',
      '【成果】',
      '休みが取れた。',
      { picture, about: '店の前に並ぶ箱' },
      '【町のようす】',
      '市が立つ。',
    ]),
  );
  await expect.poll(status).toContain('まだ入れていません');
  expect(await page.locator('[data-manuscript-left]').textContent()).toContain('025-123-4567');
  expect(await page.getByRole('checkbox', { name: /^題名/ }).isChecked()).toBe(false);
  expect(await page.locator('#f-company-name').inputValue()).toBe('');
  await page.getByRole('checkbox', { name: /^従業員数/ }).uncheck();
  await page.getByRole('button', { name: '印の付いたものを入れる' }).click();
  await expect.poll(() => notice(page)).toContain('「原稿.docx」から入れました');
  expect(await page.getByLabel('題名').inputValue()).toBe(WHOLE.title);
  expect(await page.locator('#f-company-name').inputValue()).toBe('見本の会社');
  expect(await page.getByLabel('従業員数').first().inputValue()).toBe('');
  const section = (name: string) => page.getByRole('textbox', { name, exact: true }).inputValue();
  expect(await section('成果')).toBe('休みが取れた。');
  expect(await section('自走化の現在')).toBe('〔町のようす〕\n\n市が立つ。');
  expect(new Set(outside)).toEqual(new Set(outside.length ? [new URL(page.url()).host] : []));
  // The picture of the manuscript stands where it stood, with what its author said of it.
  const row = page.locator('[data-picture]');
  await expect.poll(() => row.locator('[data-picture-alt]').inputValue()).toBe('店の前に並ぶ箱');
  expect(await row.locator('[data-picture-section]').inputValue()).toBe('成果');
  await page.getByRole('button', { name: '元に戻す' }).click();
  expect(await page.locator('#f-company-name').inputValue()).toBe('');
});

test('npm run edit: a case of the folder is saved to its file, a change there is not lost, a new one gets its place', async () => {
  const content = tempFolder();
  const slug =
    readdirSync('content/cases').find((name) =>
      readFileSync(`content/cases/${name}/index.mdx`, 'utf8').includes('\ncity: '),
    ) ?? '';
  for (const part of ['taxonomy', `cases/${slug}`])
    cpSync(join('content', part), join(content, part), { recursive: true });
  const file = join(content, 'cases', slug, 'index.mdx');
  const original = readFileSync(file, 'utf8');
  local = new EditSite(SITE.folder, content, SITE.base);
  onTestFinished(() => {
    local = undefined;
  });
  const page = await editing.open('edit/');
  expect(await axeFaults(page)).toEqual([]);
  const part = '編集の係が書くところ';
  await page.locator(`a[href$="?case=${slug}"]`).click();
  await ready(page);
  const status = page.locator('[data-save-status]');
  const save = page.getByRole('button', { name: 'ファイルに保存' });
  await page.getByLabel('市区町村').fill('別の市');
  await save.click();
  await expect.poll(() => status.textContent()).toContain('保存しました: ');
  const saved = original.replace(/^city: .*$/m, 'city: 別の市');
  expect(readFileSync(file, 'utf8')).toBe(saved);

  // Another program writes in between: nothing is written over, and both changes come together.
  const there = saved.replace(/^title: .*$/m, 'title: ほかのところで書きかえられた題名のある事例');
  writeFileSync(file, there);
  await page.getByLabel('市区町村').fill('さらに別の市');
  await save.click();
  await expect.poll(() => status.textContent()).toContain('開いたあとに変わりました');
  expect(readFileSync(file, 'utf8')).toBe(there);
  await page.getByRole('button', { name: /直したところを重ねる/ }).click();
  await expect.poll(() => page.getByLabel('題名').inputValue()).toContain('ほかのところで');
  await save.click();
  await expect
    .poll(() => readFileSync(file, 'utf8'))
    .toBe(there.replace('city: 別の市', 'city: さらに別の市'));

  await page.getByRole('link', { name: '事例の一覧へ戻る' }).click();
  await page.getByRole('link', { name: '新しい事例を書く' }).click();
  await ready(page);
  await fillShort(page);
  await page.getByLabel('フォルダー名').fill('atarashii');
  await save.click();
  await expect.poll(() => status.textContent()).toBe('保存しました: content/cases/atarashii/index.mdx');
  const fresh = () => readFileSync(join(content, 'cases/atarashii/index.mdx'), 'utf8');
  expect(fresh()).toContain(WHOLE.title);
  expect(fresh()).toContain('publication: draft');

  // A draft is published, and what was changed is noted, without a line of YAML.
  await ready(page);
  await page.getByRole('region', { name: part }).locator('[name="publication"]').selectOption('published');
  expect(await page.locator('#f-publishedAt').inputValue()).toMatch(/^\d{4}-\d\d-\d\d$/);
  await page.locator('#f-publishedAt').fill('2026-11-01');
  await page.locator('[name^="changes[].what"]').first().fill('従業員数を、いまの数に直しました。');
  await page.locator('[name^="changes[].date"]').first().fill('2026-11-20');
  await save.click();
  await expect.poll(fresh).toMatch(/publication: published[\s\S]*publishedAt: "?2026-11-01/);
  expect(fresh()).toMatch(/changes:\n {2}- date: "?2026-11-20"?\n {4}what: /);

  local = undefined;
  await page.goto(`${editing.url}contribute/form/`);
  await ready(page);
  expect(await page.getByText(part).count()).toBe(0);
});
