import { availableParallelism } from 'node:os';
import {
  type CheckOptions,
  type CheckPlan,
  type ContentCheck,
  checkEntries,
  conclude,
  planCheck,
} from './check.ts';
import type { EntryCheck } from './check-entry.ts';
import { withPictures } from './check-pictures.ts';
import { ContentError } from './content-error.ts';
import { inThread } from './thread.ts';

/** Below this many entries one thread is done before a second one has started. */
const WORTH_IT = 800;
const MOST_WORKERS = 8;

/**
 * The whole judgement: that of `checkContent`, with large collections shared out among the processor's cores,
 * and every picture decoded.
 */
export async function checkContentFast(
  contentDir: string,
  options: CheckOptions = {},
): Promise<ContentCheck> {
  return withPictures(contentDir, await checkShared(contentDir, options));
}

async function checkShared(contentDir: string, options: CheckOptions): Promise<ContentCheck> {
  try {
    const plan = planCheck(contentDir, options);
    const workers = Math.min(availableParallelism(), MOST_WORKERS);
    if (plan.entries.length < WORTH_IT || workers < 2)
      return conclude(plan, checkEntries(plan, plan.entries));
    const share = Math.ceil(plan.entries.length / workers);
    const shares = Array.from({ length: workers }, (_, index) =>
      plan.entries.slice(index * share, (index + 1) * share),
    );
    const checked = await Promise.all(shares.map((entries) => inWorker(plan, entries)));
    return conclude(plan, checked.flat());
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    return { findings: [...error.findings], files: [], pictures: [] };
  }
}

function inWorker(plan: CheckPlan, entries: CheckPlan['entries']): Promise<EntryCheck[]> {
  const { contentDir, day, taxonomies } = plan;
  return inThread(new URL('./check-worker.ts', import.meta.url), { contentDir, day, taxonomies, entries });
}
