import { PLAIN_WORDS as SENTENCES } from './plain-words.table.ts';

/** A piece of a line: plain text, or a word with its reading. */
type PlainPart = string | readonly [word: string, reading: string];

/**
 * Marks readings in a line: `会社(かいしゃ)を` → a word with its reading, then text. A reading belongs to the
 * kanji right before its brackets.
 */
export function withReadings(line: string): PlainPart[] {
  return line
    .split(/([\p{Script=Han}々]+\([ぁ-んー]+\))/u)
    .filter(Boolean)
    .map((part) => {
      const found = /^(.+)\((.+)\)$/.exec(part);
      return found ? ([found[1] as string, found[2] as string] as const) : part;
    });
}

/** The pages that have a summary in やさしい日本語. */
export type PlainPage = keyof typeof SENTENCES;

/**
 * Summaries after 「在留支援のためのやさしい日本語ガイドライン」 (出入国在留管理庁・文化庁, 2020): short sentences, one
 * thing each, です・ます, spaces between phrases, readings over kanji.
 */
export const PLAIN_WORDS = Object.fromEntries(
  Object.entries(SENTENCES).map(([page, lines]) => [page, lines.map(withReadings)]),
) as Record<PlainPage, PlainPart[][]>;
