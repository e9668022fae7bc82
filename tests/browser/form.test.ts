import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { intake } from '#node/contribute/intake.ts';
import { pass, useStage } from '#support/browser.ts';
import { collectionFolder, FIXTURES, tempFolder } from '#support/content.ts';
import { fillShort, fillWhole, finishedFile, ready, WHOLE } from '#support/form.ts';

const stage = useStage();
const FORM = 'contribute/form/';

test('from empty to a finished file, which passes the check', { timeout: 180_000 }, async () => {
  const page = await stage.open(FORM);
  await ready(page);
  expect(await page.locator('[data-finish]').isVisible()).toBe(false);
  await fillWhole(page);
  const text = await finishedFile(page, /publication: published/);
  expect(text).toContain('employees: 24\n');
  expect(text).toContain('  from: "2021-04"\n  to: "2022-03"\n');
  expect(await page.locator('[data-folder]').inputValue()).toBe('mihonkinzoku');
  // That file is built among others in hostile-build.test.ts.
  expect(text.replace(/^publishedAt: .*$/m, 'publishedAt: "2026-11-01"')).toBe(
    readFileSync('tests/fixtures/form-finished.mdx', 'utf8'),
  );

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'ファイルを受け取る' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('mihonkinzoku.txt');
  expect(readFileSync(await download.path(), 'utf8')).toBe(text);

  const content = resolve('.cache', `form-content-${process.pid}`);
  cpSync(FIXTURES, content, { recursive: true });
  // The vocabularies are those that the form offers; some name articles, and the fixtures have others.
  const naming = ['glossary.yaml', 'concern.yaml'];
  for (const name of readdirSync('content/taxonomy').filter((one) => !naming.includes(one))) {
    const text = readFileSync(join('content/taxonomy', name), 'utf8');
    writeFileSync(join(content, 'taxonomy', name), text.replace(/^ +knowhow: .*\n/gm, ''));
  }
  try {
    const file = join(content, 'cases/mihonkinzoku/index.mdx');
    mkdirSync(dirname(file));
    writeFileSync(file, text);
    const checked = spawnSync(process.execPath, ['scripts/check.ts', 'cases/mihonkinzoku'], {
      env: { ...process.env, CONTENT_DIR: content },
      encoding: 'utf8',
    });
    expect(`${checked.stdout}${checked.stderr}`).not.toContain('cases/mihonkinzoku/index.mdx:');
    expect(checked.status).toBe(0);
  } finally {
    rmSync(content, { recursive: true, force: true });
  }
});

test('nothing is asked of anybody while a case is written: only the check comes, before the first letter', async () => {
  const page = await stage.open(FORM);
  await ready(page);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  await fillWhole(page);
  await page.keyboard.press('Enter');
  await finishedFile(page, /publication: published/);
  await page.getByRole('button', { name: 'ぜんぶ確かめる' }).click();
  expect(asked.filter((one) => !/ (?:blob|data):/.test(one))).toEqual([]);
  expect(new URL(page.url()).search).toBe('');
});

test('five fields are enough for a 速報, which opens in the repository filled in and can grow', async () => {
  const page = await stage.open(FORM);
  await ready(page);
  expect(await page.locator('[data-field]:visible').count()).toBe(5);
  await fillShort(page);
  const text = await finishedFile(page, /publication: draft/);
  await expect.poll(() => page.locator('[data-progress-words]').textContent()).toBe('100%（5のうち5）');
  const link = page.getByRole('link', { name: 'GitHub の画面を開く' });
  const address = new URL((await link.getAttribute('href')) ?? '');
  expect(address.pathname).toMatch(/\/new\/main$/);
  expect(address.searchParams.get('value')).toBe(text);
  expect(address.searchParams.get('filename')).toMatch(/^content\/cases\/jirei-\d{8}\/index\.mdx$/);

  await page.getByRole('button', { name: '続けて、くわしく書く' }).click();
  expect(await page.locator('[data-field]:visible').count()).toBeGreaterThan(30);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-company-kana');
  expect(await page.getByLabel('題名').inputValue()).toBe(WHOLE.title);
  await page.getByRole('button', { name: 'ぜんぶ確かめる' }).click();
  const open = page.locator('[data-open] li');
  await expect.poll(() => open.allTextContents()).toContain('事業内容: まだ書かれていません');
  // What is missing for publication keeps nobody from handing in a draft, and is no fault.
  expect(await page.getByLabel('事業内容').getAttribute('aria-invalid')).toBe(null);
  expect(await page.locator('[data-field=business] [data-fault]').isVisible()).toBe(true);
  expect(await finishedFile(page, /publication: draft/)).toBe(text);
});

