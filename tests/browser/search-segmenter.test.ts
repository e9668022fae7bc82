import { expect, test } from 'vitest';
import { useStage } from '#support/browser.ts';
import { askPage } from '#support/search-page.ts';

const stage = useStage();

const QUERIES = [
  '事業承継',
  '気付き',
  'DX 建設業',
  'かなざわ',
  '後継者がいない民宿を引き継いだ例はありますか',
];

test('two browsers give the same answer: how one cuts words has no say in it', {
  timeout: 120_000,
}, async () => {
  const page = await stage.open('search/');
  const answers = async () => {
    const all: string[] = [];
    for (const query of QUERIES) {
      const { results } = await askPage(page, query);
      all.push(`${query}: ${results.map(({ id, tier }) => `${id} ${tier}`).join('、')}`);
    }
    return all;
  };
  const usual = await answers();
  expect(usual.every((line) => line.includes('case/'))).toBe(true);
  // Another browser's segmenter cuts Japanese elsewhere (Latin letters and digits no browser cuts: UAX #29, WB5 to
  // WB10); an old one has none.
  await page.addInitScript(() => {
    class EveryCharacter {
      segment(text: string) {
        return (text.match(/[a-z0-9]+|[^a-z0-9]/gu) ?? []).map((segment) => ({ segment, isWordLike: true }));
      }
    }
    Object.assign(Intl, { Segmenter: EveryCharacter });
  });
  await page.goto(`${stage.url}search/`);
  expect(await answers()).toEqual(usual);
  await page.addInitScript(() => {
    Reflect.deleteProperty(Intl, 'Segmenter');
  });
  await page.goto(`${stage.url}search/`);
  expect(await answers()).toEqual(usual);
});
