import { join } from 'node:path';
import { imageReferences } from '#core/check/image/references.ts';
import type { Finding } from '#core/check/source/finding.ts';
import type { LabelBook } from '#core/check/source/schema-findings.ts';
import { judgeDocument } from '#core/markdown/judge-entry.ts';
import { readDocument } from '#core/markdown/mdx-document.ts';
import { type Rendered, renderMdx } from '#core/markdown/render.ts';
import { isDraft } from '#core/schema/case-draft.ts';
import type { CollectionName, CollectionSchema } from '#core/schema/collections.ts';
import { type Memory, openMemory } from '#node/cache/memory.ts';
import { hashOfCode } from '#node/cache/program.ts';
import { unreadable } from './content-faults.ts';
import { entryFile } from './entry-file.ts';
import { readPlainText } from './folder.ts';

/** A judged entry with the HTML of its body: what pages and checks need, without the tree. */
export interface RenderedEntry<T> extends Rendered {
  data: T;
  /** Whether the body shows pictures: here they are their descriptions, `bodyMedia` makes them ready. */
  pictures: boolean;
  /** Judged as a draft: much may be missing from its data, and nothing of it may be shown. */
  draft: boolean;
}
/** Reads entries of one collection; each is judged and rendered once, in this build or an earlier one. */
export interface RenderedReader<T> {
  /** Faults, or the entry. */
  read(slug: string): { findings: Finding[]; entry?: RenderedEntry<T> };
  /** To be called when all are read. */
  done(): void;
}

/**
 * @param vocabularies everything the schema was made from; part of what a result depends on
 * @param base the path the site is served under, beginning and ending with `/`
 */
export function renderedReader<T>(
  contentDir: string,
  collection: CollectionName,
  schemas: CollectionSchema,
  labels: LabelBook,
  vocabularies: unknown,
  base: string,
): RenderedReader<T> {
  const code = hashOfCode('src/core', 'src/node/content');
  const version = JSON.stringify([code, vocabularies, base]);
  const memory: Memory<RenderedEntry<T>> = openMemory(collection, version);
  return {
    read(slug) {
      const file = entryFile(collection, slug);
      const text = readPlainText(join(contentDir, file));
      if ('fault' in text) return { findings: [unreadable(file, text.fault)] };
      const input = `${slug}\n${text.text}`;
      const known = memory.get(input);
      if (known) return { findings: [], entry: known };
      const judged = judgeDocument(file, slug, readDocument(file, text.text), schemas, labels);
      if (!judged.entry) return { findings: judged.findings };
      const { data, tree } = judged.entry;
      const pictures = [...imageReferences(tree, 1)].length > 0;
      const made = { data: data as T, pictures, draft: isDraft(data), ...renderMdx(tree, base) };
      return { findings: [], entry: memory.set(input, made) };
    },
    done: () => memory.save(),
  };
}
