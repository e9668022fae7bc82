import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, it } from 'vitest';
import { expected, finderSite, openCases, type Reader, unfold } from './lib/finder-site.ts';

const site = finderSite();
const { reader } = site;

async function faults({ page }: Reader) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html.slice(0, 200))}`,
  );
}

/** A prefecture with exactly one case: the list of one. */
function lonely(): string {
  const all = openCases().map(({ facets }) => facets.prefecture?.[0] ?? '');
  const found = all.find((id) => id && expected({ prefecture: [id] }).length === 1);
  if (!found) throw new Error('No prefecture has exactly one case');
  return found;
}

const STATES: [string, () => string][] = [
  ['many', () => 'cases/'],
  ['one result', () => `cases/?prefecture=${lonely()}`],
  ['no result', () => 'cases/?region=hokuriku&prefecture=tokyo'],
  ['words', () => 'cases/?q=連携&industry=manufacturing'],
  ['words that nothing holds', () => 'cases/?q=空飛ぶ円盤の製造'],
  ['a table', () => 'cases/?view=table'],
  ['a value that does not exist', () => 'cases/?region=atlantis'],
  ['a facet page', () => 'cases/by/region/kanto/'],
];

describe('axe finds nothing', () => {
  it.each(STATES)('with %s', async (_name, path) => {
    const me = await reader();
    await me.open(path());
    expect(await faults(me)).toEqual([]);
  });

  it.each(STATES.slice(1, 4))('in the dark, with %s', async (_name, path) => {
    const me = await reader({ colorScheme: 'dark' });
    await me.open(path());
    expect(await faults(me)).toEqual([]);
  });

  it.each([320, 390])('with the sheet open, everything unfolded, at %i pixels', async (width) => {
    const me = await reader({ viewport: { width, height: 700 } });
    await me.open('cases/?region=hokuriku');
    await me.page.locator('[data-finder-open]').click();
    await unfold(me);
    expect(await faults(me)).toEqual([]);
  });

  it('with a saved view, and a table on a phone', async () => {
    const me = await reader({ viewport: { width: 390, height: 700 } });
    await me.open('cases/?view=table&wall=unseen');
    await me.page.getByRole('button', { name: 'この条件を保存' }).click();
    await me.page.locator('[data-finder-saved] summary').click();
    expect(await faults(me)).toEqual([]);
  });

  it('without JavaScript', async () => {
    const me = await reader();
    await me.page.route('**/_astro/*.js', (route) => route.abort());
    await me.page.goto(`${site.url()}cases/`);
    expect(await faults(me)).toEqual([]);
  });
});
