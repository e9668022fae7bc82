import { join } from 'node:path';
import { readDocument } from '#core/markdown/mdx-document.ts';
import { migrateCase } from '#core/migrate/case-text.ts';
import type { CaseSource } from '#core/migrate/facts-sources.ts';
import { migrateFacts } from '#core/migrate/facts-text.ts';
import { writeWhole } from '#node/cache/write-whole.ts';
import { unreadable } from '#node/content/content-faults.ts';
import { entriesOf } from '#node/content/content-layout.ts';
import { readPlainText } from '#node/content/folder.ts';

/** What became of a content folder. Files are named by their path below it. */
export interface Migration {
  changed: string[];
  /** Cases whose period became 話の範囲, since it is not known whether a source states it. */
  story: string[];
  /** Figures that were given `kind: other`, by case. */
  kinds: Map<string, number>;
  /** Files that were left as they are, with the reason. */
  left: { file: string; why: string }[];
}

/**
 * Rewrites cases and fact sheets of an earlier version into the fields of this one. What is already new is left
 * alone, so that it can be run again. Nothing is lost: only names change and what is newly asked for is added.
 * @param stated folders of cases of which a source states when the support ran
 * @param dry checks only, writes nothing
 */
export function migrateContent(contentDir: string, stated: ReadonlySet<string>, dry = false): Migration {
  const done: Migration = { changed: [], story: [], kinds: new Map(), left: [] };
  const each = (file: string, rewrite: (text: string) => { text: string; fault?: string }) => {
    const path = join(contentDir, file);
    const read = readPlainText(path);
    if ('fault' in read) {
      if (read.fault !== 'missing') done.left.push({ file, why: unreadable(file, read.fault).message });
      return;
    }
    const { text, fault } = rewrite(read.text);
    if (fault !== undefined) done.left.push({ file, why: fault });
    if (text === read.text) return;
    if (!dry) writeWhole(path, text);
    done.changed.push(file);
  };
  for (const slug of entriesOf(contentDir, 'cases').slugs) {
    let sources: CaseSource[] = [];
    const file = `cases/${slug}/index.mdx`;
    each(file, (text) => {
      const migrated = migrateCase(text, stated.has(slug));
      if (migrated.period === 'storyPeriod') done.story.push(slug);
      if (migrated.kinds) done.kinds.set(slug, migrated.kinds);
      sources = sourcesOf(file, text);
      return migrated;
    });
    each(`cases/${slug}/facts.yaml`, (text) => migrateFacts(text, sources));
  }
  return done;
}

/** The sources that a case names, as far as its settings can be read. */
function sourcesOf(file: string, text: string): CaseSource[] {
  const data = readDocument(file, text).yaml?.data as { sources?: unknown } | undefined;
  const word = (value: unknown) => (typeof value === 'string' ? value : undefined);
  if (!Array.isArray(data?.sources)) return [];
  return data.sources
    .filter((one): one is Record<string, unknown> => typeof one === 'object' && one !== null)
    .map(({ title, publisher, url, published }) => ({
      title: word(title),
      publisher: word(publisher),
      url: word(url),
      published: word(published),
    }));
}
