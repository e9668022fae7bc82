import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { cacheFolder } from '#node/cache/shelf.ts';
import { readOptions } from '#node/command/arguments.ts';
import { launchBrowser } from '#node/command/browser.ts';
import { run } from '#node/command/run.ts';
import { readSettings } from '#node/content/settings.ts';
import { serveSite } from '#node/site/serve-site.ts';
import { GALLERY_LOOKS, GALLERY_PAGES, GALLERY_WIDTHS, galleryIndex, type Shot } from './gallery/shots.ts';
import { structureFaults } from './gallery/structure.ts';

const FOLDER = cacheFolder('gallery');
const HEIGHT = 900;

/**
 * `npm run gallery`: pictures of twelve kinds of pages of the last build, three widths, light, dark and on paper, with
 * an index in `.cache/gallery/index.html`; their structure is checked, and exit code 1 says that something is cut,
 * sticks out or overlaps. `npm run gallery -- PATH…` takes the given pages at 390 and 1280 px only.
 * `FOLD=1` takes the first screen.
 */
await run(async () => {
  const given = readOptions({ allowPositionals: true }).positionals;
  const { url, close } = await serveSite('dist', { base: readSettings().BASE_PATH, port: 0 });
  const browser = await launchBrowser();
  mkdirSync(FOLDER, { recursive: true });
  const open = async (path: string, width: number) => {
    const page = await browser.newPage({ viewport: { width, height: HEIGHT } });
    await page.goto(url + path.replace(/^\//, ''), { waitUntil: 'networkidle' });
    return page;
  };
  const shoot = (page: Page, file: string) =>
    page.screenshot({ path: join(FOLDER, file), fullPage: !process.env.FOLD });
  const shots: Shot[] = [];
  for (const path of given)
    for (const width of [390, 1280]) {
      const page = await open(path, width);
      const name = path.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'home';
      await shoot(page, `${name}-${width}.png`);
      console.log(join(FOLDER, `${name}-${width}.png`));
      await page.close();
    }
  for (const [name, title, path] of given.length ? [] : GALLERY_PAGES)
    for (const width of GALLERY_WIDTHS) {
      const page = await open(path, width);
      for (const look of GALLERY_LOOKS) {
        await page.emulateMedia(
          look === 'print'
            ? { media: 'print', colorScheme: 'light' }
            : { media: 'screen', colorScheme: look },
        );
        const file = `${name}-${width}-${look}.png`;
        const faults = await structureFaults(page, look === 'print' ? 'print' : 'screen');
        await shoot(page, file);
        shots.push({ file, title, width, look, faults });
        for (const fault of faults) console.log(`${file}: ${fault}`);
      }
      await page.close();
    }
  await browser.close();
  await close();
  if (given.length) return;
  writeFileSync(join(FOLDER, 'index.html'), galleryIndex(shots));
  const broken = shots.filter(({ faults }) => faults.length).length;
  console.log(`${shots.length}枚を ${FOLDER}/index.html に並べました。つくりに難のあるもの ${broken}枚`);
  process.exitCode = broken ? 1 : 0;
});
