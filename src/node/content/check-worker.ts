import { parentPort, workerData } from 'node:worker_threads';
import { type CheckPlan, checkEntries } from './check.ts';

/** One share of a large check. */
const plan = workerData as Pick<CheckPlan, 'contentDir' | 'day' | 'taxonomies' | 'entries'>;
parentPort?.postMessage(checkEntries(plan, plan.entries));
