import { basename, relative } from 'node:path';
import { labelBook } from '#core/check/source/schema-findings.ts';
import { checkDocument } from '#core/markdown/check-document.ts';
import { readDocument } from '#core/markdown/mdx-document.ts';
import { pageSchema } from '#core/schema/page.ts';
import { ContentError } from '#node/content/content-error.ts';
import { unreadable } from '#node/content/content-faults.ts';
import { readPlainText } from '#node/content/folder.ts';
import { revisionOf } from '#node/content/revision.ts';
import { openedContent } from '#node/site/this-run.ts';

/**
 * A Vite plugin that lets @astrojs/mdx compile only what was checked, in builds and in dev. Only `content/pages/` may be
 * compiled at all; cases and know-how are rendered as data.
 */
export function checkMdxPlugin(contentDir: string) {
  return {
    name: 'check-mdx',
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
      if (!wasChecked(file, read.text)) checkData(file, read.text);
      // What was checked is what is compiled: nobody reads the file a second time.
      return query ? null : read.text;
    },
  };
}

/** Whether the content that is open holds the very text: a page of it has passed. */
function wasChecked(file: string, text: string): boolean {
  const page = openedContent()?.pages.find((one) => one.file === file);
  return page !== undefined && page.revision === revisionOf(text);
}

/** A page that was edited just now, before the content was opened anew. @throws ContentError with its faults */
function checkData(file: string, text: string): void {
  const slug = basename(file, '.mdx');
  const { findings } = checkDocument(
    file,
    slug,
    readDocument(file, text),
    { schema: pageSchema },
    labelBook({}),
  );
  if (findings.length) throw new ContentError(findings);
}
