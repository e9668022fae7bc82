import { describe, expect, it } from 'vitest';
import { readTaxonomies } from '#node/content/taxonomies.ts';
import { expected, openCases, told, useFinder } from '#support/finder.ts';

const { reader } = useFinder();

describe('a supporter who looks for cases', () => {
  it('picks, combines and removes conditions; list, counts and address follow', async () => {
    const me = await reader();
    await me.open('cases/');
    expect(await me.count()).toBe(openCases().length);
    await me.pick('region', 'hokuriku');
    expect(await me.list()).toEqual(expected({ region: ['hokuriku'] }));
    await me.pick('industry', 'manufacturing');
    await me.pick('industry', 'transport');
    const both = { industry: ['manufacturing', 'transport'], region: ['hokuriku'] };
    expect(await me.list()).toEqual(expected(both));
    expect(await me.count()).toBe(expected(both).length);
    expect(me.address()).toBe('/cases/?industry=manufacturing&industry=transport&region=hokuriku');
    expect(await me.sentence()).toBe(`北陸 の 製造業・運輸業、郵便業 の ${told(expected(both))}`);
    expect(await me.page.title()).toContain('北陸 の 製造業・運輸業、郵便業の支援事例');
    await me.page.getByRole('link', { name: /地域: *北陸 *を外す/ }).click();
    await me.settled();
    expect(me.address()).toBe('/cases/?industry=manufacturing&industry=transport');
    expect(await me.count()).toBe(expected({ industry: both.industry }).length);
    await me.page.getByRole('link', { name: 'すべて解除' }).click();
    await me.settled();
    expect(me.address()).toBe('/cases/');
    expect(await me.count()).toBe(openCases().length);
  });

  it('sees beside every value what the list would hold with it', async () => {
    const me = await reader();
    await me.open('cases/?industry=manufacturing&wall=unseen');
    const chosen = { industry: ['manufacturing'], wall: ['unseen'] };
    const rows = await me.page.$$eval('.facet__option', (all) =>
      all.map((row) => {
        const input = row.querySelector('input') as HTMLInputElement;
        const { name, value, checked, disabled } = input;
        const shown = row.querySelector('.facet__count')?.textContent;
        return { name, value, checked, disabled, count: Number((row as HTMLElement).dataset.count), shown };
      }),
    );
    expect(rows.length).toBeGreaterThan(150);
    for (const { name, value, checked, disabled, count, shown } of rows) {
      const wanted = expected({ ...chosen, [name]: [value] }).length;
      expect({ name, value, count, shown, disabled }).toEqual({
        name,
        value,
        count: wanted,
        shown: wanted.toLocaleString('ja-JP'),
        disabled: wanted === 0 && !checked,
      });
    }
  });

  it('never sees the values move, whatever is chosen', async () => {
    const me = await reader();
    await me.open('cases/?wall=unseen');
    const places = () =>
      me.page.$$eval('.facet__option input', (all) =>
        all.flatMap((input) => {
          if (!input.checkVisibility()) return [];
          const { name, value } = input as HTMLInputElement;
          return `${name}=${value} ${Math.round(input.getBoundingClientRect().top + scrollY)}`;
        }),
      );
    const before = await places();
    await me.pick('wall', 'unfaced');
    // What stands above the list of values (the chips) may not push them either.
    expect(await places()).toEqual(before);
  });

  it('narrows a region to a prefecture in the same panel', async () => {
    const me = await reader();
    await me.open('cases/');
    await me.pick('region', 'hokuriku');
    await me.pick('prefecture', 'ishikawa');
    const chosen = { region: ['hokuriku'], prefecture: ['ishikawa'] };
    expect(expected(chosen).length).toBeGreaterThan(0);
    expect(await me.list()).toEqual(expected(chosen));
    expect(await me.sentence()).toMatch(/^北陸 の 石川県 の/);
    expect(await me.page.isDisabled('input[name=prefecture][value=tokyo]')).toBe(true);
  });

  it('finds a value in a long list by its reading', async () => {
    const me = await reader();
    await me.open('cases/');
    await me.page.locator('summary', { hasText: '地域・都道府県' }).click();
    const box = me.page.getByRole('searchbox', { name: '都道府県の項目を探す' });
    await box.fill('いしかわ');
    const shown = me.page.locator('input[name=prefecture]:visible');
    expect(await shown.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))).toEqual([
      'ishikawa',
    ]);
    await box.fill('ｱﾄﾗﾝﾃｨｽ');
    expect(await me.page.locator('[data-facet-none]:visible').count()).toBe(1);
    await box.press('Enter');
    expect(me.address()).toBe('/cases/');
    await box.fill('');
    expect(await me.page.locator('input[name=region]:visible').count()).toBe(10);
  });

  it('orders the list, and sees it as a table', async () => {
    const me = await reader();
    await me.open('cases/?industry=manufacturing');
    await me.page.getByLabel('並べ方').selectOption('place');
    await me.settled();
    expect(me.address()).toBe('/cases/?industry=manufacturing&sort=place');
    const byPlace = await me.list();
    // From north to south as the prefectures are numbered; places that are not public last.
    const codes = new Map(readTaxonomies('content').prefecture.values.map(({ id, code }) => [id, code]));
    const place = new Map(
      openCases().map(({ slug, facets }) => [slug, codes.get(facets.prefecture?.[0] ?? '') ?? '99']),
    );
    const places = byPlace.map((slug) => place.get(slug));
    expect(places).toEqual(
      expected({ industry: ['manufacturing'] })
        .map((slug) => place.get(slug))
        .sort()
        .slice(0, 20),
    );
    await me.page.getByRole('link', { name: '表', exact: true }).click();
    await me.settled();
    expect(me.address()).toBe('/cases/?industry=manufacturing&sort=place&view=table');
    expect(await me.page.getByRole('table').count()).toBe(1);
    expect(await me.list()).toEqual(byPlace);
    await me.page.getByLabel('並べ方').selectOption('depth');
    await me.settled();
    expect(me.address()).toBe('/cases/?industry=manufacturing&view=table');
  });

  it('meets a condition in an address that this site does not know', async () => {
    const me = await reader();
    await me.open('cases/?region=atlantis&region=hokuriku&color=red&page=99');
    expect(await me.list()).toEqual(expected({ region: ['hokuriku'] }));
    expect(await me.page.locator('[data-finder-notice]').textContent()).toContain(
      'region=atlantis、color=red',
    );
    expect(me.address()).toBe('/cases/?region=hokuriku');
  });

  it('learns what to relax when nothing is left', async () => {
    const me = await reader();
    await me.open('cases/?region=hokuriku&prefecture=tokyo');
    expect(await me.count()).toBe(0);
    const without = expected({ prefecture: ['tokyo'] }).length;
    await me.page.getByRole('link', { name: `「地域」を外すと ${without}件` }).click();
    await me.settled();
    expect(await me.list()).toEqual(expected({ prefecture: ['tokyo'] }));
    expect(me.address()).toBe('/cases/?prefecture=tokyo');
  });

  it('comes to the first card within 20 tabs from the top, or skips to the result at once', async () => {
    const me = await reader();
    await me.open('cases/');
    const inCard = () => me.page.evaluate(() => document.activeElement?.closest('[data-case]') !== null);
    let tabs = 0;
    for (; tabs < 60 && !(await inCard()); tabs++) await me.page.keyboard.press('Tab');
    expect(tabs).toBeLessThanOrEqual(20);
    const other = await reader();
    await other.open('cases/');
    for (let step = 0; step < 2; step++) await other.page.keyboard.press('Tab');
    expect(await other.page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('結果へ');
    await other.page.keyboard.press('Enter');
    expect(await other.page.evaluate(() => document.activeElement?.id)).toBe('results');
  });

  it('lists no value without a case before asking for it, and finds it by name', async () => {
    const me = await reader();
    await me.open('cases/?industry=fishery');
    await me.page.locator('summary', { hasText: '壁' }).first().click();
    const rows = me.page.locator('details[data-facet][open] .facet__option:visible');
    const counts = await rows.evaluateAll((all) =>
      all
        .filter((row) => row.querySelector('input[name=wall]'))
        .map((row) => (row as HTMLElement).dataset.count),
    );
    expect(counts.length).toBeGreaterThan(0);
    expect(counts).not.toContain('0');
    await me.page.locator('summary', { hasText: '気がかり' }).first().click();
    const concerns = me.page.locator('input[name=concern]:visible');
    const few = await concerns.count();
    const block = me.page.locator('details[data-facet]', { has: me.page.locator('input[name=concern]') });
    await block.locator('summary', { hasText: '項目も見る' }).click();
    expect(await concerns.count()).toBeGreaterThan(few);
  });

  it('works with the keyboard alone, and the focus never gets lost', async () => {
    const me = await reader();
    await me.open('cases/');
    await me.page.locator('summary', { hasText: '業種' }).first().press('Enter');
    await me.page.focus('input[name=q]');
    const focused = () =>
      me.page.evaluate(() => {
        const at = document.activeElement as HTMLInputElement | null;
        return at?.value ? `${at.name}=${at.value}` : (at?.textContent ?? '').trim();
      });
    for (let step = 0; step < 40 && (await focused()) !== 'industry=manufacturing'; step++)
      await me.page.keyboard.press('Tab');
    expect(await focused()).toBe('industry=manufacturing');
    await me.page.keyboard.press('Space');
    await me.settled();
    expect(await me.list()).toEqual(expected({ industry: ['manufacturing'] }).slice(0, 20));
    expect(await focused()).toBe('industry=manufacturing');
    await me.page.getByRole('link', { name: /業種: *製造業 *を外す/ }).focus();
    await me.page.keyboard.press('Enter');
    await me.settled();
    expect(await focused()).toBe(told(expected({})));
  });

  it('hears the sentence politely, and never the list', async () => {
    const me = await reader();
    await me.open('cases/');
    const live = me.page.locator('case-finder :is([aria-live], [role=status], [role=alert], [role=log])');
    expect(
      await me.page.locator('[data-finder-list]').evaluate((list) => list.closest('[aria-live]')),
    ).toBeNull();
    expect(await live.evaluateAll((all) => all.map((one) => one.getAttribute('aria-live')))).toEqual([
      'polite',
      'polite',
    ]);
    await me.pick('region', 'hokuriku');
    expect(await me.page.locator('[data-finder-status]').textContent()).toBe(await me.sentence());
  });
});
