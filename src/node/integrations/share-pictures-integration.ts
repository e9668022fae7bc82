import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { paths } from '#core/site/paths.ts';
import type { ShareText } from '#core/site/share-picture.ts';
import { openShelf } from '#node/cache/shelf.ts';
import { shareName, sharePainter } from '#node/pictures/share-picture.ts';

/** Drawn at the same time: each waits mostly for the packing of its PNG, which has threads of its own. */
const AT_ONCE = 4;

/**
 * Draws the picture that stands beside a shared link for every page that names one. What to draw stands in the
 * page's own head, so a new page needs nothing more. Has to stand before what lists the files of the site.
 */
export function sharePictures(siteName: string): AstroIntegration {
  return {
    name: 'share-pictures',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const out = fileURLToPath(dir);
        const wanted = new Map<string, ShareText>();
        for (const text of pictureTexts(out)) wanted.set(shareName(text, siteName), text);
        const kept = openShelf('ogp');
        const missing = [...wanted].filter(([name]) => !kept.has(name));
        if (missing.length) {
          const paint = await sharePainter(siteName);
          const draw = async () => {
            for (let next = missing.shift(); next; next = missing.shift())
              kept.keep(next[0], await paint(next[1]));
          };
          logger.info(`共有用の画像を${missing.length}枚かきます`);
          await Promise.all(Array.from({ length: AT_ONCE }, draw));
        }
        for (const name of wanted.keys()) {
          const file = join(out, paths.sharePicture(name));
          mkdirSync(join(file, '..'), { recursive: true });
          writeFileSync(file, readFileSync(kept.path(name)));
        }
      },
    },
  };
}

/** What the pages of a folder want drawn, as their heads say. */
function pictureTexts(folder: string): ShareText[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .flatMap((file) => shareTextOf(readFileSync(join(folder, file), 'utf8')) ?? []);
}

/** Reads `og:image:alt`, which is the kicker and the title of the picture. */
export function shareTextOf(html: string): ShareText | undefined {
  const alt = /<meta property="og:image:alt" content="([^"]*)"/.exec(
    html.slice(0, html.indexOf('</head>')),
  )?.[1];
  if (alt === undefined) return undefined;
  const [kicker = '', ...title] = decode(alt).split('｜');
  return { kicker, title: title.join('｜') };
}

const decode = (text: string) =>
  text
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;|&#60;/g, '<')
    .replace(/&gt;|&#62;/g, '>')
    .replace(/&amp;|&#38;/g, '&');
