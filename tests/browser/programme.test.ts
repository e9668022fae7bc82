import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { MEASURE_NAMES } from '#core/schema/programme/index.ts';
import { TILE_COLUMNS } from '#node/charts/tile-map.ts';
import { axeFaults, sticksOut, useStage } from '#support/browser.ts';
import { NOTICE } from '#support/examples.ts';
import { sampleOf } from '#support/seed.ts';

const PAGES = [...MEASURE_NAMES.map((name) => `${name}/`), 'news/', `news/${NOTICE}/`, 'site/'];

const stage = useStage();

async function open(path: string, options: BrowserContextOptions, work: (page: Page) => Promise<void>) {
  await work(await stage.open(path, options));
}

it.each(sampleOf('axe of the programme', PAGES, 2))(
  'axe finds nothing in light and dark, and at 320 px nothing sticks out, with every table open: %s',
  async (path) => {
    const page = await stage.open(path, { colorScheme: 'light' });
    await page.$$eval('details', (all) => {
      for (const one of all) one.open = true;
    });
    expect(await axeFaults(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFaults(page, ['color-contrast']), 'dark').toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sticksOut(page), 'at 320 px').toBe(false);
  },
);

describe('charts', () => {
  it('keep all their words inside the picture, and readable, at 320 pixels', async () => {
    for (const path of ['council/', 'bureaus/', 'yorozu/', 'hands-on/', 'community/']) {
      await open(path, { viewport: { width: 320, height: 800 } }, async (page) => {
        const words = await page.$$eval('.chart__svg text', (all) =>
          all.map((one) => {
            const box = one.getBoundingClientRect();
            const picture = (one as SVGTextElement).ownerSVGElement?.getBoundingClientRect();
            const scale =
              (picture?.width ?? 0) / ((one as SVGTextElement).ownerSVGElement?.viewBox.baseVal.width ?? 1);
            return {
              text: one.textContent,
              over: Math.max((picture?.left ?? 0) - box.left, box.right - (picture?.right ?? 0)),
              pixels: Number.parseFloat(getComputedStyle(one).fontSize) * scale,
            };
          }),
        );
        expect(words.length).toBeGreaterThan(0);
        for (const { text, over, pixels } of words) {
          expect(`${text} ${over <= 4}`).toBe(`${text} true`);
          expect(pixels).toBeGreaterThanOrEqual(11);
        }
      });
    }
  });

  it('differ without colour, and take the colours the reader forces', async () => {
    await open('yorozu/', { forcedColors: 'active' }, async (page) => {
      const shown = await page.evaluate(() => {
        const figure = document.querySelector('[aria-labelledby="satisfaction-change-caption"]');
        const fills = [...(figure?.querySelectorAll('[data-share] rect[fill]') ?? [])].map((one) =>
          one.getAttribute('fill'),
        );
        const marks = fills.map((fill) => document.querySelector(fill?.slice(4, -1) ?? '')?.innerHTML.trim());
        const pattern = figure?.querySelector('pattern');
        return {
          marks,
          ink: pattern && getComputedStyle(pattern).color,
          text: getComputedStyle(document.body).color,
        };
      });
      expect(new Set(shown.marks).size).toBe(4);
      expect(shown.ink).toBe(shown.text);
    });
  });

  it('open their table with the keyboard', async () => {
    await open('bureaus/', {}, async (page) => {
      const details = page.locator('#bureaus-firms-caption ~ details');
      await details.locator('summary').focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => details.locator('table').isVisible()).toBe(true);
      expect(await details.locator('td').allTextContents()).toEqual(['237社', '128社']);
    });
  });
});

describe('the tile map', () => {
  /** On the front door it lies folded, with the regions and trades. */
  const unfold = (page: Page) => page.locator('details:has([data-tile-map]) > summary').click();

  it('is walked with the keyboard from north to south, and leads to the list of the prefecture', async () => {
    await open('', {}, async (page) => {
      await unfold(page);
      const links = page.locator('[data-tile-map] .tile-map a');
      const count = await links.count();
      await links.first().focus();
      const walked: string[] = [];
      for (let step = 0; step < count; step++) {
        walked.push(
          await page.evaluate(
            () => document.activeElement?.closest('[data-prefecture]')?.getAttribute('data-prefecture') ?? '',
          ),
        );
        await page.keyboard.press('Tab');
      }
      const drawn = await page.$$eval('[data-tile-map] [data-prefecture]:has(a)', (all) =>
        all.map((one) => one.getAttribute('data-prefecture')),
      );
      expect(walked).toEqual(drawn);
      const niigata = page.locator('[data-prefecture="niigata"] a');
      expect(await niigata.textContent()).toMatch(/^\s*新潟県\s*\d+件\s*$/);
      await niigata.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL('**/cases/by/prefecture/niigata/');
      expect(await page.locator('h1').textContent()).toContain('新潟県');
    });
  });

  it('shows every name and number whole at 320 pixels, on tiles large enough to touch', async () => {
    await open('', { viewport: { width: 320, height: 800 } }, async (page) => {
      await unfold(page);
      const tiles = await page.$$eval('[data-tile-map] .tile__body', (all) =>
        all.map((one) => ({
          text: one.textContent?.trim() ?? '',
          cut: [...one.children].some(
            (part) => part.getBoundingClientRect().width > one.getBoundingClientRect().width,
          ),
          size: Number.parseFloat(getComputedStyle(one).fontSize),
          width: one.getBoundingClientRect().width,
          height: one.getBoundingClientRect().height,
        })),
      );
      expect(tiles).toHaveLength(47);
      for (const tile of tiles) {
        expect(`${tile.text} ${tile.cut}`).toBe(`${tile.text} false`);
        expect(tile.size).toBeGreaterThanOrEqual(11);
        expect(tile.width).toBeGreaterThanOrEqual(24);
        expect(tile.height).toBeGreaterThanOrEqual(24);
      }
      const columns = await page.$eval(
        '.tile-map',
        (map) => getComputedStyle(map).gridTemplateColumns.split(' ').length,
      );
      expect(columns).toBe(TILE_COLUMNS);
      expect(await sticksOut(page)).toBe(false);
    });
  });
});
