import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFaults, sticksOut, useStage } from '#support/browser.ts';
import { fillShort, fillWhole, finishedFile, ready } from '#support/form.ts';
import { sampleOf } from '#support/seed.ts';

const stage = useStage();

/** The states in which a writer meets the form. */
const STATES: [name: string, reach: (page: Page) => Promise<unknown>][] = [
  ['empty, short', async () => {}],
  [
    'all fields, with faults beside the fields and in the summary',
    async (page) => {
      await page.getByLabel(/^くわしく/).check();
      await page.getByLabel('題名').fill('短い');
      await page.getByLabel('資本金').fill('たくさん');
      await page.getByRole('button', { name: 'ぜんぶ確かめる' }).click();
      await page.locator('[data-faults] li').first().waitFor();
    },
  ],
  [
    'short, finished',
    async (page) => {
      await fillShort(page);
      await finishedFile(page, /publication: draft/);
    },
  ],
  [
    'whole, finished, with rows added and a folder name that cannot be',
    async (page) => {
      await fillWhole(page);
      await finishedFile(page, /publication: published/);
      await page.getByRole('button', { name: '出典を足す' }).click();
      await page.locator('[data-folder]').fill('by');
      await page.locator('#f-folder-fault').waitFor();
    },
  ],
];

test.for(sampleOf('form', STATES, 2))(
  'axe finds nothing in light and dark, and at 320 px nothing sticks out: %s',
  async ([, reach]) => {
    const page = await stage.open('contribute/form/', { colorScheme: 'light' });
    await ready(page);
    await reach(page);
    expect(await axeFaults(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFaults(page, ['color-contrast']), 'dark').toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await sticksOut(page), 'at 320 px').toBe(false);
  },
);
