import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Bundles the browser's half of a system as the site's build would, and writes a page that loads it. */
export async function bundlePage(outDir: string, system: string): Promise<void> {
  await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: fileURLToPath(new URL(`../search-page/${system}.ts`, import.meta.url)),
        output: { entryFileNames: `assets/${system}.js` },
      },
    },
  });
  const page = `<!doctype html><html lang="ja"><meta charset="utf-8"><title>${system}</title><script type="module" src="/assets/${system}.js"></script>`;
  await writeFile(join(outDir, `${system}.html`), page);
}
