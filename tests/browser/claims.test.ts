import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { useStage } from '#support/browser.ts';
import { readJson, SITE } from '#support/site.ts';

const stage = useStage();
interface OpenClaims {
  cases: {
    slug: string;
    sources: { id: string; title: string; url?: string }[];
    lines: { fact: string; from: string[]; agreed: boolean }[];
    claims: { path: string; figures: string[]; lines: number[] }[];
  }[];
}
const { cases } = readJson<OpenClaims>(SITE, 'data/claims.json');
/** A case of which two independent sources tell one line. */
const slug = cases.find(
  ({ claims, lines }) =>
    lines.some(({ agreed }) => agreed) &&
    claims.some(({ path, lines }) => path.startsWith('supporterActs') && lines.length > 0),
)?.slug as string;
const page = (slug: string) => readFileSync(join(SITE.folder, 'cases', slug, 'index.html'), 'utf8');

test('one tap on a mark opens its note in place; Escape closes it and leads back to the mark', async () => {
  const page = await stage.open(`cases/${slug}/`, { viewport: { width: 390, height: 800 } });
  const marks = page.locator('article [data-claim]');
  expect(await marks.count()).toBeGreaterThan(5);
  for (const at of [0, 3, (await marks.count()) - 1]) {
    const mark = marks.nth(at);
    const number = await mark.getAttribute('data-claim');
    const note = await page.locator(`#claim-${number}`).textContent();
    await mark.click();
    const box = page.getByRole('dialog', { name: `根拠${number}`, exact: true });
    await box.waitFor();
    const said = await box.textContent();
    for (const piece of note?.split(/出典\d+/) ?? []) expect(said).toContain(piece.trim());
    expect(said).not.toMatch(/出典\d/);
    const { left, right } = await box.evaluate((one) => one.getBoundingClientRect());
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(390);
    await page.keyboard.press('Escape');
    await box.waitFor({ state: 'hidden' });
    expect(await mark.evaluate((one) => one === document.activeElement)).toBe(true);
  }
});

test('a note is opened by the keyboard, and its sources are the next to be reached', async () => {
  const page = await stage.open(`cases/${slug}/`);
  const mark = page.locator('.prose [data-claim]').first();
  await mark.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('[role=dialog]') !== null)).toBe(true);
});

test('without scripts every mark leads to a note at the end of the page, with title, publisher and link', async () => {
  const page = await stage.open(`cases/${slug}/`, { javaScriptEnabled: false });
  for (const mark of await page.locator('article [data-claim]').all()) {
    const target = (await mark.getAttribute('href')) as string;
    expect(await page.locator(target).isVisible()).toBe(true);
  }
  await page.locator('.prose [data-claim]').first().click();
  expect(new URL(page.url()).hash).toMatch(/^#claim-\d+$/);
});

test('with scripts the list is folded away, and on paper it is open, with the numbers at the marks', async () => {
  const page = await stage.open(`cases/${slug}/`);
  const list = page.locator('[data-claim-list]');
  await expect.poll(() => list.evaluate((one: HTMLDetailsElement) => one.open)).toBe(false);
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await page.locator('#claim-1').isVisible()).toBe(true);
  const mark = page.locator('.prose [data-claim]').first();
  const number = await mark.getAttribute('data-claim');
  expect(await mark.evaluate((one) => getComputedStyle(one, '::before').content)).toBe(`"${number}"`);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  expect(await list.evaluate((one: HTMLDetailsElement) => one.open)).toBe(false);
});

test('every page shows the notes of claims.json: the lines, and each source with its link, there or under 出典', () => {
  expect(cases.length).toBeGreaterThan(50);
  for (const { slug, lines, claims, sources } of cases) {
    const whole = load(page(slug));
    const listed = whole('[data-part=sources] > li').toArray();
    const notes = /aria-labelledby="claims">([\s\S]*?)<\/section>/.exec(page(slug))?.[1] ?? '';
    const $ = load(notes);
    const text = $.text();
    const links = new Set(
      $('a')
        .map((_, one) => {
          const place = $(one).is('[data-place]') && Number(/\d+/.exec($(one).text())?.[0]);
          return place
            ? whole(listed[place - 1])
                .find('a')
                .attr('href')
            : $(one).attr('href');
        })
        .get(),
    );
    for (const { fact, from, agreed } of claims.flatMap((one) =>
      one.lines.map((at) => lines[at] as (typeof lines)[0]),
    )) {
      expect(text, slug).toContain(fact);
      if (!from.length) expect(notes).toContain('どの出典によるかは記録なし');
      if (agreed) expect(notes).toContain('別々の出典が一致');
      for (const id of from) {
        const source = sources.find((one) => one.id === id);
        if (source?.url) expect(links).toContain(source.url);
      }
    }
  }
});

test('the search knows the words of a case, not those of its notes', () => {
  const folder = join(SITE.folder, 'search-index', 'text');
  const texts = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  expect(texts.some((text) => text.includes('この事例で分からないこと'))).toBe(true);
  expect(texts.filter((text) => text.includes('どの出典によるかは記録なし'))).toEqual([]);
});

test('「誤りを知らせる」 writes a mail that names the page and quotes what was selected', async () => {
  const page = await stage.open(`cases/${slug}/`);
  const link = page.getByRole('link', { name: '誤りを知らせる' });
  const mail = async () => decodeURIComponent((await link.getAttribute('href')) ?? '').replaceAll('\r', '');
  expect(await mail()).toMatch(/^mailto:toiawase@example\.org\?subject=誤りの連絡: /);
  const heading = page.locator('h1');
  const title = (await heading.textContent())?.replace(/\s+/g, ' ').trim();
  await heading.evaluate((one) => getSelection()?.selectAllChildren(one));
  await expect.poll(mail).toContain(`気になった文:\n「${title}」\n`);
  expect(await mail()).toContain(`/cases/${slug}/\n`);
});
