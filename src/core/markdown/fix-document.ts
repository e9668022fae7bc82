import type { Nodes, Root } from 'mdast';
import { fixText } from '#core/check/fix.ts';
import { checkSubject, subjectOf } from '#core/check/run.ts';
import type { Finding } from '#core/check/source/finding.ts';
import { understoodData, valueEdits } from '#core/check/source/read-values.ts';
import type { CollectionName } from '#core/schema/collections.ts';
import { FENCE } from './check-document.ts';
import { type MdxDocument, readDocument } from './mdx-document.ts';

/**
 * Mends house spelling and typography of one document, and its line ends.
 * A document that is unsafe or unreadable is left as it is.
 * @returns the mended text and how many faults are gone
 */
export function fixDocument(
  file: string,
  collection: CollectionName,
  slug: string,
  raw: string,
  today: string,
): { text: string; edits: number } {
  const findingsOf = (text: string): Pick<Finding, 'fix'>[] => {
    const around = { collection, slug, folder: [], today };
    const document = readDocument(file, text);
    const values = document.yaml ? valueEdits(document.yaml, FENCE.length) : [];
    return [
      ...values.map(({ edit }) => ({ fix: edit })),
      ...document.findings,
      ...checkSubject(subjectOf(file, document, around)).findings,
    ];
  };
  const document = readDocument(file, raw);
  if (!isMendable(document)) return { text: raw, edits: 0 };
  const count = (text: string) => findingsOf(text).filter((one) => one.fix).length;
  const text = fixText(document.text, findingsOf, (before, after) =>
    sameShape(readDocument(file, before), readDocument(file, after)),
  );
  return { text, edits: count(document.text) - count(text) };
}

/** Whether `--fix` may touch a document: it can be read, and what makes it unsafe is only what can be taken out. */
export function isMendable({ findings, yaml, tree }: MdxDocument): boolean {
  return findings.every(({ fix }) => fix) && !yaml?.errors.length && tree !== undefined;
}

/**
 * Whether two documents hold the same data but for the letters of their texts: the same keys, the same kinds of
 * values, the same numbers, links and marks. Emphasis, headings, lists and tables may come to be: they were
 * meant all along.
 */
export function sameShape(before: MdxDocument, after: MdxDocument): boolean {
  if (!isMendable(after) || !after.tree || !before.tree) return false;
  return (
    JSON.stringify(skeleton(understoodData(before.yaml?.data))) ===
      JSON.stringify(skeleton(after.yaml?.data)) &&
    JSON.stringify(marks(before.tree)) === JSON.stringify(marks(after.tree))
  );
}

function skeleton(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(skeleton);
  if (typeof value === 'string') return 'text';
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, skeleton(one)]));
}

const MEANT = new Set(
  'root paragraph text strong heading list listItem table tableRow tableCell blockquote'.split(' '),
);

function marks(tree: Root): string[] {
  const found: string[] = [];
  const walk = (node: Nodes): void => {
    if ('url' in node) found.push(`${node.type} ${node.url}`);
    else if ('value' in node && node.type !== 'text') found.push(`${node.type} ${node.value}`);
    else if (!MEANT.has(node.type)) found.push(node.type);
    if ('children' in node) for (const child of node.children) walk(child as Nodes);
  };
  walk(tree);
  return found;
}
