import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatFinding } from '#core/check/source/finding.ts';
import { openContent } from '#node/content/open-content.ts';
import {
  allCases,
  allKnowhow,
  bodyText,
  CONTENT,
  everything,
  isPublished,
  taxonomies,
} from '#support/library.ts';

/** Values that stand more than once, each with the files that hold it. */
function repeated(pairs: readonly (readonly [value: string, file: string])[]): string[] {
  const holders = Map.groupBy(pairs, ([value]) => value.replace(/\s+/gu, ''));
  return [...holders]
    .filter(([, all]) => all.length > 1)
    .map(([value, all]) => `${value}: ${all.map((one) => one[1])}`);
}

describe('the collection', () => {
  it('passes the check, every file of it', async () => {
    const { findings, files } = await openContent(CONTENT);
    expect(findings.filter((one) => one.severity === 'error').map(formatFinding)).toEqual([]);
    // What is only worth a second look: tags that stand once, and sources whose original is still to be found.
    const second = ['tag/rare', 'source/host'];
    expect([...new Set(findings.map((one) => one.rule))].filter((rule) => !second.includes(rule))).toEqual(
      [],
    );
    expect(files.length).toBeGreaterThanOrEqual(everything.length);
    expect(allCases.length).toBeGreaterThanOrEqual(60);
    expect(allKnowhow.length).toBeGreaterThanOrEqual(18);
  });

  it.each([
    ['titles', everything.map((one) => [one.data.title, one.file] as const)],
    ['summaries', everything.map((one) => [one.data.summary, one.file] as const)],
    ['company names', allCases.map((one) => [one.data.company.name, one.file] as const)],
  ])('has no %s twice', (_what, pairs) => {
    expect(pairs.length).toBeGreaterThanOrEqual(60);
    expect(repeated(pairs)).toEqual([]);
  });

  it('sees what stands twice', () => {
    expect(
      repeated([
        ['甲 乙', 'a'],
        ['丙', 'b'],
        ['甲乙', 'c'],
      ]),
    ).toEqual(['甲乙: a,c']);
  });

  it('keeps the sheet and the sources of every case that rests on public documents', () => {
    const lacking = allCases
      .filter((one) => one.data.consent.kind === 'public-source')
      .flatMap(({ slug, data }) => [
        ...(existsSync(join(CONTENT, 'cases', slug, 'facts.yaml')) ? [] : [`${slug}: facts.yaml`]),
        ...(data.sources?.length ? [] : [`${slug}: sources`]),
      ]);
    expect(lacking).toEqual([]);
  });

  it('gives readers something to read: a body of 200 characters at least, of 500 in an article', () => {
    const short = everything.filter(isPublished).map((one) => [one.file, bodyText(one).length] as const);
    expect(short.length).toBeGreaterThanOrEqual(60);
    // What little is public stands in 短報 instead of being padded.
    const least = (file: string) => (file.startsWith('cases/') ? 200 : 500);
    expect(short.filter(([file, length]) => length < least(file))).toEqual([]);
  });

  it('uses every tag; tags of a single entry are reported', () => {
    const uses = new Map(taxonomies.tag.values.map((tag) => [tag.id, 0]));
    for (const { data } of everything) for (const tag of data.tags) uses.set(tag, (uses.get(tag) ?? 0) + 1);
    const rare = [...uses].filter(([, count]) => count < 2);
    if (rare.length)
      console.warn(
        `使われることの少ないタグ: ${rare.map(([tag, count]) => `${tag}（${count}件）`).join('、')}`,
      );
    expect([...uses.keys()]).toEqual(taxonomies.tag.values.map((tag) => tag.id));
    expect([...uses.values()].some((count) => count >= 2)).toBe(true);
  });
});
