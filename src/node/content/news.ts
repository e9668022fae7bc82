import type { Finding } from '#core/check/source/finding.ts';
import { newsSchema } from '#core/schema/news.ts';
import { listSlugs, readEntry } from './entries.ts';

const DATED = /^(\d{4}-\d{2}-\d{2})-[a-z0-9]/;

/** Judges every notice: its frontmatter and body, and that the folder is named by the notice's own date. */
export function judgeNews(contentDir: string): { findings: Finding[]; files: number } {
  const slugs = listSlugs(contentDir, 'news');
  const findings = slugs.flatMap((slug) => {
    const { findings: own, entry } = readEntry(contentDir, 'news', slug, newsSchema, new Map());
    const date = DATED.exec(slug)?.[1];
    if (!entry || date === entry.data.publishedAt) return own;
    return [...own, misnamed(slug, entry.data.publishedAt)];
  });
  return { findings, files: slugs.length };
}

function misnamed(slug: string, date: string): Finding {
  return {
    file: `news/${slug}/index.mdx`,
    line: 1,
    column: 1,
    field: 'publishedAt',
    rule: 'news/folder',
    severity: 'error',
    message: `フォルダー名「${slug}」が日付 ${date} で始まっていません`,
    remedy: `「${date}-短い名前」という名前に変えるか、publishedAt を直してください`,
  };
}
