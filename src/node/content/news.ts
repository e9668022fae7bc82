import type { Finding } from '#core/check/source/finding.ts';
import type { News } from '#core/schema/news.ts';
import { entryFile } from './entry-file.ts';

const DATED = /^(\d{4}-\d{2}-\d{2})-[a-z0-9]/;

/** The folder of a notice is named by the notice's own date. @param data its settings; undefined when they are faulty */
export function misnamedNotice(slug: string, data: unknown): Finding[] {
  const date = (data as News | undefined)?.publishedAt;
  if (date === undefined || DATED.exec(slug)?.[1] === date) return [];
  return [
    {
      file: entryFile('news', slug),
      line: 1,
      column: 1,
      field: 'publishedAt',
      rule: 'news/folder',
      severity: 'error',
      message: `フォルダー名「${slug}」が日付 ${date} で始まっていません`,
      remedy: `「${date}-短い名前」という名前に変えるか、publishedAt を直してください`,
    },
  ];
}
