import type { DrawingId } from '#core/drawings/drawing-of.ts';
import { currentIn, SECTIONS } from './sections.ts';

/** What stands on the picture beside a shared link. */
export interface ShareText {
  /** What kind of page it is. */
  kicker: string;
  title: string;
  /** The thing of the firm that the page is about. */
  drawing?: DrawingId | undefined;
}

/** Kinds of pages by the beginning of their address; what is none of them is called like its place in the menu. */
const KINDS: readonly (readonly [start: string, kicker: string])[] = [
  ['/cases/', '支援事例'],
  ['/knowhow/', '支援ノウハウ'],
  ['/steps/', '支援の段階'],
  ['/walls/', '壁'],
  ['/concerns/', '気がかり'],
  ['/news/', 'お知らせ'],
];
/** Lists that differ in nothing but their filter share one picture: hundreds of them would say the same. */
const SHARED = /^\/(?:cases|questions)\/(?:by|page)\//;

/**
 * The words on the picture of a page.
 * @param path address without the base path
 * @param site name and one line of the instance, for pages that have no words of their own
 */
export function shareText(path: string, title: string, site: { name: string; tagline: string }): ShareText {
  if (path === '/') return { kicker: site.tagline, title: site.name };
  const own = KINDS.find(([start]) => path.startsWith(start))?.[1];
  const place = SECTIONS.find((section) => currentIn(section, path))?.label;
  const kicker = [own, place, site.tagline].find((one) => one !== undefined && one !== title) ?? '';
  if (SHARED.test(path))
    return {
      kicker: site.tagline,
      title: path.startsWith('/cases/') ? '支援事例をさがす' : '問いかけをえらぶ',
    };
  return { kicker, title };
}

/** A letter is one wide, or a half when it is ASCII. */
export function lineWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter < '\u0080' ? 0.55 : 1), 0);
}

/** Phrases in the pieces that a line may end with: Latin words are one phrase together. Joined, they are the phrases. */
export function atSpaces(phrases: readonly string[]): string[] {
  return phrases.flatMap((phrase) => phrase.split(/(?<= )(?! )/));
}

/**
 * Sets phrases into lines no wider than `most` letters, as even as the phrases allow; a phrase that is wider than
 * a line is cut by letters.
 */
export function setLines(phrases: readonly string[], most: number): string[] {
  const pieces = phrases.flatMap((phrase) => cut(phrase, most));
  const count = fill(pieces, most).length;
  // The narrowest measure that needs no further line makes the lines even.
  let narrow = most;
  while (narrow > 1 && fill(pieces, narrow - 1).length === count && widest(fill(pieces, narrow - 1)) <= most)
    narrow -= 1;
  return fill(pieces, narrow);
}

const widest = (lines: readonly string[]) => Math.max(0, ...lines.map(lineWidth));

function fill(pieces: readonly string[], most: number): string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && lineWidth(last + piece) <= most) lines[lines.length - 1] = last + piece;
    else lines.push(piece);
  }
  return lines;
}

function cut(phrase: string, most: number): string[] {
  const parts: string[] = [''];
  for (const letter of phrase) {
    const last = parts.at(-1) as string;
    if (last && lineWidth(last + letter) > most) parts.push(letter);
    else parts[parts.length - 1] = last + letter;
  }
  return parts;
}
