import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Finding } from '../domain/content/finding.ts';
import type { LabelBook } from '../domain/content/schema-findings.ts';
import { type Rendered, renderMdx } from '../markdown/render.ts';
import { judgeEntry, readEntry } from './entries.ts';
import { hashOfCode, type Memory, openMemory } from './memory.ts';

/** A judged entry with the HTML of its body: what pages and checks need, without the tree. */
export interface RenderedEntry<T> extends Rendered {
  data: T;
}
/** Reads entries of one collection; each is judged and rendered once, in this build or an earlier one. */
export interface RenderedReader<T> {
  read(slug: string): { findings: Finding[]; text: string; entry?: RenderedEntry<T> };
  /** To be called when all are read. */
  done(): void;
}

/**
 * @param vocabularies everything the schema was made from; part of what a result depends on
 * @param base the path the site is served under, beginning and ending with `/`
 */
export function renderedReader<T extends z.ZodType>(
  contentDir: string,
  collection: string,
  schema: T,
  labels: LabelBook,
  vocabularies: unknown,
  base: string,
): RenderedReader<z.infer<T>> {
  const code = hashOfCode('src/schema', 'src/domain', 'src/markdown', 'src/collection');
  const version = JSON.stringify([code, vocabularies, base]);
  const memory: Memory<RenderedEntry<z.infer<T>>> = openMemory(collection, version);
  return {
    read(slug) {
      const file = `${collection}/${slug}/index.mdx`;
      let text: string;
      try {
        text = readFileSync(join(contentDir, file), 'utf8');
      } catch {
        return { text: '', findings: readEntry(contentDir, collection, slug, schema, labels).findings };
      }
      let findings: Finding[] = [];
      const entry = memory.recall(`${slug}\n${text}`, () => {
        const judged = judgeEntry(file, slug, text, schema, labels);
        findings = judged.findings;
        return judged.entry && { data: judged.entry.data, ...renderMdx(judged.entry.tree, base) };
      });
      return { findings, text, ...(entry ? { entry } : {}) };
    },
    done: () => memory.save(),
  };
}
