import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lruCached } from '#core/search/lru.ts';

it('answers as if nothing were remembered, and asks no more often', async () => {
  const questions = fc.array(fc.constantFrom('a', 'bb', 'ccc', 'dddd'), { maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(questions, fc.nat(12), async (all, most) => {
      const asked: string[] = [];
      const ask = lruCached(async (question: string) => {
        asked.push(question);
        return [...question];
      }, most);
      for (const question of all) expect(await ask(question)).toEqual([...question]);
      expect(asked.length).toBeLessThanOrEqual(all.length);
      // With room for every answer each is asked for once.
      if (most >= 10 + 4) expect(asked).toEqual([...new Set(all)]);
    }),
  );
});

it('asks once what is asked again, as long as there is room, and forgets the oldest first', async () => {
  const asked: string[] = [];
  const ask = lruCached(async (question: string) => {
    asked.push(question);
    return [question];
  }, 4);
  for (const question of ['a', 'b', 'a', 'c', 'a', 'b']) await ask(question);
  expect(asked).toEqual(['a', 'b', 'c', 'b']);
});

it('does not remember a failure', async () => {
  let failing = true;
  const ask = lruCached(async () => {
    if (failing) throw new Error('gone');
    return [1];
  }, 10);
  await expect(ask('a')).rejects.toThrow('gone');
  failing = false;
  expect(await ask('a')).toEqual([1]);
});
