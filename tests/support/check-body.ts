import { readFileSync } from 'node:fs';
import { checkSubject, subjectOf } from '#core/check/run.ts';
import { compareFindings, type Finding } from '#core/check/source/finding.ts';
import { checkDocument } from '#core/markdown/check-document.ts';
import { fixDocument } from '#core/markdown/fix-document.ts';
import { readDocument } from '#core/markdown/mdx-document.ts';
import { collectionSchemas } from '#core/schema/collections.ts';
import { FIXTURES, labels, taxonomies } from '#support/content.ts';

const FILE = 'cases/x/index.mdx';
const TODAY = '2026-11-22';
const { cases } = collectionSchemas(taxonomies);
/** A case in which the check finds nothing. */
export const GOOD_CASE = readFileSync(`${FIXTURES}/cases/mihon-seisakusho/index.mdx`, 'utf8');

/** The good case with another last paragraph. */
export const withBody = (body: string) => GOOD_CASE.replace('残業は**三割**減った。', () => body);

/** The good case with a line of its settings in place of the one with the same key. */
export function withLine(line: string, key = /^\s*(\w+)/.exec(line)?.[1]): string {
  const before = new RegExp(`^ *${key}: .*$`, 'm');
  if (!before.test(GOOD_CASE)) throw new Error(`no ${key} in the good case`);
  return GOOD_CASE.replace(before, () => line);
}

/** What the check says of the text of a case by itself. */
export function findingsOf(text: string): Finding[] {
  const document = readDocument(FILE, text);
  const around = { collection: 'cases', slug: 'x', folder: [], today: TODAY } as const;
  const checked = checkDocument(FILE, 'x', document, cases, labels);
  return [...checked.findings, ...checkSubject(subjectOf(FILE, document, around)).findings].sort(
    compareFindings,
  );
}

/** The rules that find something, each once. */
export const rulesOf = (text: string) => [...new Set(findingsOf(text).map(({ rule }) => rule))];

/** The text as `--fix` leaves it. */
export const fixed = (text: string) => fixDocument(FILE, 'cases', 'x', text, TODAY).text;
