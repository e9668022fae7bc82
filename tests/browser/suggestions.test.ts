import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { MAX_SUGGESTIONS, type Suggestion } from '#core/search/suggestions.ts';
import { axeFaults, pass, useStage } from '#support/browser.ts';
import { answered } from '#support/search-page.ts';
import { sampleOf } from '#support/seed.ts';
import { readJson, SITE } from '#support/site.ts';

const stage = useStage();
const known = readJson<Suggestion[]>(SITE, 'finder/suggestions.json');

/** A company that is found by how its name is read, and nothing else is. */
const COMPANY = known.find(
  ({ note, kana }) =>
    note === '事業者' && kana && known.filter((one) => one.kana?.includes(kana)).length === 1,
) as Suggestion;

/** Every page with a search box, and the box. */
const PLACES = [
  ['the home page', '', '.search-form input[name=q]'],
  ['the search page', 'search/', 'site-search input[name=q]'],
  ['the finder', 'cases/', '[data-finder-search] input[name=q]'],
] as const;

async function open(path: string, selector: string) {
  const page = await stage.open(path);
  if (path === 'cases/') await page.locator('case-finder[data-ready]').waitFor();
  const box = page.locator(selector).first();
  const list = page.locator(`#${await box.getAttribute('aria-controls')}`);
  return { page, box, list, options: list.getByRole('option') };
}

/** Types committed text, as a keyboard without an input method does. */
async function type(page: Page, text: string) {
  await page.keyboard.insertText(text);
}

/** What a screen reader hears: the option that `aria-activedescendant` names. */
const active = (page: Page) =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    const option = id ? document.getElementById(id) : null;
    const selected = document.querySelectorAll('[role=option][aria-selected=true]');
    if (!option) return selected.length ? 'an option is selected but not named' : null;
    return selected.length === 1 && selected[0] === option
      ? option.querySelector('span')?.textContent
      : 'apart';
  });

test.for(PLACES)('by keyboard on %s: down, up and round, Escape, Enter', async ([, path, selector]) => {
  const { page, box, list, options } = await open(path, selector);
  expect(await box.getAttribute('role')).toBe('combobox');
  expect(await box.getAttribute('aria-expanded')).toBe('false');
  await box.focus();
  await type(page, '承継');
  await list.waitFor();
  expect(await box.getAttribute('aria-expanded')).toBe('true');
  const texts = await options.evaluateAll((all) =>
    all.map((one) => one.querySelector('span')?.textContent ?? ''),
  );
  expect(texts.length).toBeGreaterThan(2);
  expect(texts.length).toBeLessThanOrEqual(MAX_SUGGESTIONS);
  for (const text of texts) expect(text).toContain('承継');
  expect(await active(page)).toBeNull();
  for (const text of texts) {
    await page.keyboard.press('ArrowDown');
    expect(await active(page)).toBe(text);
  }
  await page.keyboard.press('ArrowDown');
  expect(await active(page)).toBeNull();
  await page.keyboard.press('ArrowUp');
  expect(await active(page)).toBe(texts.at(-1));

  // Escape closes the list and leaves the words.
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'hidden' });
  expect(await box.getAttribute('aria-expanded')).toBe('false');
  expect(await box.inputValue()).toBe('承継');
  expect(await active(page)).toBeNull();

  await type(page, ' ');
  await list.waitFor();
  await page.keyboard.press('ArrowDown');
  const chosen = await active(page);
  const target = known.find((one) => one.text === chosen);
  expect(target).toBeDefined();
  await page.keyboard.press('Enter');
  // What is a page is opened, what is asked is searched for.
  if (target?.path) await page.waitForURL(`**${target.path}`);
  else await page.waitForURL((url) => url.searchParams.get('q') === chosen);
});

test.for(PLACES)('by pointer on %s', async ([, path, selector]) => {
  const { page, box, list, options } = await open(path, selector);
  await box.click();
  await type(page, COMPANY.kana ?? '');
  await list.waitFor();
  expect(await options.first().textContent()).toContain(COMPANY.text);
  await options.first().click();
  await page.waitForURL(`**${COMPANY.path}`);
});

test('Enter without an option searches for what was typed, and the list does not come back', async () => {
  const { page, box, list } = await open('search/', 'site-search input[name=q]');
  // Suggestions that come after Enter must not lie over the results.
  const late = Promise.withResolvers<void>();
  await page.route('**/finder/suggestions.json', async (route) => {
    await late.promise;
    await route.continue();
  });
  await page.reload();
  await box.focus();
  const loaded = page.waitForResponse('**/finder/suggestions.json');
  await type(page, '承継');
  await page.keyboard.press('Enter');
  await answered(page);
  expect(new URL(page.url()).searchParams.get('q')).toBe('承継');
  late.resolve();
  await (await loaded).finished();
  await pass(page, 500);
  expect(await list.isVisible()).toBe(false);

  // And one that is open closes when the search is sent.
  await type(page, '融資');
  await expect.poll(() => box.inputValue()).toBe('承継融資');
  await list.waitFor();
  await page.keyboard.press('Enter');
  await list.waitFor({ state: 'hidden' });
});

