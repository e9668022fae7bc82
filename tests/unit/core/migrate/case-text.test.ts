import { describe, expect, it } from 'vitest';
import { readDocument } from '#core/markdown/mdx-document.ts';
import { migrateCase } from '#core/migrate/case-text.ts';

const file = (settings: string, body = '\n## 当社の背景\n\nperiod: 本文の言葉\n') =>
  `---\n${settings}---\n${body}`;
const FIRST_HAND = 'consent: {kind: named, confirmedAt: "2026-01-01"}\n';
const PUBLIC = 'consent: {kind: public-source, confirmedAt: "2026-01-01"}\n';
const PERIOD = '# いつか\nperiod: # 覚え書き\n    from: "2020"\n    to: \'2021\'\nmemo: のこす\n';

describe('the period of a former case', () => {
  it.each([
    ['who supported knew when', FIRST_HAND, false, 'supportPeriod'],
    ['a summary of public sources does not tell', PUBLIC, false, 'storyPeriod'],
    ['unless it is said that a source states it', PUBLIC, true, 'supportPeriod'],
    ['nobody supported', `${FIRST_HAND}supporter: {type: self}\n`, false, 'storyPeriod'],
    ['nothing else is known', '', false, 'supportPeriod'],
  ] as const)('%s', (_, settings, stated, home) => {
    const before = file(settings + PERIOD);
    const after = migrateCase(before, stated);
    expect(after).toEqual({ text: before.replace('\nperiod:', `\n${home}:`), period: home, kinds: 0 });
  });

  it('is touched once: what is new stays as it is, byte by byte', () => {
    const once = migrateCase(file(PUBLIC + PERIOD)).text;
    expect(migrateCase(once)).toEqual({ text: once, kinds: 0 });
  });

  it.each(['\r\n', '\n'])('keeps its line ends %j, and a mark at the beginning of the file', (eol) => {
    const before = `\uFEFF${file(`${PUBLIC}${PERIOD}`).replaceAll('\n', eol)}`;
    expect(migrateCase(before).text).toBe(before.replace(`${eol}period:`, `${eol}storyPeriod:`));
  });

  it('is left alone where both stand, where the settings cannot be read, and where there are none', () => {
    for (const text of [
      file(`${PUBLIC}${PERIOD}storyPeriod: {from: "2019"}\n`),
      file('a: [\n'),
      '本文だけ\n',
    ]) {
      const { fault, ...rest } = migrateCase(text);
      expect(rest).toEqual({ text, kinds: 0 });
      expect(fault).toMatch(/。|ません/);
    }
  });
});

describe('figures before and after of a former case', () => {
  const results = `results:
  # 売上
  - label: 売上高 # 円
    before: 1
    after: 2
  - {label: 人数, after: 3, before: 2}
  - label: 受賞
    note: 最優秀賞
  - label: もう書いた
    kind: long-span
    before: 1
    after: 2
`;

  it.each(['\n', '\r\n'])('are given what is not known, and nothing else changes (%j)', (eol) => {
    const before = file(results).replaceAll('\n', eol);
    const after = migrateCase(before);
    expect(after.kinds).toBe(2);
    expect(after.text.replace(`    kind: other${eol}`, '').replace('kind: other, ', '')).toBe(before);
    const { yaml } = readDocument('cases/a/index.mdx', after.text);
    expect(yaml?.data).toMatchObject({
      results: [
        { label: '売上高', kind: 'other', before: 1, after: 2 },
        { label: '人数', kind: 'other', before: 2, after: 3 },
        { label: '受賞', note: '最優秀賞' },
        { label: 'もう書いた', kind: 'long-span' },
      ],
    });
  });
});
