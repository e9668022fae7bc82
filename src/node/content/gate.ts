import type { ContentCheck } from './check.ts';
import { checkContentFast } from './check-parallel.ts';
import { ContentError } from './content-error.ts';

/** Astro loads modules anew, so what is shared by a whole process hangs on the process. */
const PASSED = Symbol.for('content-gate');
const shared = globalThis as { [PASSED]?: Map<string, Promise<ContentCheck>> };
shared[PASSED] ??= new Map();
const passed = shared[PASSED];

/** What `npm run check` says of a folder: judged once in a process, till `reopenGate`. */
export function contentJudgement(contentDir: string): Promise<ContentCheck> {
  const known = passed.get(contentDir);
  if (known) return known;
  const judgement = checkContentFast(contentDir);
  passed.set(contentDir, judgement);
  return judgement;
}

/**
 * Lets a build or a dev server pass only when `npm run check` would: every loader goes through it before it reads.
 * @throws ContentError with every error of the folder
 */
export async function contentGate(contentDir: string): Promise<void> {
  const { findings } = await contentJudgement(contentDir);
  const errors = findings.filter((finding) => finding.severity === 'error');
  if (errors.length) throw new ContentError(errors);
}

/** A file has changed: the next loader judges anew. */
export function reopenGate(contentDir: string): void {
  passed.delete(contentDir);
}
