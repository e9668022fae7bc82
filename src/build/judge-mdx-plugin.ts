import { readFileSync } from 'node:fs';
import { basename, relative } from 'node:path';
import { ContentError } from '../collection/content-error.ts';
import { judgeEntry } from '../collection/entries.ts';
import { pageSchema } from '../schema/page.ts';

/**
 * A Vite plugin that judges every `.mdx` before @astrojs/mdx compiles it, in builds and in dev.
 * Only `content/pages/` may be compiled at all; cases and know-how are rendered as data.
 */
export function judgeMdxPlugin(contentDir: string) {
  return {
    name: 'judge-mdx',
    enforce: 'pre' as const,
    load(id: string) {
      const path = id.split('?')[0] ?? id;
      if (!path.endsWith('.mdx')) return null;
      const file = relative(contentDir, path).replaceAll('\\', '/');
      if (!file.startsWith('pages/')) {
        throw new Error(`${file}: この場所の MDX は読み込めません。content/pages/ に置いてください`);
      }
      const { findings } = judgeEntry(
        file,
        basename(path, '.mdx'),
        readFileSync(path, 'utf8'),
        pageSchema,
        new Map(),
      );
      if (findings.length) throw new ContentError(findings);
      return null;
    },
  };
}
