import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '#core/check/source/finding.ts';
import { ContentError } from '#node/content/content-error.ts';
import { openContent } from '#node/content/open-content.ts';
import { collectionFolder } from '#support/content.ts';

let content: string;
beforeEach(() => {
  content = collectionFolder();
});

/** Puts `bad` in the place of `good` in one file. @returns the 1-based line where it now stands */
function spoil(file: string, good: string, bad: string): number {
  const path = join(content, file);
  const text = readFileSync(path, 'utf8');
  const at = text.indexOf(good);
  if (at < 0) throw new Error(`${file} does not hold ${good}`);
  writeFileSync(path, text.replace(good, bad));
  return text.slice(0, at).split('\n').length;
}

/** What is reported of the programme and of notices. */
const findings = async (): Promise<Finding[]> =>
  (await openContent(content)).findings.filter(({ file }) => /^(?:news|programme)\//.test(file));

describe('faults of the programme data', () => {
  it('has none as it stands', async () => {
    expect(await findings()).toEqual([]);
  });

  it('comes from the checker, which every build runs first', async () => {
    spoil('programme/yorozu.yaml', 'percent: 64.9', 'percent: 46.9');
    spoil('news/2024-04-01-mihon/index.mdx', 'publishedAt: "2024-04-01"', 'publishedAt: "2024-04-31"');
    expect((await findings()).map(({ file, field }) => `${file} ${field}`)).toEqual([
      'news/2024-04-01-mihon/index.mdx publishedAt',
      'programme/yorozu.yaml satisfaction.questions[1].answers',
    ]);
  });

  it.each([
    [
      'a row of shares that does not add up',
      'yorozu',
      'percent: 64.9',
      'percent: 46.9',
      'satisfaction.questions[1].answers',
      /合計が 81\.9%.*100 ± 0\.5/,
    ],
    ['a day that is none', 'council', '"2023-02-24"', '"2023-02-30"', 'meetings[3].date', /実在する日/],
    ['a month that is none', 'community', '"2023-08"', '"2023-13"', 'platform.items[1].date', /実在する日/],
    [
      'a day of publication that is none',
      'guideline',
      'published: "2023-06-22"\n  approvedBy',
      'published: "2023-06-31"\n  approvedBy',
      'document.published',
      /日付/,
    ],
    [
      'a member of a group that is none',
      'council',
      '全国信用金庫協会, group: finance',
      '全国信用金庫協会, group: banks',
      'members[11].group',
      /「全国信用金庫協会」のグループ「banks」.*finance（金融機関等）/,
    ],
    [
      'a member without a group',
      'council',
      '{name: 全国信用金庫協会, group: finance}',
      '{name: 全国信用金庫協会}',
      'members[11].group',
      /必須の項目/,
    ],
    [
      'a member twice',
      'council',
      '{name: 第二地方銀行協会, group',
      '{name: 全国地方銀行協会, group',
      'members[10].name',
      /二度/,
    ],
    [
      'a figure without its date',
      'yorozu',
      'unit: 社, approx: true, asOf: "2023-12-31"',
      'unit: 社, approx: true',
      'firms.total.asOf',
      /必須の項目/,
    ],
    [
      'a figure without its source',
      'bureaus',
      'value: 128, unit: 社, asOf: "2024-03-31", source: efforts',
      'value: 128, unit: 社, asOf: "2024-03-31"',
      'firms.part.source',
      /必須の項目/,
    ],
    [
      'a source that is none',
      'bureaus',
      'value: 128, unit: 社, asOf: "2024-03-31", source: efforts',
      'value: 128, unit: 社, asOf: "2024-03-31", source: effort',
      'firms.part.source',
      /出典「effort」は sources にありません/,
    ],
    ['a part above its whole', 'bureaus', 'value: 128', 'value: 328', 'firms.part.value', /全体/],
    [
      'months the wrong way round',
      'hands-on',
      '{min: 10, max: 12}',
      '{min: 12, max: 10}',
      'process[2].months.max',
      /入れ替え/,
    ],
    ['a fiscal year written loosely', 'training', 'since: FY2022', 'since: R4', 'since', /FY2023/],
  ])('%s', async (_what, name, good, bad, field, message) => {
    const line = spoil(`programme/${name}.yaml`, good, bad);
    const found = await findings();
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ file: `programme/${name}.yaml`, field, severity: 'error' });
    expect(found[0]?.message).toMatch(message);
    expect(found[0]?.line).toBe(line);
    const opened = await openContent(content);
    expect(() => opened.programme).toThrow(ContentError);
  });

  it('an unknown step in a link: the nearest is proposed', async () => {
    const line = spoil('programme/guideline.yaml', 'steps: [trust]', 'steps: [trsut]');
    expect(await findings()).toMatchObject([
      {
        file: 'programme/guideline.yaml',
        line,
        field: 'chapters[4].sections[1].parts[3].steps[1]',
        rule: 'schema/vocabulary',
        message: '「trsut」は使えません',
        remedy: expect.stringContaining('trust'),
      },
    ]);
  });

  it('know-how that is not there, or is not published', async () => {
    const line = spoil(
      'programme/training.yaml',
      'before: [mihon-keikaku, mihon-kiku]',
      'before: [mihon-keikakku, mihon-kiku]',
    );
    expect(await findings()).toMatchObject([
      { line, field: 'courses[1].before[1]', remedy: expect.stringContaining('mihon-keikaku') },
    ]);
    spoil('programme/training.yaml', 'mihon-keikakku', 'mihon-keikaku');
    expect(await findings()).toEqual([]);
    spoil('knowhow/mihon-kiku/index.mdx', 'publication: published', 'publication: draft');
    const shown = (await findings()).filter((one) => one.file === 'programme/training.yaml');
    expect(shown).toContainEqual(
      expect.objectContaining({ field: 'courses[1].before[2]', message: '「mihon-kiku」は使えません' }),
    );
  });

  it('an unknown item and broken YAML', async () => {
    const line = spoil('programme/council.yaml', 'asOf: "2024-06-25"\n', 'asof: "2024-06-25"\n');
    expect(await findings()).toContainEqual(
      expect.objectContaining({ rule: 'schema/unknown-key', field: 'asof', line }),
    );
    writeFileSync(join(content, 'programme/yorozu.yaml'), 'title: [\n');
    expect((await findings()).map(({ file, rule }) => [file, rule.split('/')[0]])).toContainEqual([
      'programme/yorozu.yaml',
      'yaml',
    ]);
  });

  it('a measure without a file is left out, and what links to its page is told', async () => {
    rmSync(join(content, 'programme/about.yaml'));
    const all = async () => (await openContent(content)).findings;
    const page = 'pages/site.mdx';
    expect(await all()).toMatchObject([{ file: page, rule: 'link/target' }]);
    writeFileSync(
      join(content, page),
      readFileSync(join(content, page), 'utf8').replace('(/about/)', '(/learn/)'),
    );
    expect(await all()).toEqual([]);
    rmSync(join(content, 'programme'), { recursive: true });
    expect(await all()).toEqual([]);
  });
});

