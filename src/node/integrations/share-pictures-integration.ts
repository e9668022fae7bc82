import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { paths } from '#core/site/paths.ts';
import type { ShareText } from '#core/site/share-picture.ts';
import { openShelf } from '#node/cache/shelf.ts';
import { brandOf } from '#node/pictures/mark.ts';
import { shareName, sharePainter } from '#node/pictures/share-picture.ts';
import { content, pageNotes } from '#node/site/this-run.ts';

/** Drawn at the same time: each waits mostly for the packing of its PNG, which has threads of its own. */
const AT_ONCE = 4;

/**
 * Draws the picture that stands beside a shared link for every page. What to draw the page says itself, so a new page
 * needs nothing more. Has to stand before what lists the files of the site.
 */
export function sharePictures(): AstroIntegration {
  return {
    name: 'share-pictures',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const brand = brandOf(content().site, content().dir);
        // By name, which stands for all that is drawn: one kept from an earlier build is never stale.
        const kept = openShelf('ogp');
        const wanted = new Map<string, ShareText>();
        for (const { share } of pageNotes().values()) wanted.set(shareName(share, brand), share);
        const put = (name: string, picture: Buffer) => {
          const file = join(out, paths.sharePicture(name));
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, picture);
        };
        const missing: [name: string, text: ShareText][] = [];
        for (const [name, text] of wanted) {
          const picture = kept.read(name);
          if (picture) put(name, picture);
          else missing.push([name, text]);
        }
        if (!missing.length) return;
        logger.info(`共有用の画像を${missing.length}枚かきます`);
        const paint = await sharePainter(brand);
        const draw = async () => {
          for (let next = missing.shift(); next; next = missing.shift()) {
            const [name, text] = next;
            const picture = await paint(text);
            put(name, picture);
            kept.keep(name, picture);
          }
        };
        await Promise.all(Array.from({ length: AT_ONCE }, draw));
      },
    },
  };
}
