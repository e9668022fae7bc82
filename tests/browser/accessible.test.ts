import { expect, test } from 'vitest';
import { axeFaults, sticksOut, useStage } from '#support/browser.ts';
import { equalAccessFaults } from '#support/equal-access.ts';
import { FULL, KNOWHOW, THIN } from '#support/examples.ts';
import { sampleOf } from '#support/seed.ts';

const stage = useStage();

/** What a page fetches after it stood, and shows then. */
const FETCHES = true;
/** One page of each kind; every kind that is added belongs here. */
const KINDS: [kind: string, path: string, fetches?: boolean][] = [
  ['home', ''],
  ['list', 'cases/', FETCHES],
  ['facet page', 'cases/by/region/hokuriku/'],
  ['case', `cases/${FULL}/`],
  ['thin case', `cases/${THIN}/`],
  ['know-how list', 'knowhow/'],
  ['know-how', `knowhow/${KNOWHOW}/`],
  ['learn', 'learn/'],
  ['steps', 'steps/'],
  ['step', 'steps/awareness/'],
  ['walls', 'walls/'],
  ['wall', 'walls/unfaced/'],
  ['questions', 'questions/', FETCHES],
  ['search, empty', 'search/'],
  ['search, results', 'search/?q=%E9%87%91%E6%B2%A2', FETCHES],
  ['page', 'about/'],
  ['coverage', 'coverage/', FETCHES],
  [
    'match, results',
    'match/#trade=%E3%81%A8%E3%81%86%E3%81%B5%E5%B1%8B&concern=no-successor&employees=12',
    FETCHES,
  ],
  ['saved, shared list', `saved/#list=x&ids=${FULL},${THIN}`, FETCHES],
  ['compare', `compare/?ids=${FULL},${THIN}`, FETCHES],
  ['study pack', `pack/?ids=${FULL}`, FETCHES],
  ['offline', 'offline/', FETCHES],
  ['open data', 'data/'],
  ['glossary', 'glossary/'],
  ['accessibility', 'accessibility/'],
  ['contact', 'contact/'],
  ['assistant', 'assistant/'],
  ['practice', 'practice/', FETCHES],
  ['evidence', 'evidence/'],
  ['evidence of a wall', 'evidence/unseen/'],
  ['listen', 'listen/'],
  ['concerns', 'concerns/'],
  ['concern', 'concerns/no-successor/'],
  ['English', 'en/'],
  ['how to contribute', 'contribute/'],
  ['404', '404.html'],
];

const NARROW = { width: 320, height: 640 };
const WIDE = { width: 1280, height: 900 };

test.for(KINDS)('at 320 px nothing sticks out, and axe finds nothing: %s', async ([kind, path, fetches]) => {
  // In one colour, drawn by the seed; `npm run test:long` looks at both.
  const [first = 'light', other] = sampleOf(`axe ${kind}`, ['light', 'dark'] as const, 1);
  const page = await stage.open(path, { colorScheme: first, viewport: NARROW });
  if (fetches) await page.waitForLoadState('networkidle');
  expect.soft(await sticksOut(page)).toBe(false);
  await page.setViewportSize(WIDE);
  expect(await axeFaults(page), first).toEqual([]);
  if (!other) return;
  await page.emulateMedia({ colorScheme: other });
  expect(await axeFaults(page, ['color-contrast']), other).toEqual([]);
});

test('what sticks out at 320 px is seen', async () => {
  const page = await stage.open('', { viewport: NARROW });
  await page.evaluate(() => {
    document.body.append(document.createElement('hr'));
    document.body.lastElementChild?.setAttribute('width', '400');
  });
  expect(await sticksOut(page)).toBe(true);
});

test('a second engine finds nothing either that is not explained', { timeout: 600_000 }, async () => {
  const page = await stage.open('offline/');
  await page.evaluate(() => document.body.append(document.createElement('input')));
  expect((await equalAccessFaults(page)).length, 'a field without a name').toBeGreaterThan(0);
  const faults: string[] = [];
  for (const [kind, path, fetches] of sampleOf('second engine', KINDS, 2)) {
    await page.goto(stage.url + path);
    if (fetches) await page.waitForLoadState('networkidle');
    faults.push(...(await equalAccessFaults(page)).map((fault) => `${kind}: ${fault}`));
  }
  expect(faults).toEqual([]);
});
