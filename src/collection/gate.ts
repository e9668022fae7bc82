import { type ContentCheck, checkContent } from './check.ts';
import { withPictures } from './check-pictures.ts';
import { ContentError } from './content-error.ts';

const passed = new Map<string, Promise<ContentCheck>>();

/**
 * Lets a build or a dev server pass only when `npm run check` would: every loader goes through it before it reads.
 * The judgement holds until `reopenGate`.
 * @throws ContentError with every error of the folder
 */
export async function contentGate(contentDir: string): Promise<void> {
  let judgement = passed.get(contentDir);
  if (!judgement) {
    judgement = withPictures(contentDir, checkContent(contentDir));
    passed.set(contentDir, judgement);
  }
  const { findings } = await judgement;
  const errors = findings.filter((finding) => finding.severity === 'error');
  if (errors.length) throw new ContentError(errors);
}

/** A file has changed: the next loader judges anew. */
export function reopenGate(contentDir: string): void {
  passed.delete(contentDir);
}
