import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainTextToMdx } from '#core/form/draft/plain-text.ts';
import { STORY_TOOLS, type StoryTool, useStoryTool } from '#core/form/story-edit.ts';

/** `「…」` marks what is selected, before and after. */
function press(tool: StoryTool, marked: string): string {
  const from = marked.indexOf('「');
  const text = marked.replace('「', '').replace('」', '');
  const to = marked.indexOf('」') - 1;
  const { insert, selectFrom, selectTo, ...place } = useStoryTool(tool, { text, from, to });
  const after = text.slice(0, place.from) + insert + text.slice(place.to);
  return `${after.slice(0, selectFrom)}「${after.slice(selectFrom, selectTo)}」${after.slice(selectTo)}`;
}

test.each<[StoryTool, string, string]>([
  ['bold', '売上が「増えた」。', '売上が「**増えた**」。'],
  ['bold', '売上が**「増えた」**。', '売上が「増えた」。'],
  ['bold', '売上が「**増えた**」。', '売上が「増えた」。'],
  ['bold', '「」', '**「太字」**'],
  ['bold', '「- 価格\n2. 箱 」', '「- **価格**\n2. **箱** 」'],
  ['bullets', '価「格\n箱」の絵', '「- 価格\n- 箱の絵」'],
  ['bullets', '「- 価格\n- 箱」', '「価格\n箱」'],
  ['bullets', '「1. 価格\n2. 箱」', '「- 価格\n- 箱」'],
  ['numbers', '「価格\n\n箱」', '「1. 価格\n\n2. 箱」'],
  ['numbers', '価格「」', '1. 価格「」'],
  ['table', '「年\t売上\n2021\t8」', '| 「年」 | 売上 |\n| --- | --- |\n| 2021 | 8 |\n\n'],
  ['link', '「組合」へ', '[組合](「https://」)へ'],
  ['link', '「https://example.jp/a」', '[「ページの題名」](https://example.jp/a)'],
])('%s %s', (tool, before, after) => {
  expect(press(tool, before)).toBe(after);
});

test('nothing outside of what is changed is touched, and bold twice is as before', () => {
  const text = fc.string({ unit: fc.constantFrom('あ', 'b', '\n', ' ', '-', '1', '.', '*', '\t', '|') });
  fc.assert(
    fc.property(text, fc.nat(), fc.nat(), fc.constantFrom(...STORY_TOOLS), (whole, a, b, { id }) => {
      const [from = 0, to = 0] = [a, b].map((one) => one % (whole.length + 1)).sort((x, y) => x - y);
      const change = useStoryTool(id, { text: whole, from, to });
      expect(change.from).toBeLessThanOrEqual(change.to);
      expect(change.selectTo).toBeLessThanOrEqual(change.from + change.insert.length);
      expect(change.selectFrom).toBeLessThanOrEqual(change.selectTo);
      const letters = (value: string) => value.replace(/[^あb]/g, '');
      if (id === 'bullets' || id === 'numbers')
        expect(letters(change.insert)).toBe(letters(whole.slice(change.from, change.to)));
    }),
  );
});

test('a list of the button begins where the caret stands, also above an empty line', () => {
  for (const id of ['bullets', 'numbers'] as const)
    expect(useStoryTool(id, { text: '\nあ', from: 0, to: 0 })).toMatchObject({ from: 0, to: 0 });
});

test('an empty table of the button is a table', () => {
  const { insert } = useStoryTool('table', { text: '', from: 0, to: 0 });
  expect(plainTextToMdx(insert)).toBe('| 項目 | 内容 |\n| --- | --- |\n| 一つめ | ここに書く |');
});
