import { z } from 'zod';
import { publication, withdrawal, withdrawnAt } from './entry-parts.ts';
import { valueAt } from './plain-data.ts';

/**
 * The frontmatter of an entry that was taken back: that it was, and when. All else may be gone from the file, so that a
 * public repository does not go on telling what the site no longer tells; what is left is checked like everywhere.
 * @param whole every field of the collection, without the rules between fields
 */
export function withdrawnSchema(whole: z.ZodObject) {
  return z
    .strictObject({
      ...z.strictObject(whole.shape).partial().shape,
      publication: publication.extract(['withdrawn']),
      withdrawnAt,
    })
    .superRefine(withdrawal);
}

/** Whether frontmatter data says of itself that the entry was taken back. */
export function isWithdrawn(data: unknown): boolean {
  return valueAt(data, 'publication') === 'withdrawn' && valueAt(data, 'withdrawnAt') !== undefined;
}
