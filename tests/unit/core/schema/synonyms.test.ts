import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { synonymsSchema } from '#core/schema/synonyms.ts';
import { toStream } from '#core/text/stream.ts';
import { synonymKey, synonymRows } from '#node/search-index/write-shards.ts';

const file = new URL('../../../../content/taxonomy/synonyms.yaml', import.meta.url);
const synonyms = synonymsSchema.parse(parse(readFileSync(file, 'utf8')));

it('has enough entries of the field, and every word can be searched', () => {
  expect(synonyms.entries.length).toBeGreaterThanOrEqual(60);
  for (const [word, [to]] of synonymRows(synonyms)) {
    for (const one of [word, ...to]) expect(toStream(one).symbols, one).not.toEqual([]);
  }
});

it('gives every word one key', () => {
  const keys = synonymRows(synonyms).map(([word]) => synonymKey(word));
  expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
});

it('keeps apart what is not the same', () => {
  const rows = new Map(synonymRows(synonyms));
  expect(rows.get('商工会議所')?.[0]).not.toContain('商工会');
  expect(rows.get('補助金')?.[0]).not.toContain('助成金');
  expect(rows.get('事業承継')).toBeUndefined();
});

it.each([
  [{ direction: 'to', from: ['信金'], to: ['信金'], why: '同じ語です' }, 'from と to'],
  [{ direction: 'both', words: ['信金'], why: '一つしかない' }, ''],
  [{ direction: 'both', words: ['信金', '信用金庫'] }, ''],
  [{ direction: 'from', words: ['信金', '信用金庫'], why: '向きが違う' }, ''],
])('refuses %j', (entry, message) => {
  const result = synonymsSchema.safeParse({ label: '同義語', source: '根拠', entries: [entry] });
  expect(result.success).toBe(false);
  expect(JSON.stringify(result.error?.issues)).toContain(message);
});

it('refuses a word with two entries', () => {
  const one = { direction: 'both', words: ['信金', '信用金庫'], why: '略称です' };
  const result = synonymsSchema.safeParse({ label: '同義語', source: '根拠', entries: [one, one] });
  expect(JSON.stringify(result.error?.issues)).toContain('1 番目');
});
