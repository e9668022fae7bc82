import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../../scripts/lib/check-content.ts';
import { type Files, realCase, wholeFolder } from '../../../support/content.ts';

function check(files: Files, only: string[] = []) {
  const { findings, files: count } = checkContent(wholeFolder(files), only);
  return { told: findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`), count };
}
const lines = realCase().split('\n').length;

describe('the check', () => {
  it('finds nothing wrong with a good folder', () => {
    const { told, count } = check({});
    expect(told).toEqual([]);
    expect(count).toBeGreaterThan(100);
  });

  it('tells all faults of all files in one go, file by file and line by line', () => {
    const { told } = check({
      'cases/b/index.mdx': `${realCase().replace('city: 金沢市', 'city: 3').replace('industry: hospitality', 'industry: x')}\n{x}\n`,
      'cases/a/index.mdx': 'なにもない',
      'cases/c/facts.yaml': 'a: 1\n',
      'knowhow/a/index.mdx': '---\ntitle: 短い\n---\n',
      'site.yaml': 'name: 名前\n',
      'taxonomy/glossary.yaml': 'terms: []\n',
    });
    expect(told.filter((one) => !one.startsWith('knowhow/') && !one.startsWith('site.yaml'))).toEqual([
      'cases/a/index.mdx:1 mdx/frontmatter',
      'cases/b/index.mdx:8 schema/invalid-type',
      'cases/b/index.mdx:9 schema/vocabulary',
      `cases/b/index.mdx:${lines + 1} mdx/expression`,
      'cases/c/index.mdx:1 content/missing',
      'taxonomy/glossary.yaml:1 schema/too-small',
    ]);
    expect(told.some((one) => one === 'knowhow/a/index.mdx:2 schema/too-small')).toBe(true);
    expect(told.some((one) => one.startsWith('site.yaml:1 schema/required'))).toBe(true);
    expect(told).toEqual(
      told.toSorted((x, y) => (x.split(':')[0] ?? '').localeCompare(y.split(':')[0] ?? '', 'en')),
    );
  });

  it('tells every faulty vocabulary, and no case that would only echo it', () => {
    expect(check({ 'taxonomy/tag.yaml': 'values: 3\n', 'taxonomy/wall.yaml': null }).told).toEqual([
      'taxonomy/tag.yaml:1 schema/required',
      'taxonomy/tag.yaml:1 schema/required',
      'taxonomy/tag.yaml:1 schema/invalid-type',
      'taxonomy/wall.yaml:1 content/missing',
    ]);
  });

  it('looks only at what it is asked for', () => {
    const files = { 'cases/bad/index.mdx': 'x', 'cases/worse/index.mdx': 'x' };
    expect(check(files, ['bad']).told).toEqual(['cases/bad/index.mdx:1 mdx/frontmatter']);
    expect(check(files, ['content/cases/worse/index.mdx'])).toMatchObject({ count: 1 });
    expect(check(files, ['nowhere'])).toEqual({ told: [], count: 0 });
  });

  it('traces figures to the sheet beside the case, where there is one', () => {
    const text = realCase().replace('従業員4名、売上規模', '従業員77名、売上規模');
    const row = text.split('\n').findIndex((one) => one.includes('77名')) + 1;
    const folder = 'cases/wakuwaku-production';
    const files = { [`${folder}/index.mdx`]: text };
    expect(check(files, [folder]).told).toEqual([`${folder}/index.mdx:${row} facts/number`]);
    expect(check({ ...files, [`${folder}/facts.yaml`]: null }, [folder])).toEqual({ told: [], count: 1 });
  });
});
