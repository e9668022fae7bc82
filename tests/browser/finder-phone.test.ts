import { describe, expect, it } from 'vitest';
import { expected, openCases, told, unfold, useFinder } from '#support/finder.ts';

const { reader } = useFinder();
const PHONE = { viewport: { width: 390, height: 780 } };

describe('a supporter with a phone', () => {
  it('sees the list first, opens the sheet, picks, and goes to the result', async () => {
    const me = await reader(PHONE);
    await me.open('cases/');
    const card = await me.page.locator('[data-case]').first().boundingBox();
    expect(card?.y).toBeLessThan(780);
    expect(await me.page.locator('.facet').first().isVisible()).toBe(false);
    await me.page.getByRole('button', { name: '条件を選ぶ' }).click();
    expect(await me.page.getByRole('dialog', { name: '条件を選ぶ' }).isVisible()).toBe(true);
    // The lowest facet in sight: what it holds comes into sight, too.
    const lowest = await me.page.locator('.sheet__body').evaluate((body) => {
      const { bottom } = body.getBoundingClientRect();
      const heads = [...body.querySelectorAll('.facet__summary')];
      return heads.findLastIndex(
        (head) => head.checkVisibility() && head.getBoundingClientRect().bottom <= bottom,
      );
    });
    await me.page.locator('.sheet .facet__summary').nth(lowest).click();
    await me.page.waitForFunction((at) => {
      const head = document.querySelectorAll('.sheet .facet__summary')[at];
      const facet = head?.closest('details')?.getBoundingClientRect();
      const body = document.querySelector('.sheet__body')?.getBoundingClientRect();
      if (!facet || !body) return false;
      return facet.height > 60 && (facet.bottom <= body.bottom + 1 || Math.abs(facet.top - body.top) <= 1);
    }, lowest);
    await me.pick('region', 'hokuriku');
    const found = expected({ region: ['hokuriku'] });
    const count = found.length;
    expect(await me.page.locator('[data-finder-sheet-status]').textContent()).toBe(`北陸 の ${told(found)}`);
    await me.page.getByRole('button', { name: `${count}件を見る` }).click();
    expect(await me.page.getByRole('dialog').count()).toBe(0);
    expect(await me.list()).toEqual(expected({ region: ['hokuriku'] }));
    expect(me.address()).toBe('/cases/?region=hokuriku');
    expect(await me.page.evaluate(() => document.activeElement?.textContent)).toBe('条件を選ぶ（1）');
  });

  it('spares the cards out of sight while the sheet lies over them, and nothing moves for it', async () => {
    const me = await reader(PHONE);
    await me.open('cases/');
    const list = me.page.locator('[data-finder-list]');
    const height = await list.evaluate((one) => one.scrollHeight);
    const styled = () =>
      list.evaluate(
        (one) =>
          [...one.querySelectorAll(':scope > * > :first-child')].filter((card) =>
            card.checkVisibility({ contentVisibilityAuto: true }),
          ).length,
      );
    expect(await styled()).toBe(20);
    await me.page.getByRole('button', { name: '条件を選ぶ' }).hover();
    await me.page.mouse.down();
    await me.page.waitForFunction(() => {
      const last = document.querySelector('[data-finder-rested] > :last-child > *');
      return last && !last.checkVisibility({ contentVisibilityAuto: true });
    });
    const near = await styled();
    expect(near).toBeLessThan(10);
    const footer = () =>
      me.page
        .locator('body > footer > *')
        .first()
        .evaluate((one) => one.checkVisibility({ contentVisibilityAuto: true }));
    expect(await footer()).toBe(false);
    expect(await list.evaluate((one) => one.scrollHeight)).toBe(height);
    await me.page.mouse.up();
    await me.page.waitForSelector('dialog[open]');
    // Nobody can scroll under the sheet: what is below the window is spared as well.
    expect(await styled()).toBeLessThan(near);
    expect(await list.evaluate((one) => one.scrollHeight)).toBe(height);
    await me.page.getByRole('button', { name: '閉じる' }).click();
    await me.page.waitForSelector('[data-finder-list]:not([data-finder-rested])');
    expect(await styled()).toBe(20);
    expect(await footer()).toBe(true);
    expect(await list.evaluate((one) => one.scrollHeight)).toBe(height);
  });

  it('keeps the focus inside the sheet', async () => {
    const me = await reader(PHONE);
    await me.open('cases/');
    await me.page.getByRole('button', { name: '条件を選ぶ' }).click();
    for (let step = 0; step < 60; step++) {
      await me.page.keyboard.press('Tab');
      const inside = await me.page.evaluate(
        () => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null,
      );
      expect(inside).toBe(true);
    }
  });

  it.each(['Escape', 'back'])('closes the sheet with %s; what was picked stays', async (way) => {
    const me = await reader(PHONE);
    await me.open('cases/');
    await me.page.getByRole('button', { name: '条件を選ぶ' }).click();
    await me.pick('region', 'hokuriku');
    if (way === 'back') await me.page.goBack();
    else await me.page.keyboard.press('Escape');
    await me.page.waitForSelector('dialog', { state: 'hidden' });
    await me.settled();
    expect(me.address()).toBe('/cases/?region=hokuriku');
    expect(await me.list()).toEqual(expected({ region: ['hokuriku'] }));
    await me.page.goBack();
    await me.settled();
    expect(me.address()).toBe('/cases/');
    expect(await me.count()).toBe(openCases().length);
  });

  it.each(['Escape', 'back'])(
    'leaves no trace when the sheet closes with %s and nothing was picked',
    async (way) => {
      const me = await reader(PHONE);
      await me.open('cases/?wall=unseen');
      await me.page.getByLabel('並べ方').selectOption('kana');
      await me.settled();
      await me.page.getByRole('button', { name: '条件を選ぶ' }).click();
      // The history is written once the sheet shows.
      if (way === 'back') {
        await me.page.waitForFunction(() => history.state?.sheet);
        await me.page.goBack();
      } else await me.page.keyboard.press('Escape');
      await me.page.waitForSelector('dialog', { state: 'hidden' });
      await me.page.waitForFunction(() => !history.state?.sheet);
      await me.settled();
      expect(me.address()).toBe('/cases/?wall=unseen&sort=kana');
      await me.page.goBack();
      await me.settled();
      expect(me.address()).toBe('/cases/?wall=unseen');
    },
  );

  it('empties all conditions in the sheet', async () => {
    const me = await reader(PHONE);
    await me.open('cases/?q=社長&region=kanto');
    await me.page.getByRole('button', { name: '条件を選ぶ（1）' }).click();
    await me.page.getByRole('button', { name: 'すべて解除' }).click();
    await me.settled();
    await me.page.getByRole('button', { name: `${openCases().length}件を見る` }).click();
    await me.settled();
    expect(me.address()).toBe('/cases/');
    expect(await me.page.inputValue('input[name=q]')).toBe('');
  });

  it('turns the phone to a wide screen: the sheet becomes the panel beside the list', async () => {
    const me = await reader(PHONE);
    await me.open('cases/');
    await me.page.getByRole('button', { name: '条件を選ぶ' }).click();
    await me.page.setViewportSize({ width: 1280, height: 800 });
    await me.page.waitForSelector('dialog', { state: 'hidden' });
    await me.settled();
    expect(await me.page.locator('.finder__facets .facet').first().isVisible()).toBe(true);
  });

  it.each([
    'cases/',
    'cases/?q=連携&industry=manufacturing&industry=professional&region=hokuriku&step=follow-up',
    'cases/?view=table&wall=unseen',
    'cases/?region=hokuriku&prefecture=tokyo',
    'cases/by/supporterType/self/',
  ])('at 320 pixels nothing of %s is cut', async (path) => {
    const me = await reader({ viewport: { width: 320, height: 640 } });
    await me.open(path);
    const over = () =>
      me.page.evaluate(() =>
        [...document.querySelectorAll('body *')]
          .filter((one) => one.checkVisibility() && !one.closest('.visually-hidden, thead'))
          .filter((one) => {
            const { left, right, width } = one.getBoundingClientRect();
            return width > 0 && (left < -1 || right > 321);
          })
          .map((one) => one.outerHTML.slice(0, 80)),
      );
    expect(await over()).toEqual([]);
    expect(await me.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await me.page.locator('[data-finder-open]').click();
    await unfold(me);
    const inside = await me.page.evaluate(() => {
      const body = document.querySelector('.sheet__body') as HTMLElement;
      return body.scrollWidth <= body.clientWidth;
    });
    expect(inside).toBe(true);
  });
});
