import { expect, test } from 'vitest';
import { checkSubject, subjectOf } from '#core/check/run.ts';
import { caseFile } from '#core/form/draft/case-file.ts';
import type { Block } from '#core/manuscript/block.ts';
import { type CaseDraft, readManuscript } from '#core/manuscript/read-manuscript.ts';
import { readDocument } from '#core/markdown/mdx-document.ts';
import { openOffice } from '#core/office/open-office.ts';
import { caseFields } from '#core/schema/case-fields.ts';
import { fieldsOf } from '#core/schema/fields.ts';
import { valueAt } from '#core/schema/plain-data.ts';
import { taxonomies as given } from '#support/content.ts';
import { manuscriptSamples } from '#support/manuscripts/all.ts';
import type { Sample } from '#support/manuscripts/sample.ts';

/** The small collection knows two trades; these say what the samples' firms do. */
const TRADES = [
  ['lodging', '宿泊業', 'hospitality', '旅館'],
  ['printing', '印刷・同関連業', 'manufacturing', '印刷会社'],
  ['food-retail', '飲食料品小売業', 'wholesale-retail', 'パン屋'],
  ['equipment-construction', '設備工事業', 'construction', '電気工事店'],
] as const;
const trades = TRADES.map(([id, label, industry, name]) => ({
  id,
  label,
  code: '00',
  industry,
  names: [name],
}));
const taxonomies = { ...given, trade: { ...given.trade, values: [...given.trade.values, ...trades] } };
const fields = fieldsOf(caseFields(taxonomies));
const read = (sample: Sample) => {
  const manuscript = openOffice(sample.name, sample.bytes);
  return { manuscript, made: readManuscript(manuscript, taxonomies) };
};

/** A line of a list, whatever its mark. */
const isItem = (line: string, item: string) =>
  line.endsWith(item) &&
  /^[ 　]*(?:[-・]|[\d０-９]{1,2}[.．]|[①-⑳]|[（(][\d０-９]{1,2}[）)])[\s　]*$/.test(
    line.slice(0, -item.length),
  );

/** What of the wanted is not there. */
function missing({ wanted }: Sample, { draft }: CaseDraft): string[] {
  return Object.entries(wanted).flatMap(([path, value]) => {
    if (path.startsWith('# ')) {
      const text = draft.sections.find(({ heading }) => heading === path.slice(2))?.text ?? '';
      const has = Array.isArray(value)
        ? value.every((item) => text.split('\n').some((line) => isItem(line, String(item))))
        : text.includes(String(value));
      return has ? [] : [path];
    }
    const got = valueAt(draft.data, ...path.split('.'));
    if (path !== 'results')
      return JSON.stringify(got) === JSON.stringify(value) ? [] : [`${path}: ${JSON.stringify(got)}`];
    const rows = (Array.isArray(got) ? got : []).map((one) =>
      JSON.stringify([one.label, one.before, one.after]),
    );
    return (value as unknown[]).flatMap((row) =>
      rows.includes(JSON.stringify(row)) ? [] : [`results: ${JSON.stringify(row)} in ${rows}`],
    );
  });
}
const sizeOf = ({ wanted }: Sample) =>
  Object.entries(wanted).reduce(
    (sum, [path, value]) => sum + (path === 'results' ? (value as []).length : 1),
    0,
  );

function score(list: readonly Sample[]) {
  const faults = list.flatMap((sample) =>
    missing(sample, read(sample).made).map((one) => `${sample.name}: ${one}`),
  );
  const all = list.reduce((sum, one) => sum + sizeOf(one), 0);
  return { faults, share: (all - faults.length) / all, words: `${all - faults.length} of ${all}` };
}

const LETTERS = /[\s\p{P}\p{S}]+/u;
const textsOf = (block: Block): string[] =>
  block.kind === 'list'
    ? [...block.items]
    : block.kind === 'table'
      ? block.rows.flat()
      : block.kind === 'picture'
        ? [block.about]
        : [block.text];
const plain = (text: string) => text.normalize('NFKC').replace(/[\s\\]/g, '');

/** Pieces of text that are neither in the draft nor named. */
function lost(blocks: readonly Block[], { draft, understood, left }: CaseDraft): string[] {
  const kept = plain(
    [
      JSON.stringify(draft.data),
      ...draft.sections.flatMap(({ heading, text }) => [heading, text]),
      ...understood.flatMap(({ label, written }) => [label, written]),
      ...left,
    ].join('\n'),
  );
  const pieces = blocks.flatMap(textsOf).flatMap((text) => text.normalize('NFKC').split(LETTERS));
  return pieces.filter((one) => !kept.includes(plain(one)));
}

/** What of the personal stands in the draft where no rule of privacy points. */
function unmarked({ personal }: Sample, { draft, left }: CaseDraft): string[] {
  const file = 'cases/jirei/index.mdx';
  const text = caseFile(draft, fields);
  const around = { collection: 'cases', slug: 'jirei', folder: [], today: '2026-11-28' } as const;
  const { findings } = checkSubject(subjectOf(file, readDocument(file, text), around));
  const marked = findings.filter(({ rule }) => rule.startsWith('privacy/')).map(({ line }) => line);
  const lines = text.split('\n').map(plain);
  return personal.filter((one) => {
    const at = lines.flatMap((line, index) => (line.includes(plain(one)) ? [index + 1] : []));
    return at.length
      ? !at.every((line) => marked.includes(line))
      : !left.some((words) => plain(words).includes(plain(one)));
  });
}

const all = manuscriptSamples();

test('manuscripts fill at least seven in ten of what they tell', () => {
  for (const [name, list] of Object.entries(all)) {
    const { faults, share, words } = score(list);
    console.log(`${name}: ${words}${faults.length ? `; not ${faults.join('\n ')}` : ''}`);
    expect.soft(share, name).toBeGreaterThan(0.7);
  }
});

test.each(
  Object.values(all)
    .flat()
    .map((one) => [one.name, one] as const),
)('%s loses no letter, and nothing personal passes unmarked', (_, sample) => {
  const { manuscript, made } = read(sample);
  expect(lost(manuscript.blocks, made)).toEqual([]);
  expect(unmarked(sample, made)).toEqual([]);
});
