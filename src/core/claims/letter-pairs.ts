/** A pair of nothing but hiragana is grammar, and says little of what is said. */
const GRAMMAR = /^[ぁ-ん]+$/u;

/**
 * The pairs of neighbouring letters of a text, marks and spaces left out, full width read as half width.
 * @param grammar whether pairs of hiragana count too, for texts that hold hardly anything else
 */
export function pairsOf(text: string, grammar = false): Set<string> {
  const letters = [...text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '')];
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < letters.length; at += 1) {
    const pair = `${letters[at]}${letters[at + 1]}`;
    if (grammar || !GRAMMAR.test(pair)) pairs.add(pair);
  }
  return pairs;
}

/** How many pairs two texts share. */
export function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const pair of a) if (b.has(pair)) count += 1;
  return count;
}
