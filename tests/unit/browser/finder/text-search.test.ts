import { expect, it } from 'vitest';
import { TextSearch } from '#browser/finder/text-search.ts';
import type { SearchClient, SearchOutcome } from '#core/search/client.ts';

it('passages belong to the answer they are asked of, whatever was searched since', async () => {
  const asked: string[] = [];
  const client = {
    search: async (query: string) =>
      ({
        query,
        hits: [{ id: 'case/a', tier: 'exact' }],
        marks: [],
        interpretation: [],
      }) as unknown as SearchOutcome,
    passages: async (outcome: Partial<SearchOutcome>, id: string) => {
      asked.push(`${outcome.query} ${id}`);
      return { passages: [] };
    },
  } as unknown as SearchClient;
  const text = new TextSearch(Promise.resolve(client), new Map([['a', 0]]));
  const first = await text.find('first');
  await text.find('second');
  await text.passage(first, 'a');
  expect(asked).toEqual(['first case/a']);
});
