import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../src/collection/settings.ts';
import { launchBrowser } from './lib/browser.ts';
import { run } from './lib/run.ts';
import { serveSite } from './lib/serve-site.ts';

const WIDTHS = [390, 1280];

/** `npm run gallery [-- PATH…]`: pictures of pages of the last build, for looking at, in `.cache/gallery/`. */
await run(async () => {
  const given = process.argv.slice(2);
  const pages = given.length
    ? given
    : ['', 'cases/', 'cases/niigata-chorikigu/', 'knowhow/', 'search/?q=金沢', 'about/', '404.html'];
  const { url, close } = await serveSite('dist', { base: readSettings().BASE_PATH, port: 0 });
  const browser = await launchBrowser();
  const folder = '.cache/gallery';
  mkdirSync(folder, { recursive: true });
  for (const page of pages) {
    for (const width of WIDTHS) {
      const tab = await browser.newPage({ viewport: { width, height: 900 } });
      await tab.goto(url + page.replace(/^\//, ''), { waitUntil: 'networkidle' });
      const file = join(
        folder,
        `${page.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'home'}-${width}.png`,
      );
      await tab.screenshot({ path: file, fullPage: !process.env.FOLD });
      await tab.close();
      console.log(file);
    }
  }
  await browser.close();
  await close();
});