test('the finished file goes by mail, and by the device where it can: no account is needed', async () => {
  const page = await stage.open(FORM);
  await ready(page);
  await page.evaluate(() => {
    const shared = { canShare: () => true, share: (data: ShareData) => note(data) };
    const note = async ({ files: [file] = [], title }: ShareData) => {
      document.title = `${title} / ${file?.name} / ${file?.type} / ${await file?.text()}`;
    };
    Object.assign(navigator, shared);
  });
  expect(await page.locator('[data-share]').isVisible()).toBe(false);
  await fillShort(page);
  await page.locator('[data-folder]').fill('mihon-kinzoku');
  const text = await finishedFile(page, /publication: draft/);
  const share = page.getByRole('button', { name: 'この端末から送る' });
  await share.click();
  await expect
    .poll(() => page.title())
    .toBe(
      `事例の投稿: ${WHOLE.title} / mihon-kinzoku.txt / text/plain / ${text}`.replace(/\s+/g, ' ').trim(),
    );

  const mail = page.getByRole('link', { name: 'メールで送る' });
  const address = new URL((await mail.getAttribute('href')) ?? '');
  expect(address.protocol).toBe('mailto:');
  expect(decodeURIComponent(address.search)).toContain('添えるファイル: mihon-kinzoku.txt');
  await mail.evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()));
  const [download] = await Promise.all([page.waitForEvent('download'), mail.click()]);
  expect(download.suggestedFilename()).toBe('mihon-kinzoku.txt');
  expect(readFileSync(await download.path(), 'utf8')).toBe(text);
});

test('a text too long for an address is copied, and the words say so', async () => {
  const page = await stage.open(FORM);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await ready(page);
  await fillWhole(page);
  await page
    .getByRole('textbox', { name: '自走化の現在' })
    .fill('社員は、いまも自分たちで順番を決めている。'.repeat(20));
  const text = await finishedFile(page, /順番を決めている/);
  const link = page.getByRole('link', { name: 'コピーして、GitHub の画面を開く' });
  const address = new URL((await link.getAttribute('href')) ?? '');
  expect(address.searchParams.has('value')).toBe(false);
  expect(await page.locator('[data-github-words]').textContent()).toContain('貼り付けて');
  const opened: string[] = [];
  await page.exposeFunction('noteOpened', (to: string) => opened.push(to));
  await page.evaluate(() => {
    window.open = (to) => {
      void (window as unknown as { noteOpened(to: string): void }).noteOpened(String(to));
      return null;
    };
  });
  await link.click();
  await expect.poll(() => opened).toEqual([address.href]);
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
});

test('faults stand beside the field once it is left, with the same rules as the check: phone, mail, names', async () => {
  const page = await stage.open(FORM);
  await ready(page);
  const summary = page.getByLabel('要約');
  const fault = page.locator('[data-field=summary] [data-fault]');
  await summary.fill('短い');
  await pass(page, 2_000);
  expect(await fault.isVisible(), 'while it is written').toBe(false);
  await summary.blur();
  await expect.poll(() => fault.textContent()).toBe('短すぎます（いま2字）。60字以上で書いてください');
  expect(await summary.getAttribute('aria-invalid')).toBe('true');
  expect((await summary.getAttribute('aria-describedby'))?.split(' ')).toContain(
    await fault.getAttribute('id'),
  );

  await summary.fill(`${WHOLE.summary}田中さん（03-1234-5678、tanaka@example.com）に聞いた。`);
  await expect.poll(() => fault.textContent()).toMatch(/電話番号/);
  expect(await fault.textContent()).toMatch(/メールアドレス/);
  expect(await fault.textContent()).toMatch(/個人/);
  await expect.poll(() => page.locator('[data-status]').textContent()).toMatch(/直すところが3か所/);
  // What --fix mends is one press, which the browser's own undo takes back.
  await summary.fill(`${WHOLE.summary}初めに、話を聞いて下さい。`);
  await summary.blur();
  await expect
    .poll(() => fault.locator('.field__letters').textContent())
    .toMatch(/^「…?.*話を聞いて下さい。」$/);
  await fault.getByRole('button', { name: '「くださ」に直す' }).click();
  await expect.poll(() => summary.inputValue()).toBe(`${WHOLE.summary}初めに、話を聞いてください。`);
  await expect.poll(() => fault.isVisible()).toBe(false);
  await page.keyboard.press('Control+z');
  expect(await summary.inputValue()).toBe(`${WHOLE.summary}初めに、話を聞いて下さい。`);
  await summary.fill(WHOLE.summary);
  await expect.poll(() => fault.isVisible()).toBe(false);
  expect(await summary.getAttribute('aria-invalid')).toBe(null);
});

