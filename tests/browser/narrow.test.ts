import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sticksOut, useStage } from '#support/browser.ts';
import { sampleOf } from '#support/seed.ts';
import { SITE } from '#support/site.ts';

const stage = useStage();

/** Every page of the sitemap but the lists of one condition, which all have the same frame. */
function pages(): string[] {
  const sitemap = readFileSync(join(SITE.folder, 'sitemap-0.xml'), 'utf8');
  return [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)]
    .map(([, address]) => new URL(address as string).pathname.slice(SITE.base.length))
    .filter((path) => !path.startsWith('cases/by/'));
}

test('at 320 px nothing sticks out of any page, whatever stands in it', { timeout: 180_000 }, async () => {
  const page = await stage.open('', { viewport: { width: 320, height: 640 } });
  const wide: string[] = [];
  const all = pages();
  expect(all.length).toBeGreaterThan(100);
  for (const path of sampleOf('narrow', all, 24)) {
    await page.goto(stage.url + path);
    if (await sticksOut(page)) wide.push(path);
  }
  expect(wide).toEqual([]);
});
