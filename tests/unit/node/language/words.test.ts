import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languageOf, OTHER_LANGUAGES } from '#node/language/language-of.ts';
import { JAPANESE, marksOf } from '#node/language/phrase.ts';
import { programTexts } from '#node/language/program-texts.ts';
import { readWordList, wordListFile, writtenWordList } from '#node/language/word-list.ts';

const texts = programTexts();
const EMPTY = /<(\d+)><\/\1>/g;

test.each(OTHER_LANGUAGES)('every text of the program has its words (%s)', (language) => {
  const { words, only = {}, kept } = readWordList(language);
  const stays = new Set(kept);
  const without = texts.filter(({ key, file }) => !stays.has(key) && !words[key] && !only[file]?.[key]);
  expect(
    without.map(({ key, file, line }) => `${file}:${line}  ${key}`),
    'npm run words puts new texts into the list; DEVELOPING.md tells how to translate',
  ).toEqual([]);
  expect(texts.length).toBeGreaterThan(1000);
});

test.each(OTHER_LANGUAGES)(
  'the list holds nothing else, in the form that npm run words writes (%s)',
  (language) => {
    const list = readWordList(language);
    const keys = new Set(texts.map(({ key }) => key));
    expect([...Object.keys(list.words), ...list.kept].filter((key) => !keys.has(key))).toEqual([]);
    expect(list.kept.filter((key) => list.words[key] !== undefined)).toEqual([]);
    for (const [file, own] of Object.entries(list.only ?? {}))
      for (const key of Object.keys(own))
        expect(
          texts.some((text) => text.file === file && text.key === key),
          `${file}: ${key}`,
        ).toBe(true);
    expect(readFileSync(wordListFile(language), 'utf8')).toBe(writtenWordList(list));
  },
);

test.each(OTHER_LANGUAGES)('words are in their language and say every value and element (%s)', (language) => {
  const { words, only = {} } = readWordList(language);
  // What the check asks for is written in Japanese whatever the language of the site.
  const asked = /約30|10〜20|（題名未確認）/g;
  for (const [key, said] of [
    ...Object.entries(words),
    ...Object.values(only).flatMap((own) => Object.entries(own)),
  ]) {
    expect(said.replaceAll(asked, ''), key).not.toMatch(JAPANESE);
    expect(marksOf(said), key).toEqual(marksOf(key));
    // An element that says something says something.
    expect(said.match(EMPTY) ?? [], key).toEqual(key.match(EMPTY) ?? []);
  }
});

test('a module that thinks in another language gives what its twin gives', async () => {
  for (const language of OTHER_LANGUAGES) {
    const files = globSync(`src/**/*.${language}.ts`);
    expect(files.length).toBeGreaterThan(5);
    for (const file of files) {
      const [own, twin] = await Promise.all(
        [file, file.replace(`.${language}.ts`, '.ts')].map(
          (one) => import(/* @vite-ignore */ `${process.cwd()}/${one}`) as Promise<object>,
        ),
      );
      expect(Object.keys(own ?? {}).sort(), file).toEqual(Object.keys(twin ?? {}).sort());
    }
  }
});

test('a folder says its language in its settings; Japanese where it says none', () => {
  expect(['content', 'starter', 'starter-en', 'nowhere'].map(languageOf)).toEqual(['ja', 'ja', 'en', 'ja']);
});