test('the summary leads to each fault by keyboard', async () => {
  const page = await stage.open(FORM);
  await ready(page);
  await page.getByRole('button', { name: 'ぜんぶ確かめる' }).focus();
  await page.keyboard.press('Enter');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.hasAttribute('data-summary')))
    .toBe(true);
  const lines = page.locator('[data-faults] a');
  expect(await lines.allTextContents()).toEqual([
    '題名: まだ書かれていません',
    '要約: まだ書かれていません',
    '事業者名: まだ書かれていません',
    '業種: まだ書かれていません',
    '支援者の所属: まだ書かれていません',
  ]);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-summary');
});

test('half a word in the input method is left alone', async () => {
  const page = await stage.open(FORM);
  await ready(page);
  const title = page.getByLabel('題名');
  await title.focus();
  const client = await page.context().newCDPSession(page);
  await client.send('Input.imeSetComposition', { text: 'だんどりがえ', selectionStart: 6, selectionEnd: 6 });
  await pass(page, 2_000);
  expect(await page.locator('[data-preview]').textContent()).not.toContain('だんどりがえ');
  await page.keyboard.press('Enter');
  await client.send('Input.insertText', { text: '段取り替えを測った工場' });
  await expect.poll(() => page.locator('[data-preview]').textContent()).toContain('段取り替えを測った工場');
});

test('lists grow and shrink by keyboard, and faults of a row stand in the row', async () => {
  const page = await stage.open(FORM);
  await ready(page);
  await page.getByLabel(/^くわしく/).check();
  const list = page.locator('[data-rows=results]');
  await list.getByRole('button', { name: '成果を足す' }).focus();
  await page.keyboard.press('Enter');
  expect(await list.locator('[data-row]').count()).toBe(2);
  await page.keyboard.type('売上高');
  await page.keyboard.press('Tab');
  // The first row is empty and takes no place in the file: the fault is of its first figure, and stands in the second row.
  const fault = list.locator('[data-row]').nth(1).locator('[data-fault]').first();
  await page.getByLabel('題名').focus();
  await expect.poll(() => fault.textContent()).toBe('「支援後」か「補足」のどちらかは書いてください');
  await list.getByRole('button', { name: /^成果 2 を取り除く/ }).focus();
  await page.keyboard.press('Enter');
  expect(await list.locator('[data-row]').count()).toBe(1);
  expect(
    await page.evaluate(() => document.activeElement?.closest('[data-rows]')?.getAttribute('data-rows')),
  ).toBe('results');
});

test('without JavaScript everything that is asked can be read, and nothing can be sent', async () => {
  const page = await stage.open(FORM, { javaScriptEnabled: false });
  expect(await page.locator('[data-field]:visible').count()).toBeGreaterThan(30);
  expect(await page.content()).toMatch(
    /<noscript>\s*<p class="notice">[^<]*このフォームを使うには JavaScript が必要です/,
  );
  expect(await page.getByLabel('題名').isDisabled()).toBe(true);
});

test('the way to the form: footer, page, form', async () => {
  const page = await stage.open();
  await page.getByRole('link', { name: '事例を投稿する' }).click();
  expect(await page.locator('h1').textContent()).toBe('事例を投稿する');
  await page.getByRole('link', { name: '事例を書く' }).click();
  await ready(page);
});

