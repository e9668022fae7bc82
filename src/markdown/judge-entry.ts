import type { Root } from 'mdast';
import type { z } from 'zod';
import type { Finding } from '../domain/content/finding.ts';
import { judge, type LabelBook } from '../domain/content/schema-findings.ts';
import { isDraft } from '../schema/case-draft.ts';
import type { CollectionSchema } from '../schema/collections.ts';
import { SLUG } from '../schema/primitives.ts';
import { type MdxDocument, readDocument } from './document.ts';

/** One judged file: its data and the tree of its body, which only the renderer may turn into HTML. */
export interface Entry<T> {
  slug: string;
  /** Path relative to the content folder. */
  file: string;
  text: string;
  data: T;
  tree: Root;
  bodyLine: number;
}
/** Findings, and the entry when there are none. */
export interface Judged<T> {
  findings: Finding[];
  entry?: Entry<T>;
}

/** Judges the text of one entry. The text is a stranger's: nothing of it runs here. */
export function judgeEntry<T extends z.ZodType>(
  file: string,
  slug: string,
  text: string,
  schema: T,
  labels: LabelBook,
): Judged<z.infer<T>> {
  return judgeDocument(file, slug, readDocument(file, text), { schema }, labels) as Judged<z.infer<T>>;
}

/** Judges a document that was read before: what the schema says, after what makes it unsafe. */
export function judgeDocument(
  file: string,
  slug: string,
  document: MdxDocument,
  schemas: CollectionSchema,
  labels: LabelBook,
): Judged<unknown> {
  const findings = [...slugFindings(file, slug), ...document.findings];
  if (!document.yaml || !document.source) return { findings };
  const schema = schemas.draft && isDraft(document.yaml.data) ? schemas.draft : schemas.schema;
  const judged = judge(file, document.yaml, schema, labels);
  findings.push(...judged.findings);
  if (findings.length || judged.value === undefined || !document.tree) return { findings };
  const { text, tree } = document;
  return {
    findings,
    entry: { slug, file, text, data: judged.value, tree, bodyLine: document.source.bodyLine },
  };
}

function slugFindings(file: string, slug: string): Finding[] {
  if (SLUG.test(slug) && slug.length <= 60) return [];
  return [
    {
      file,
      line: 1,
      column: 1,
      field: '全体',
      rule: 'content/slug',
      severity: 'error',
      message: `フォルダー名「${slug}」は使えません`,
      remedy: '半角の英小文字・数字をハイフンでつないで、60字までにしてください（URL になります）',
    },
  ];
}
