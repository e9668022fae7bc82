import { basename, relative } from 'node:path';
import { pageSchema } from '#core/schema/page.ts';
import { ContentError } from '#node/content/content-error.ts';
import { unreadable } from '#node/content/content-faults.ts';
import { judgeEntry } from '#node/content/entries.ts';
import { readPlainText } from '#node/content/folder.ts';

/**
 * A Vite plugin that judges every `.mdx` before @astrojs/mdx compiles it, in builds and in dev.
 * Only `content/pages/` may be compiled at all; cases and know-how are rendered as data.
 */
export function judgeMdxPlugin(contentDir: string) {
  return {
    name: 'judge-mdx',
    enforce: 'pre' as const,
    load(id: string) {
      const [path = id, query] = id.split('?');
      if (!path.endsWith('.mdx')) return null;
      const file = relative(contentDir, path).replaceAll('\\', '/');
      if (!file.startsWith('pages/')) {
        throw new Error(`${file}: この場所の MDX は読み込めません。content/pages/ に置いてください`);
      }
      const read = readPlainText(path);
      if ('fault' in read) throw new ContentError([unreadable(file, read.fault)]);
      const { findings } = judgeEntry(file, basename(path, '.mdx'), read.text, pageSchema, new Map());
      if (findings.length) throw new ContentError(findings);
      // What was judged is what is compiled: nobody reads the file a second time.
      return query ? null : read.text;
    },
  };
}
