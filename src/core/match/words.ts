import { normalize } from '#core/text/normalize.ts';

/** The share of what is given that the other holds; undefined when either says nothing. */
export function coverage(given: readonly string[], held: readonly string[]): number | undefined {
  if (!given.length || !held.length) return undefined;
  const set = new Set(held);
  return given.filter((one) => set.has(one)).length / given.length;
}

/** Words parted by blanks and punctuation, folded as the search folds them, each once. */
export function givenWords(text: string): string[] {
  const words = normalize(text).text.split(/[\s\p{P}\p{S}]+/u);
  return [...new Set(words.filter((word) => word !== ''))].slice(0, 20);
}

/**
 * How much of the free words stands in a text: for each word the share of its pairs of characters, and of
 * all words the mean. A word of one character counts whole or not at all.
 * @param text folded already, by `foldText`
 */
export function likeWords(given: string, text: string): number | undefined {
  const words = givenWords(given);
  if (!words.length || !text) return undefined;
  const shares = words.map((word) => {
    if (text.includes(word)) return 1;
    const pairs = pairsOf(word);
    return pairs.filter((pair) => text.includes(pair)).length / Math.max(1, pairs.length);
  });
  return shares.reduce((sum, share) => sum + share, 0) / shares.length;
}

/** Text as `likeWords` looks into it. */
export function foldText(text: string): string {
  return normalize(text).text;
}

function pairsOf(word: string): string[] {
  const characters = [...word];
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}
