import fc from 'fast-check';
import { expect, test } from 'vitest';
import { discussionOf } from '#core/cases/discussion.ts';

const words = fc.string({ minLength: 3, maxLength: 20 });
/** Of a case whose every text has its name in it, as real texts are of one firm. */
const told = (name: string) =>
  fc.record({
    title: words.map((text) => `${name}${text}`),
    beats: fc
      .subarray(['wall', 'question', 'moved', 'after'])
      .map((kinds) => kinds.map((kind) => ({ kind, text: `${name}の${kind}。` }))),
    points: fc.array(
      words.map((text) => `${name}${text}`),
      { maxLength: 3 },
    ),
    questions: fc.array(
      words.map((text) => ({ ask: `${name}${text}`, origin: '編集部の作例' })),
      { maxLength: 5 },
    ),
  });

test('every case has one to four questions to talk about, of its own, and no two cases share one', () => {
  fc.assert(
    fc.property(told('甲'), told('乙'), (one, other) => {
      const [mine, theirs] = [discussionOf(one), discussionOf(other)];
      expect(mine.length).toBeGreaterThanOrEqual(1);
      expect(mine.length).toBeLessThanOrEqual(4);
      for (const line of mine) expect(line).toContain('甲');
      expect(mine.filter((line) => theirs.includes(line))).toEqual([]);
    }),
  );
});

test('the question of the case comes with its origin; a beat that is not told is not asked about', () => {
  const lines = discussionOf({
    title: '題',
    beats: [{ kind: 'after', text: '店は続いた。' }],
    points: [],
    questions: [{ ask: '誰が継ぎますか', origin: '公表資料にある問い' }],
  });
  expect(lines[0]).toContain('「誰が継ぎますか」（公表資料にある問い）');
  expect(lines[1]).toContain('「店は続いた」');
  expect(lines.join('')).not.toContain('undefined');
});
