import { parentPort, workerData } from 'node:worker_threads';
import { type Titled, titlesNotFound } from './titles.ts';

/** The thread of the check `findable`. */
const { folder, wanted } = workerData as { folder: string; wanted: Titled[] };
parentPort?.postMessage(await titlesNotFound(folder, wanted));
