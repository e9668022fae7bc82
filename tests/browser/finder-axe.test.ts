import { describe, expect, it } from 'vitest';
import { axeFaults } from '#support/browser.ts';
import { expected, openCases, unfold, useFinder } from '#support/finder.ts';
import { sampleOf } from '#support/seed.ts';

const { reader, stage } = useFinder();

/** A prefecture with exactly one case: the list of one. */
function lonely(): string {
  const all = openCases().map(({ facets }) => facets.prefecture?.[0] ?? '');
  const found = all.find((id) => id && expected({ prefecture: [id] }).length === 1);
  if (!found) throw new Error('No prefecture has exactly one case');
  return found;
}

/** The whole list and a facet page are checked with the other kinds of pages, in `accessible.test.ts`. */
const STATES: [string, () => string][] = [
  ['one result', () => `cases/?prefecture=${lonely()}`],
  ['no result', () => 'cases/?region=hokuriku&prefecture=tokyo'],
  ['words', () => 'cases/?q=連携&industry=manufacturing'],
  ['words that nothing holds', () => 'cases/?q=空飛ぶ円盤の製造'],
  ['a table', () => 'cases/?view=table'],
  ['a value that does not exist', () => 'cases/?region=atlantis'],
];

describe('axe finds nothing', () => {
  it.each(sampleOf('finder', STATES, 3))('with %s', async (_name, path) => {
    const me = await reader();
    await me.open(path());
    expect(await axeFaults(me.page)).toEqual([]);
  });

  it.each(sampleOf('finder in the dark', STATES.slice(0, 3), 1))(
    'in the dark, with %s',
    async (_name, path) => {
      const me = await reader({ colorScheme: 'dark' });
      await me.open(path());
      expect(await axeFaults(me.page, ['color-contrast'])).toEqual([]);
    },
  );

  it.each(sampleOf('finder on a phone', [320, 390], 1))(
    'with the sheet open, everything unfolded, at %i pixels',
    async (width) => {
      const me = await reader({ viewport: { width, height: 700 } });
      await me.open('cases/?region=hokuriku');
      await me.page.locator('[data-finder-open]').click();
      await unfold(me);
      expect(await axeFaults(me.page)).toEqual([]);
    },
  );

  it('with a saved view, and a table on a phone', async () => {
    const me = await reader({ viewport: { width: 390, height: 700 } });
    await me.open('cases/?view=table&wall=unseen');
    await me.page.getByRole('button', { name: 'この条件を保存' }).click();
    await me.page.locator('[data-finder-saved] summary').click();
    expect(await axeFaults(me.page)).toEqual([]);
  });

  it('without JavaScript', async () => {
    const me = await reader();
    await me.page.route('**/_astro/*.js', (route) => route.abort());
    await me.page.goto(`${stage.url}cases/`);
    expect(await axeFaults(me.page)).toEqual([]);
  });
});
