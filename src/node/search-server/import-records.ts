import type { ServerPage } from '#core/search/server-answers.ts';
import type { ServerRecord } from '#core/search/server-record.ts';
import { tryQuestions } from './try-questions.ts';

/** A search server as the import sees it. A build is searched as soon as it is whole, never before. */
export interface SearchStore {
  /** Builds that are whole, the oldest first. */
  builds(): Promise<string[]>;
  /** Makes room for a build, or goes on with one that was begun. @returns ids of the pages that are there already */
  begin(build: string): Promise<string[]>;
  load(build: string, records: readonly ServerRecord[]): Promise<void>;
  /** What a build that was begun, and is all there, answers to the question that readers will ask. */
  ask(build: string, terms: readonly string[]): Promise<ServerPage[]>;
  /** Lets a build be searched. */
  finish(build: string): Promise<void>;
  /** Ids of the pages of a whole build. */
  ids(build: string): Promise<string[]>;
  forget(build: string, ids: readonly string[]): Promise<void>;
  remove(build: string): Promise<void>;
}

/** Builds that stay: that of this import, and the one before it for tabs that are still open. */
const KEPT_BUILDS = 2;

/** Bytes in one request: `groonga-httpd` takes no more than a megabyte unless it is told to. */
const MOST_BYTES = 800_000;

interface ImportOptions {
  onProgress?: (done: number, total: number) => void;
  /** Bytes in one request; a page beyond it goes alone. */
  mostBytes?: number;
}

export interface ImportReport {
  /** Pages sent now, and pages that an import before had brought already. */
  sent: number;
  known: number;
  /** Pages that were withdrawn, deleted from the build before. */
  withdrawn: number;
  /** Builds that were removed. */
  removed: string[];
}

/**
 * Brings the pages of a build to a search server. Ended half-way it leaves what is searched as it was, and the next
 * call goes on where it stopped. Before a build is searched, some questions are tried.
 * @throws Error in Japanese when the server does not take it, or does not answer as the files do
 */
export async function importRecords(
  store: SearchStore,
  build: string,
  records: readonly ServerRecord[],
  { onProgress, mostBytes = MOST_BYTES }: ImportOptions = {},
): Promise<ImportReport> {
  const report: ImportReport = { sent: 0, known: 0, withdrawn: 0, removed: [] };
  if ((await store.builds()).includes(build)) report.known = records.length;
  else {
    const there = new Set(await store.begin(build));
    const missing = records.filter(({ id }) => !there.has(id));
    report.known = records.length - missing.length;
    for (const batch of batches(missing, mostBytes)) {
      await store.load(build, batch);
      report.sent += batch.length;
      onProgress?.(report.known + report.sent, records.length);
    }
    await tryQuestions((terms) => store.ask(build, terms), records);
    await store.finish(build);
  }
  const wanted = new Set(records.map(({ id }) => id));
  const others = (await store.builds()).filter((one) => one !== build);
  for (const old of others.slice(0, Math.max(0, others.length - KEPT_BUILDS + 1))) {
    await store.remove(old);
    report.removed.push(old);
  }
  for (const old of others.slice(-(KEPT_BUILDS - 1))) {
    const gone = (await store.ids(old)).filter((id) => !wanted.has(id));
    await store.forget(old, gone);
    report.withdrawn += gone.length;
  }
  return report;
}

/** Records in pieces of about so many bytes; what is in them is all ASCII. */
function* batches(records: readonly ServerRecord[], most: number): Generator<ServerRecord[]> {
  let batch: ServerRecord[] = [];
  let bytes = 0;
  for (const record of records) {
    const size = JSON.stringify(record).length;
    if (batch.length > 0 && bytes + size > most) {
      yield batch;
      batch = [];
      bytes = 0;
    }
    batch.push(record);
    bytes += size;
  }
  if (batch.length > 0) yield batch;
}
