import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { readSheet } from '#core/check/facts/sheet.ts';
import { migrateFacts } from '#core/migrate/facts-text.ts';

const OLD = `# 補助出典: 見本新聞（2021年、再開の記事） https://example.org/a
# 補助出典: 同（続き）
# 注: 県は推定
name: 見本製作所 # 呼び名
employees: null
city:
founded: 1975
period: "2019年〜"
themes: [承継, '販路: 海外', 3]
support:
  - 月に一度訪ねた
  # 次の行は確かめる
  - "「何を残す?」と聞いた"
  - 折り返した
    長い行
said:
  - {who: 社長, words: 助かった, source: s1}
  - who: 担当
    words: 話を聞いた
results: []
source:
  # 主な出典
  title: 見本の資料
  publisher: 見本商工会
  url: null
  published: 2023
  page: 12
`;

describe('a former fact sheet', () => {
  const { text, changed, fault } = migrateFacts(OLD, [
    { title: '学校が再開', publisher: '見本新聞', url: 'https://example.org/a', published: '2021-11-02' },
  ]);
  const sheet = readSheet(text);

  it('keeps every fact in its group and order, and claims no source that was not recorded', () => {
    expect({ changed, fault }).toEqual({ changed: true, fault: undefined });
    expect(sheet.facts).toEqual({
      name: [{ fact: '見本製作所', from: [] }],
      employees: [],
      city: [],
      founded: [{ fact: 1975, from: [] }],
      period: [{ fact: '2019年〜', from: [] }],
      themes: [
        { fact: '承継', from: [] },
        { fact: '販路: 海外', from: [] },
        { fact: 3, from: [] },
      ],
      support: [
        { fact: '月に一度訪ねた', from: [] },
        { fact: '「何を残す?」と聞いた', from: [] },
        { fact: '折り返した 長い行', from: [] },
      ],
      said: [
        { who: '社長', fact: '助かった', from: ['s1'] },
        { who: '担当', fact: '話を聞いた', from: [] },
      ],
      results: [],
      sources: [
        { id: 's1', title: '見本の資料', publisher: '見本商工会', date: '2023' },
        {
          id: 's2',
          title: '学校が再開',
          publisher: '見本新聞',
          url: 'https://example.org/a',
          date: '2021-11-02',
        },
        { id: 's3', title: '同（続き）' },
      ],
    });
    expect(Object.keys(parse(text))).toEqual(
      Object.keys(parse(OLD)).map((key) => (key === 'source' ? 'sources' : key)),
    );
  });

  it('keeps its comments, and tells in one what has no place any more', () => {
    for (const comment of OLD.match(/#.*$/gm) ?? []) expect(text).toContain(comment);
    expect(text).toContain('# page: 12');
  });

  it('is touched once', () => {
    expect(migrateFacts(text)).toEqual({ text, changed: false });
  });

  it('keeps line ends and a mark at the beginning', () => {
    const windows = `\uFEFF${OLD.replaceAll('\n', '\r\n')}`;
    const migrated = migrateFacts(windows).text;
    expect(migrated.replaceAll('\r\n', '')).not.toContain('\n');
    expect(migrated.startsWith('\uFEFF# 補助出典')).toBe(true);
    expect(readSheet(migrated).facts?.support).toEqual(sheet.facts?.support);
  });

  it('without a source gets an empty list of them', () => {
    const migrated = migrateFacts('# 覚え書き\na: 一つ\n').text;
    expect(migrated).toBe('# 覚え書き\nsources: []\na:\n  - fact: 一つ\n    from: []\n');
  });

  it('that cannot be read, or stands in one line, stays', () => {
    const flow = '{a: 一つ, source: {title: 資料}}\n';
    expect(migrateFacts(flow)).toMatchObject({ text: flow, changed: false, fault: expect.any(String) });
    expect(migrateFacts('a: [\n')).toMatchObject({
      text: 'a: [\n',
      changed: false,
      fault: expect.any(String),
    });
  });

  it('gives back its data whatever it holds and however it is written', () => {
    // What a line of a sheet may hold: one line, trimmed, no control character.
    const words = fc
      .string({
        unit: fc.constantFrom(...'あ社「」（）:：#-?!*&%@`\'"|>{}[],~ 1年.a'),
        minLength: 1,
        maxLength: 20,
      })
      .map((text) => text.trim())
      .filter(Boolean);
    const fact = fc.oneof(words, fc.integer({ min: 0, max: 1e9 }));
    const group = fc.oneof(fact, fc.constant(null), fc.array(fact, { maxLength: 4 }));
    const sheets = fc.dictionary(
      fc.stringMatching(/^[a-z_]{1,8}$/).filter((key) => key !== 'source' && key !== 'sources'),
      group,
      {
        minKeys: 1,
      },
    );
    const style = fc.record({
      indentSeq: fc.boolean(),
      lineWidth: fc.constantFrom(0, 20, 80),
      defaultStringType: fc.constantFrom(
        'PLAIN' as const,
        'QUOTE_DOUBLE' as const,
        'QUOTE_SINGLE' as const,
        'BLOCK_FOLDED' as const,
      ),
    });
    fc.assert(
      fc.property(sheets, style, (data, options) => {
        const before = stringify(
          { ...data, source: { title: '資料', publisher: null, url: null, published: null } },
          { ...options, defaultKeyType: 'PLAIN' },
        );
        const after = readSheet(migrateFacts(before).text);
        const lines = (value: unknown) =>
          (value === null ? [] : Array.isArray(value) ? value : [value]).map((one) => ({
            fact: one,
            from: [],
          }));
        expect(after.source.errors, before).toEqual([]);
        expect(after.facts, before).toEqual({
          ...Object.fromEntries(Object.entries(data).map(([key, value]) => [key, lines(value)])),
          sources: [{ id: 's1', title: '資料' }],
        });
      }),
      { numRuns: 300 },
    );
  });
});
