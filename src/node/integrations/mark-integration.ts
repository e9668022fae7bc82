import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { drawIcons } from '#node/pictures/icons.ts';
import { brandOf } from '#node/pictures/mark.ts';
import { content } from '#node/site/this-run.ts';

/**
 * Draws the icons of a site that has a mark of its own, over those that came with the program. Has to stand before what
 * lists the files of the site.
 */
export function markIntegration(): AstroIntegration {
  return {
    name: 'mark',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { site, dir: contentDir } = content();
        if (!site.theme?.mark) return;
        const { mark } = brandOf(site, contentDir);
        const out = fileURLToPath(dir);
        for (const [name, bytes] of [['favicon.svg', mark] as const, ...(await drawIcons(mark))]) {
          const file = join(out, name);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, bytes);
        }
      },
    },
  };
}
