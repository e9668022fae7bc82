import type { Edit, Finding } from './source/finding.ts';

/** Applies the edits of findings to the text they were found in; of two that overlap, the first one counts. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const edit of [...edits].sort((a, b) => a.offset - b.offset)) {
    if (edit.offset < done) continue;
    result += text.slice(done, edit.offset) + edit.text;
    done = edit.offset + edit.length;
  }
  return result + text.slice(done);
}

const MAX_ROUNDS = 8;

/**
 * Mends what can be mended without changing what is said, until nothing is left to mend.
 * @param text the checked text (no byte-order mark, LF)
 * @param findingsOf checks a text anew
 * @param sameMeaning whether the mended text still holds the same data; a round that does not is undone
 */
export function fixText(
  text: string,
  findingsOf: (text: string) => readonly Pick<Finding, 'fix'>[],
  sameMeaning: (before: string, after: string) => boolean,
): string {
  let current = text;
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const edits = findingsOf(current).flatMap(({ fix }) => (fix ? [fix] : []));
    const next = mend(current, edits, sameMeaning);
    if (next === current) return current;
    current = next;
  }
  return current;
}

/** One round. When all edits together change the meaning, only those that do not are made. */
function mend(
  text: string,
  edits: readonly Edit[],
  sameMeaning: (before: string, after: string) => boolean,
): string {
  const harmless = harmlessOf(edits, (some) => {
    const mended = applyEdits(text, some);
    return mended === text || sameMeaning(text, mended);
  });
  const some = applyEdits(text, harmless);
  return harmless === edits || sameMeaning(text, some) ? some : text;
}

/** Looks for what does harm by halves: reading the text anew for each of a hundred edits takes too long. */
function harmlessOf(edits: readonly Edit[], isHarmless: (some: readonly Edit[]) => boolean): readonly Edit[] {
  if (isHarmless(edits)) return edits;
  if (edits.length <= 1) return [];
  const middle = edits.length >> 1;
  return [edits.slice(0, middle), edits.slice(middle)].flatMap((half) => harmlessOf(half, isHarmless));
}
