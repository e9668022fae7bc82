import { type ContentCheck, checkContent } from './check.ts';
import { ContentError } from './content-error.ts';

const passed = new Map<string, ContentCheck>();

/**
 * Lets a build or a dev server pass only when `npm run check` would: every loader goes through it before it reads.
 * The judgement holds until `reopenGate`.
 * @throws ContentError with every error of the folder
 */
export function contentGate(contentDir: string): void {
  let told = passed.get(contentDir);
  if (!told) {
    told = checkContent(contentDir);
    passed.set(contentDir, told);
  }
  const errors = told.findings.filter((finding) => finding.severity === 'error');
  if (errors.length) throw new ContentError(errors);
}

/** A file has changed: the next loader judges anew. */
export function reopenGate(contentDir: string): void {
  passed.delete(contentDir);
}
