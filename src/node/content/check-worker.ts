import { parentPort, workerData } from 'node:worker_threads';
import { inTurn } from './check-entries.ts';
import type { EntryContext } from './check-entry.ts';
import type { EntrySource } from './entry-source.ts';

/** One share of a large check. */
const { context, sources } = workerData as { context: EntryContext; sources: EntrySource[] };
parentPort?.postMessage(await inTurn(context, sources));
