import type { Edit } from '#core/check/source/finding.ts';

/** Edits as `applyEdits` takes them: texts put in at one place are one edit, and come before what changes there. */
export function joinEdits(edits: readonly Edit[]): Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    const there = result.find((one) => one.offset === edit.offset && !one.length && !edit.length);
    if (there) there.text += edit.text;
    else result.push({ ...edit });
  }
  return result.sort((a, b) => a.offset - b.offset || Math.sign(a.length) - Math.sign(b.length));
}