test('the story is written with buttons that can be taken back, and keeps what Word says, none of which runs', async () => {
  const page = await stage.open(FORM, { viewport: { width: 390, height: 800 } });
  await ready(page);
  await page.getByLabel(/^くわしく/).check();
  const text = page.getByRole('textbox', { name: '成果', exact: true });
  const tools = page.getByRole('group', { name: '成果を整える' });
  await text.fill('残業は減った。\n価格\n箱');
  await text.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(3, 6));
  await tools.getByRole('button', { name: '太字' }).click();
  expect(await text.inputValue()).toBe('残業は**減った**。\n価格\n箱');
  await page.keyboard.press('Control+z');
  expect(await text.inputValue()).toBe('残業は減った。\n価格\n箱');
  await text.evaluate((area: HTMLTextAreaElement) => area.setSelectionRange(8, 12));
  await tools.getByRole('button', { name: '箇条書き' }).focus();
  await page.keyboard.press('Enter');
  expect(await text.inputValue()).toBe('残業は減った。\n- 価格\n- 箱');
  for (const button of await tools.getByRole('button').all()) {
    const { width = 0, height = 0 } = (await button.boundingBox()) ?? {};
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
  }
  await text.fill('');
  await text.evaluate((area: HTMLTextAreaElement) => {
    const data = new DataTransfer();
    data.setData(
      'text/html',
      `<style>p { color: red }</style><script>window.ran = 1</script><img src=x onerror="window.ran = 1"><p>まず<b>測る</b>。</p>
      <p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span>価格</p>
      <ul><li>箱</li></ul><table><tr><td>年</td><td>売上</td></tr><tr><td>2021</td><td>8</td></tr></table>
      <a href="javascript:window.ran=1">悪い</a><a href="https://example.jp/a">組合</a>`,
    );
    area.focus();
    area.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  });
  expect((await text.inputValue()).replace(/\n+/g, '\n')).toBe(
    'まず**測る**。\n1. 価格\n- 箱\n| 年 | 売上 |\n| --- | --- |\n| 2021 | 8 |\n悪い[組合](https://example.jp/a)',
  );
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  await expect
    .poll(() => page.locator('[data-preview]').innerHTML())
    .toContain('まず<strong>測る</strong>。');
});

test('a photograph is turned, made small and rid of its place, described, and goes with the text in a ZIP that is taken in', async () => {
  const page = await stage.open(FORM);
  await ready(page);
  await fillWhole(page);
  const photo = await sharp({ create: { width: 2600, height: 1200, channels: 3, background: '#a52' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'x' }, IFD3: { GPSLatitude: '36/1 34/1 0/1', GPSLatitudeRef: 'N' } })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1');
  const choose = page.locator('[data-pictures-choose]');
  await choose.setInputFiles([
    { name: 'IMG_0001.JPG', mimeType: 'image/jpeg', buffer: photo },
    { name: 'IMG_0002.jpg', mimeType: 'image/jpeg', buffer: heic },
  ]);
  const status = page.locator('[data-pictures-status]');
  await expect.poll(() => status.textContent()).toContain('HEIC');
  expect(await page.locator('[data-picture-name]').textContent()).toContain('photo-1.jpg（923×2000');
  await expect.poll(() => page.locator('[data-finish-wait]').textContent()).toContain('説明のない写真が1枚');
  await page.getByLabel('何が写っていますか').fill('工場で部品を測る社員');
  await page.getByLabel('どの節に置きますか').selectOption('成果');
  const text = await finishedFile(page, /!\[工場で部品を測る社員\]\(\.\/photo-1\.jpg\)/);
  expect(await page.locator('[data-picture-thumb] img').getAttribute('src')).toMatch(/^data:image\/jpeg/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '一つの ZIP で' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('mihonkinzoku.zip');
  const content = collectionFolder();
  const zip = join(tempFolder(), 'mihonkinzoku.zip');
  await download.saveAs(zip);
  const [{ file = '', notes = [] } = {}] = await intake(content, [zip]);
  expect(readFileSync(join(content, file), 'utf8')).toBe(text);
  expect(notes.join('\n')).not.toMatch(/image\/|photo/);
  const sent = readFileSync(join(content, dirname(file), 'photo-1.jpg'));
  const { exif, width, height, orientation } = await sharp(sent).metadata();
  expect({ exif, width, height, orientation }).toEqual({
    exif: undefined,
    width: 923,
    height: 2000,
    orientation: undefined,
  });
});
