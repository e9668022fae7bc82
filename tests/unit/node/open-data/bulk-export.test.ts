import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BulkDocument, bulkFiles, bulkMapping } from '#node/open-data/bulk-export.ts';

const document = fc.record({
  id: fc.string({ minLength: 1 }),
  kind: fc.constantFrom('case' as const, 'knowhow' as const),
  url: fc.webUrl(),
  title: fc.string({ unit: 'binary' }),
  summary: fc.string(),
  body: fc.string({ unit: 'binary', maxLength: 200 }),
  facets: fc.constant({}),
}) satisfies fc.Arbitrary<BulkDocument>;

/** What a server makes of a file: pairs of lines. */
function readBack(file: string) {
  expect(file.endsWith('\n')).toBe(true);
  const lines = file.slice(0, -1).split('\n');
  expect(lines.length % 2).toBe(0);
  return Array.from({ length: lines.length / 2 }, (_, at) => ({
    action: JSON.parse(lines[at * 2] as string) as unknown,
    document: JSON.parse(lines[at * 2 + 1] as string) as BulkDocument,
  }));
}

describe('bulk files', () => {
  it('hold every document once and in order, whatever its text, and no file is too large', () => {
    fc.assert(
      fc.property(fc.array(document), fc.integer({ min: 300, max: 5000 }), (documents, most) => {
        const files = bulkFiles('index', documents, most);
        const back = files.map(readBack);
        expect(back.flat().map((one) => one.document)).toEqual(documents);
        for (const { action, document: one } of back.flat())
          expect(action).toEqual({ index: { _index: 'index', _id: one.id } });
        files.forEach((file, at) => {
          expect(Buffer.byteLength(file) <= most || back[at]?.length === 1).toBe(true);
          expect(file).not.toBe('');
        });
      }),
    );
  });
});

describe('the mapping', () => {
  const mapping = bulkMapping(['wall', 'step']) as {
    settings: { analysis: Record<string, Record<string, { tokenizer?: string; type: string }>> };
    mappings: { dynamic: string; properties: Record<string, { analyzer?: string; properties?: object }> };
  };

  it('names only analysers and tokenizers that it defines', () => {
    const { analyzer, tokenizer } = mapping.settings.analysis;
    for (const { tokenizer: name } of Object.values(analyzer ?? {}))
      expect(tokenizer).toHaveProperty(name ?? '?');
    const named = JSON.stringify(mapping.mappings).matchAll(/"analyzer":"(\w+)"/g);
    for (const [, name] of named) expect(analyzer).toHaveProperty(name ?? '?');
    expect(tokenizer?.words?.type).toBe('kuromoji_tokenizer');
  });

  it('has a keyword for each facet and refuses what it does not know', () => {
    expect(mapping.mappings.dynamic).toBe('strict');
    expect(mapping.mappings.properties.facets?.properties).toEqual({
      wall: { type: 'keyword' },
      step: { type: 'keyword' },
    });
  });
});
