import { expect, it } from 'vitest';
import { budgets } from '#node/verify/checks/budgets.ts';
import { LARGEST_FILE } from '#node/verify/page-budgets.ts';
import type { CheckInput } from '#node/verify/site-check.ts';

it('a file that some hosts refuse is an error, but open data is reported and may go on', async () => {
  const files = new Map([
    ['data/cases.json', LARGEST_FILE + 1],
    ['covers/huge.svg', LARGEST_FILE + 1],
    ['data/cases.csv', LARGEST_FILE],
  ]);
  const shown = await budgets({ site: { pages: [], files } } as unknown as CheckInput);
  expect(shown.map(({ page, severity = 'error' }) => [page, severity])).toEqual([
    ['data/cases.json', 'warning'],
    ['covers/huge.svg', 'error'],
  ]);
  expect(shown[0]?.message).toMatch(/Cloudflare Pages .*ほかの置き場では公開できます/);
});