test('leaving the box closes the list', async () => {
  const { page, box, list } = await open('search/', 'site-search input[name=q]');
  await box.focus();
  await type(page, '承継');
  await list.waitFor();
  await page.keyboard.press('Tab');
  await list.waitFor({ state: 'hidden' });
});

/** Composes with the browser's own input method interface, as a Japanese keyboard does. */
async function composer(page: Page) {
  const session = await page.context().newCDPSession(page);
  return {
    compose: (text: string) =>
      session.send('Input.imeSetComposition', {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      }),
    commit: (text: string) => session.send('Input.insertText', { text }),
  };
}

/** Notes the events of the box, to prove that composition took place. */
const listen = (page: Page) =>
  page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    for (const type of ['compositionstart', 'compositionupdate', 'compositionend', 'submit'])
      document.addEventListener(type, () => heard.push(type), true);
  });
const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: string[] }).heard);

test.for(PLACES)('nothing fires while an input method composes on %s', async ([, path, selector]) => {
  const { page, box, list } = await open(path, selector);
  await listen(page);
  await box.focus();
  await page.waitForLoadState('networkidle');
  const address = page.url();
  const { compose, commit } = await composer(page);

  // A list that is open goes away as soon as composition begins.
  await type(page, '事業');
  await list.waitFor();
  for (const text of ['s', 'し', 'しょ', 'しょう', 'しょうけい']) {
    await compose(text);
    expect(await list.isVisible(), text).toBe(false);
  }
  expect(await box.inputValue()).toBe('事業しょうけい');
  // Keys that belong to the input method: none of them may choose, close or send anything.
  await box.evaluate((input) => {
    for (const key of ['ArrowDown', 'ArrowUp', 'Escape', 'Enter'])
      for (const marks of [{ isComposing: true }, { keyCode: 229 }])
        input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...marks }));
  });
  // Longer than the pause after which the finder searches by itself.
  await pass(page, 1_000);
  expect(await list.isVisible()).toBe(false);
  expect(new URL(page.url()).searchParams.get('q') ?? '').not.toContain('しょう');
  if (path !== 'cases/') expect(page.url()).toBe(address);
  expect(await heard(page)).not.toContain('submit');
  expect(await heard(page)).toContain('compositionupdate');
  expect(await heard(page)).not.toContain('compositionend');

  // 確定
  await commit('承継');
  await expect.poll(() => box.inputValue()).toBe('事業承継');
  expect(await heard(page)).toContain('compositionend');
  await list.waitFor();
  await page.keyboard.press('ArrowDown');
  expect(await active(page)).toContain('事業承継');
});

test('composition that is reported by events alone keeps the list closed', async () => {
  const { page, box, list } = await open('search/', 'site-search input[name=q]');
  await box.focus();
  await box.evaluate((element) => {
    const input = element as HTMLInputElement;
    const say = (type: string, data: string) =>
      input.dispatchEvent(new CompositionEvent(type, { data, bubbles: true }));
    say('compositionstart', '');
    for (const data of ['し', 'しょ', '承継']) {
      input.value = data;
      say('compositionupdate', data);
      // Some input methods do not mark these as composing.
      input.dispatchEvent(new InputEvent('input', { data, bubbles: true, isComposing: false }));
    }
  });
  await pass(page, 1_000);
  expect(await list.isVisible()).toBe(false);
  await box.evaluate((input) =>
    input.dispatchEvent(new CompositionEvent('compositionend', { data: '承継', bubbles: true })),
  );
  await list.waitFor();
});

test('without the list of suggestions the box works the same', async () => {
  const { page, box, list } = await open('search/', 'site-search input[name=q]');
  await page.route('**/finder/suggestions.json', (route) => route.fulfill({ status: 500, body: 'no' }));
  await page.reload();
  await box.focus();
  await type(page, '承継');
  await page.keyboard.press('Enter');
  await answered(page);
  expect(await page.locator('[data-search-list] article').count()).toBeGreaterThan(0);
  expect(await list.isVisible()).toBe(false);
});

test.for(sampleOf('axe of suggestions', PLACES, 1))(
  'axe finds nothing while the list is open on %s',
  async ([, path, selector]) => {
    const { page, box, list } = await open(path, selector);
    await page.emulateMedia({ colorScheme: 'light' });
    await box.focus();
    await type(page, '承継');
    await list.waitFor();
    await page.keyboard.press('ArrowDown');
    if (path === 'cases/') {
      // The finder searches while one types, and its list is pale meanwhile.
      await page.waitForURL(/\?q=/);
      await page.locator('[data-finder-list]:not([aria-busy])').waitFor();
    }
    expect(await axeFaults(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await list.isVisible()).toBe(true);
    expect(await axeFaults(page, ['color-contrast']), 'dark').toEqual([]);
    // On a phone the list stays inside the page.
    await page.setViewportSize({ width: 320, height: 640 });
    const inside = await list.evaluate((one) => {
      const { left, right } = one.getBoundingClientRect();
      return left >= 0 && right <= innerWidth;
    });
    expect(inside).toBe(true);
  },
);
