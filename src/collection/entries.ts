import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Finding } from '../domain/content/finding.ts';
import type { LabelBook } from '../domain/content/schema-findings.ts';
import { type Entry, type Judged, judgeEntry } from '../markdown/judge-entry.ts';

export { type Entry, type Judged, judgeEntry };

/** Folder names of a collection, sorted; a collection that is not there is empty. */
export function listSlugs(contentDir: string, collection: string): string[] {
  let items: Dirent[];
  try {
    items = readdirSync(join(contentDir, collection), { withFileTypes: true });
  } catch {
    return [];
  }
  return items
    .filter((item) => item.isDirectory())
    .map((item) => item.name)
    .sort();
}

/** Reads and judges one `index.mdx`. Never throws for what a contributor can write. */
export function readEntry<T extends z.ZodType>(
  contentDir: string,
  collection: string,
  slug: string,
  schema: T,
  labels: LabelBook,
): Judged<z.infer<T>> {
  const file = `${collection}/${slug}/index.mdx`;
  let text: string;
  try {
    text = readFileSync(join(contentDir, file), 'utf8');
  } catch {
    return {
      findings: [
        whole(
          file,
          'content/missing',
          'フォルダーに index.mdx がありません',
          '書き足すか、フォルダーを消してください',
        ),
      ],
    };
  }
  return judgeEntry(file, slug, text, schema, labels);
}

function whole(file: string, rule: string, message: string, remedy: string): Finding {
  return { file, line: 1, column: 1, field: '全体', rule, severity: 'error', message, remedy };
}
