import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { JAPANESE } from '#node/language/phrase.ts';
import { useStage } from '#support/browser.ts';
import { ENGLISH_SITE } from '#support/site.ts';

const stage = useStage(ENGLISH_SITE);

/** Nothing that the reader sees or hears is Japanese: text, and what names and describes controls. */
async function isEnglish(page: Page): Promise<void> {
  const shown = await page.evaluate(() => [
    document.title,
    document.body.innerText,
    ...[...document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')].flatMap((one) =>
      ['aria-label', 'placeholder', 'title', 'alt'].map((name) => one.getAttribute(name) ?? ''),
    ),
  ]);
  const found = shown.flatMap(
    (text) =>
      JAPANESE.exec(text)
        ?.input.split('\n')
        .filter((line) => JAPANESE.test(line)) ?? [],
  );
  expect(found, page.url()).toEqual([]);
}

test('the list, its conditions, its words and an empty result are in English', async () => {
  const page = await stage.open('cases/');
  await page.getByText('3 cases').first().waitFor();
  await page.fill('input[name=q]', 'bread');
  await page.keyboard.press('Enter');
  await page.getByText('with “bread”').first().waitFor();
  await isEnglish(page);
  await page.fill('input[name=q]', 'zebra crossing');
  await page.keyboard.press('Enter');
  await page.getByText('No case matches').waitFor();
  await isEnglish(page);
});

test('the search finds English words, says what it did and where it stands', async () => {
  const page = await stage.open('search/?q=quotes');
  await page
    .getByText(/pages? contain/)
    .first()
    .waitFor();
  await page.locator('[data-search-list] a').first().waitFor();
  await isEnglish(page);
  await page.goto(`${stage.url}search/?q=zzzzqqq`);
  await page.getByText('There is no case or article with').waitFor();
  await isEnglish(page);
});

test('what is saved, noted, shared and taken along is in English', async () => {
  const page = await stage.open('cases/sample-workshop/');
  await page.locator('.case__head .save__button').click();
  await page.getByText('Saved').first().waitFor();
  await isEnglish(page);
  await page.goto(`${stage.url}saved/`);
  const status = page.locator('main [role=status].search-count');
  await expect.poll(() => status.textContent()).toBe('1 case');
  await page.getByText('Read it here').click();
  await page.getByText('Save the question').or(page.getByText('Questions')).first().waitFor();
  await isEnglish(page);
  await page.locator('[data-saved] button', { hasText: 'Remove' }).click();
  await page.getByText('Removed.').waitFor();
  await isEnglish(page);
});

test('three questions lead to near cases, with the reason in an English sentence', async () => {
  const page = await stage.open('match/');
  await page.getByLabel('What does it make or sell?').first().fill('machine shop');
  await page.getByLabel('How many people?').first().fill('18');
  await page.getByRole('button', { name: 'Show near cases' }).click();
  await page.getByText(/Same line of work: Metal parts/).waitFor();
  await isEnglish(page);
});

test('the form tells in English what to put right', async () => {
  const page = await stage.open('contribute/form/');
  await page.getByRole('button', { name: 'Check all of it' }).click();
  await page
    .getByText(/^To put right \(\d+\)/)
    .first()
    .waitFor({ timeout: 30_000 });
  await isEnglish(page);
});
