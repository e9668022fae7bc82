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
 * @param counts how many steps and walls the lists of this site hold
 */
export function plainWords(
  page: PlainPage,
  { steps, walls }: { steps: number; walls: number },
): PlainPart[][] {
  const counts: Record<string, string> = { '{steps}': plainCount(steps), '{walls}': plainCount(walls) };
  const filled = (line: string) => line.replace(/\{\w+\}/g, (name) => counts[name] ?? name);
  return SENTENCES[page].map((line) => withReadings(filled(line)));
}

/** The pages that have a summary. */
export const PLAIN_PAGES = Object.keys(SENTENCES) as PlainPage[];

/** So many things, as one counts them aloud: 七(なな)つ; above ten 12個(こ). */
function plainCount(count: number): string {
  return COUNTS[count - 1] ?? `${count}個(こ)`;
}
const COUNTS = [
  '一(ひと)つ',
  '二(ふた)つ',
  '三(みっ)つ',
  '四(よっ)つ',
  '五(いつ)つ',
  '六(むっ)つ',
  '七(なな)つ',
  '八(やっ)つ',
  '九(ここの)つ',
  '十(とお)',
];
