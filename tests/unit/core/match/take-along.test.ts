import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Match } from '#core/match/match.ts';
import { itemsOf, takeAlong } from '#core/match/take-along.ts';
import { change, itemKey, NOTHING_SAVED, type SavedList } from '#core/saved/list.ts';

const DAY = '2026-11-28';
const match = (slug: string, ask: string | undefined) =>
  ({
    record: {
      slug,
      title: `題 ${slug}`,
      company: '会社',
      business: '豆腐の製造',
    },
    question: ask && { ask, origin: 'editorial', from: { kind: 'case', slug, title: `題 ${slug}` } },
    score: 1,
    reasons: [],
    differs: [],
  }) as unknown as Match;
const found = fc
  .subarray(['a', 'b', 'c', 'd'], { minLength: 1 })
  .chain((slugs) =>
    fc.tuple(
      ...slugs.map((slug) => fc.constantFrom(undefined, `${slug}の問い`).map((ask) => match(slug, ask))),
    ),
  );
const keys = ({ items }: SavedList) => items.map(itemKey);

test('near cases stand first in their order, each with its question; taking them again changes nothing', () => {
  fc.assert(
    fc.property(found, (near) => {
      const taken = takeAlong(NOTHING_SAVED, near, DAY);
      expect(keys(taken)).toEqual(near.flatMap((one) => itemsOf(one, DAY).map(itemKey)));
      for (const item of taken.items) expect(item.note === '').toBe(item.kind === 'question');
      expect(takeAlong(taken, near, DAY)).toEqual(taken);
    }),
  );
});

test('what is in 手元 already keeps its note', () => {
  const near = [match('a', 'aの問い')];
  const noted = change(takeAlong(NOTHING_SAVED, near, DAY), 'case/a', { note: '自分のメモ' });
  expect(takeAlong(noted, near, DAY).items[0]?.note).toBe('自分のメモ');
});
