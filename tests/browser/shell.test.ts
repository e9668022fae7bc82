import { describe, expect, it, test } from 'vitest';
import { phrases } from '#node/html/phrases.ts';
import { useStage } from '#support/browser.ts';
import { FULL, KNOWHOW } from '#support/examples.ts';
import { structureFaults } from '../../scripts/gallery/structure.ts';

const stage = useStage();
const PHONE = { viewport: { width: 390, height: 844 } };

describe('the header', () => {
  const PLACES = ['事例', '問いかけ', '学ぶ', '手元'];

  it('shows the name, four places and the search at every width, on a desk in one line', async () => {
    const page = await stage.open('accessibility/');
    for (const width of [320, 390, 767, 768, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const box = await page.locator('.site-header').boundingBox();
      expect(box?.height, `${width}px`).toBeLessThanOrEqual(width < 768 ? 104 : 72);
      const tops = await page.$$eval('.site-header a', (all) =>
        all.map((one) => {
          const { top, bottom, width: wide } = one.getBoundingClientRect();
          return { middle: Math.round((top + bottom) / 2), wide };
        }),
      );
      expect(tops, `${width}px`).toHaveLength(PLACES.length + 2);
      for (const { wide } of tops) expect(wide, `${width}px`).toBeGreaterThanOrEqual(24);
      // The places and the search never part; the name stands beside them or above.
      const lines = new Set(tops.slice(1).map(({ middle }) => middle));
      expect(Math.max(...lines) - Math.min(...lines), `${width}px`).toBeLessThan(4);
    }
  });

  it('leads on without JavaScript, and then names 手元 without a count', async () => {
    const page = await stage.open('', { ...PHONE, javaScriptEnabled: false });
    const nav = page.getByRole('navigation', { name: '主なページ' });
    expect((await nav.getByRole('link').allInnerTexts()).map((text) => text.trim())).toEqual(PLACES);
    await nav.getByRole('link', { name: '学ぶ' }).click();
    await page.waitForURL('**/learn/');
    expect(await nav.locator('[aria-current=page]').innerText()).toBe('学ぶ');
  });

  it('says how much lies in 手元, at once and without moving anything', async () => {
    const page = await stage.open(`cases/${FULL}/`, PHONE);
    const link = page.locator('.site-nav').getByRole('link', { name: /^手元/ });
    const said = async () => (await link.innerText()).replace(/\s/g, '');
    const places = () =>
      page.$$eval('.site-header a', (all) =>
        all.map((one) => {
          const { x, y, width, height } = one.getBoundingClientRect();
          return [x, y + scrollY, width, height];
        }),
      );
    const before = await places();
    await page.locator('save-button button:visible').first().click();
    await expect.poll(said).toBe('手元(1)件');
    expect(await places()).toEqual(before);
    await page.reload();
    await expect.poll(said).toBe('手元(1)件');
    await page.locator('save-button button:visible').first().click();
    await expect.poll(said).toBe('手元');
  });
});

test('the front door shows its headline, the search and three situations on the first screen of a phone', async () => {
  const page = await stage.open('', PHONE);
  const ends = await page.$$eval('h1, .search-form, .situation', (all) =>
    all.map((one) => one.getBoundingClientRect().bottom),
  );
  expect(ends).toHaveLength(5);
  expect(Math.max(...ends)).toBeLessThanOrEqual(PHONE.viewport.height);
});

test('headings break only between phrases, in pages and in cards drawn in the browser', async () => {
  const page = await stage.open('cases/', PHONE);
  await page.locator('case-finder[data-ready]').waitFor();
  await page.locator('select[data-finder-sort]').selectOption('kana');
  await page.waitForFunction(
    () => location.search.includes('sort=kana') && !document.querySelector('[data-finder-list][aria-busy]'),
  );
  const lines = await page.$$eval('h1, [data-finder-list] .card__title', (all) =>
    all.map((heading) => {
      const range = document.createRange();
      const found: string[] = [];
      let last = Number.NaN;
      const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (const [at, letter] of [...(node.textContent ?? '')].entries()) {
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const { top, width } = range.getBoundingClientRect();
          if (!width) continue;
          if (Math.abs(top - last) > 5 || !found.length) found.push('');
          last = top;
          found[found.length - 1] += letter;
        }
      return found;
    }),
  );
  expect(lines.filter((one) => one.length > 1).length).toBeGreaterThan(5);
  for (const one of lines) {
    const whole = phrases(one.join(''));
    const allowed = new Set(whole.map((_, at) => whole.slice(0, at + 1).join('').length));
    for (const at of one.keys())
      expect(allowed.has(one.slice(0, at + 1).join('').length), one.join('|')).toBe(true);
  }
});

describe('a hard word', () => {
  it('shows its explanation in place by keyboard, Escape closes it and the focus is where it was', async () => {
    const page = await stage.open(`knowhow/${KNOWHOW}/`, PHONE);
    const word = page.locator('button.term').first();
    const note = page.locator('.term-note:popover-open');
    await word.focus();
    await page.keyboard.press('Enter');
    await note.waitFor();
    const box = await note.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('用語集で読む');
    await page.keyboard.press('Escape');
    expect(await note.count()).toBe(0);
    expect(await word.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it('is a link to the glossary without JavaScript', async () => {
    const page = await stage.open(`knowhow/${KNOWHOW}/`, { javaScriptEnabled: false });
    const word = page.locator('a.term').first();
    const text = await word.textContent();
    await word.click();
    await page.waitForURL(/\/glossary\/#/);
    expect(await page.locator('.glossary__term:target dfn').textContent()).toBe(text);
  });
});

test.for(['', `cases/${FULL}/`, `knowhow/${KNOWHOW}/`, 'bureaus/'])(
  'nothing is cut, sticks out or overlaps, on the screen and on paper: /%s',
  async (path) => {
    const page = await stage.open(path, PHONE);
    expect(await structureFaults(page, 'screen')).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await structureFaults(page, 'print')).toEqual([]);
  },
);

test('a fault in the structure is reported', async () => {
  const page = await stage.open('about/', PHONE);
  await page.evaluate(() => {
    const title = document.querySelector('h1') as HTMLElement;
    title.style.setProperty('width', '900px');
    const lead = document.querySelector('.page-lead') as HTMLElement;
    lead.style.setProperty('margin-top', '-80px');
  });
  const shown = (await structureFaults(page, 'screen')).join('\n');
  expect(shown).toContain('横にはみ出しています');
  expect(shown).toContain('文字が重なっています');
});