describe('files of the programme', () => {
  it('a name that no page reads', async () => {
    writeFileSync(join(content, 'programme/yorozo.yaml'), 'title: x\n');
    expect(await findings()).toMatchObject([
      {
        file: 'programme/yorozo.yaml',
        rule: 'content/unknown',
        allowed: expect.stringContaining('yorozu.yaml'),
      },
    ]);
  });
});

describe('faults of notices', () => {
  it('a folder whose date is not the notice’s', async () => {
    spoil('news/2024-04-01-mihon/index.mdx', 'publishedAt: "2024-04-01"', 'publishedAt: "2024-04-02"');
    expect(await findings()).toMatchObject([
      {
        file: 'news/2024-04-01-mihon/index.mdx',
        rule: 'news/folder',
        remedy: expect.stringContaining('2024-04-02'),
      },
    ]);
  });

  it('a day that is none', async () => {
    const line = spoil(
      'news/2024-04-01-mihon/index.mdx',
      'publishedAt: "2024-04-01"',
      'publishedAt: "2024-04-31"',
    );
    expect(await findings()).toMatchObject([{ field: 'publishedAt', line }]);
  });

  it('a body that could run', async () => {
    mkdirSync(join(content, 'news/2026-11-23-x'));
    writeFileSync(
      join(content, 'news/2026-11-23-x/index.mdx'),
      '---\ntitle: お知らせです\nsummary: 十字より長い要約をここに書きます\npublishedAt: "2026-11-23"\n---\n\nimport fs from "fs"\n',
    );
    expect(await findings()).toMatchObject([{ file: 'news/2026-11-23-x/index.mdx', line: 7 }]);
  });
});
