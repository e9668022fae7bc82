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

/** One round. When all edits together change the meaning, only those that do not by themselves are made. */
function mend(
  text: string,
  edits: readonly Edit[],
  sameMeaning: (before: string, after: string) => boolean,
): string {
  const whole = applyEdits(text, edits);
  if (whole === text || sameMeaning(text, whole)) return whole;
  const harmless = edits.filter((edit) => sameMeaning(text, applyEdits(text, [edit])));
  const some = applyEdits(text, harmless);
  return sameMeaning(text, some) ? some : text;
}
