import { readFileSync, writeFileSync } from 'node:fs';
import { readOptions } from '#node/command/arguments.ts';
import { run } from '#node/command/run.ts';
import { OTHER_LANGUAGES } from '#node/language/language-of.ts';
import { programTexts } from '#node/language/program-texts.ts';
import { readWordList, wordListFile, writtenWordList } from '#node/language/word-list.ts';

const USAGE = `npm run words
画面の言葉の表（src/node/language/）を、プログラムの日本語に合わせます。新しい言葉は空で足し、なくなった言葉は落とし、訳のない言葉の場所を知らせます。`;

/**
 * `npm run words`: brings the lists of words up to date with the program. New texts come in with '' to be filled in,
 * those that are gone are dropped; says file:line of each that has no words yet. Exit code 1 while there is one.
 */
await run(async () => {
  readOptions({});
  const texts = programTexts();
  const keys = new Set(texts.map(({ key }) => key));
  for (const language of OTHER_LANGUAGES) {
    const { words, only = {}, kept } = readWordList(language);
    const stays = kept.filter((key) => keys.has(key));
    const spoken = [...keys].filter((key) => !stays.includes(key));
    const own = Object.entries(only).map(([file, held]) => [
      file,
      Object.fromEntries(
        Object.entries(held).filter(([key]) => texts.some((text) => text.file === file && text.key === key)),
      ),
    ]);
    const list = {
      words: Object.fromEntries(spoken.map((key) => [key, words[key] ?? ''])),
      only: own.length ? Object.fromEntries(own) : undefined,
      kept: stays,
    };
    const written = writtenWordList(list);
    if (written !== readFileSync(wordListFile(language), 'utf8'))
      writeFileSync(wordListFile(language), written);
    const empty = texts.filter(({ key, file }) => list.words[key] === '' && !list.only?.[file]?.[key]);
    for (const { key, file, line } of empty) console.log(`${file}:${line}  ${key}`);
    console.log(
      `${language}: ${spoken.length}件、訳のないもの ${empty.length}件（${wordListFile(language)}）`,
    );
    if (empty.length) process.exitCode = 1;
  }
}, USAGE);
