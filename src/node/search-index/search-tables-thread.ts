import { parentPort, workerData } from 'node:worker_threads';
import { type TablesWork, writeTables } from './search-tables.ts';

/** The thread of `writeTablesAside`. */
parentPort?.postMessage(await writeTables(workerData as TablesWork));
