import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkSubject, subjectOf } from '#core/check/run.ts';
import { labelBook } from '#core/check/source/schema-findings.ts';
import { checkDocument } from '#core/markdown/check-document.ts';
import { fixDocument, sameShape } from '#core/markdown/fix-document.ts';
import { readDocument } from '#core/markdown/mdx-document.ts';
import { renderMdx } from '#core/markdown/render.ts';
import { collectionSchemas } from '#core/schema/collections.ts';
import { taxonomies } from '#support/content.ts';
import { slippedText, spoiledText } from '#support/mutations.ts';
import { often } from '#support/seed.ts';

const schemas = collectionSchemas(taxonomies).cases;
const labels = labelBook(taxonomies);
const FILE = 'cases/spoiled/index.mdx';
const AROUND = { collection: 'cases', slug: 'spoiled', folder: [], today: '2026-11-22' } as const;

function check(text: string) {
  const document = readDocument(FILE, text);
  const checked = checkDocument(FILE, 'spoiled', document, schemas, labels);
  const ruled = checkSubject(subjectOf(FILE, document, AROUND));
  return { document, entry: checked.entry, findings: [...checked.findings, ...ruled.findings] };
}

/** What must never stand in HTML made of a stranger's text. */
const DANGEROUS =
  /<(?:script|style|iframe|object|embed|form|base|meta|link|svg)\b|\son[a-z]+\s*=|(?:href|src)="(?:javascript|data|vbscript|file):/i;

const RUNS = often(600, 5_000);
test(`${RUNS} spoiled cases: the check never throws, places every fault in the file, and what passes renders safely`, () => {
  let passed = 0;
  fc.assert(
    fc.property(spoiledText, (text) => {
      const { document, entry, findings } = check(text);
      const lines = document.text.split('\n');
      for (const one of findings) {
        expect(one.line).toBeGreaterThanOrEqual(1);
        expect(one.line).toBeLessThanOrEqual(lines.length + 1);
        expect(one.column).toBeGreaterThanOrEqual(1);
        expect(one.message).not.toBe('');
      }
      if (findings.some((one) => one.severity === 'error')) return;
      passed += 1;
      expect(entry).toBeDefined();
      if (entry) expect(renderMdx(entry.tree).html).not.toMatch(DANGEROUS);
    }),
    { numRuns: RUNS },
  );
  // A test of what passes proves nothing when nothing passes.
  expect(passed).toBeGreaterThan(RUNS / 25);
}, 120_000);

test('--fix is idempotent, makes no new fault and keeps the data', () => {
  let changed = 0;
  fc.assert(
    fc.property(fc.oneof(slippedText, spoiledText), (text) => {
      const once = fixDocument(FILE, 'cases', 'spoiled', text, AROUND.today).text;
      expect(fixDocument(FILE, 'cases', 'spoiled', once, AROUND.today).text).toBe(once);
      const before = check(text);
      const after = check(once);
      // A line that becomes a heading is judged as one, and so are its neighbours: by name, depth, order and what stands below.
      const isRaised = before.findings.some(({ rule }) => rule === 'section/shape');
      const judged = ({ findings }: typeof before) =>
        findings.filter(({ rule }) => !(isRaised && rule?.startsWith('section/'))).length;
      expect(judged(after)).toBeLessThanOrEqual(judged(before));
      if (once === text || once === before.document.text) return;
      changed += 1;
      expect(sameShape(before.document, after.document)).toBe(true);
    }),
    { numRuns: often(100, 300) },
  );
  expect(changed).toBeGreaterThan(often(30, 100));
}, 120_000);
