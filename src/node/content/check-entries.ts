import { availableParallelism } from 'node:os';
import { openMemory } from '#node/cache/memory.ts';
import { hashOfCode } from '#node/cache/program.ts';
import { type EntryCheck, type EntryContext, entryChecker } from './check-entry.ts';
import type { EntrySource } from './entry-source.ts';
import { revisionOf } from './revision.ts';
import { inThread } from './thread.ts';

/** Below this many entries one thread is done before a second one has started. */
const WORTH_IT = 800;
const MOST_WORKERS = 8;

/** What was said of entries, by the hash of all that it rests on. */
export type KnownChecks = ReadonlyMap<string, EntryCheck>;

/**
 * Checks and renders entries: each once, in this run or an earlier one. A result is known again by everything it rests
 * on: text and neighbours in the folder, vocabularies, code, day, base path. Many are shared out among the processor's
 * cores.
 * @param known what an earlier opening in this process said; the cache is asked only where there is none
 * @returns in the order of the sources, each under its hash
 */
export async function checkEntries(
  context: EntryContext,
  sources: readonly EntrySource[],
  known?: KnownChecks,
): Promise<Map<string, EntryCheck>> {
  const { taxonomies, day, base } = context;
  const version = JSON.stringify([hashOfCode('src/core', 'src/node/content'), taxonomies, day, base]);
  const memory = known ? undefined : openMemory<EntryCheck>('entries', version);
  // Vocabularies are long: as one hash they are read once, not for every entry again.
  const shared = revisionOf(version);
  const keys = sources.map((source) => revisionOf(shared + JSON.stringify(source)));
  const checked = new Map(keys.map((key) => [key, known?.get(key) ?? memory?.get(key)]));
  const missing = keys.flatMap((key, at) =>
    checked.get(key) ? [] : [{ key, source: sources[at] as EntrySource }],
  );
  const made = await shareOut(
    context,
    missing.map(({ source }) => source),
  );
  for (const [at, { key }] of missing.entries()) {
    const check = made[at] as EntryCheck;
    checked.set(key, memory?.set(key, check) ?? check);
  }
  memory?.save();
  return checked as Map<string, EntryCheck>;
}

async function shareOut(context: EntryContext, sources: EntrySource[]): Promise<EntryCheck[]> {
  const workers = Math.min(availableParallelism(), MOST_WORKERS);
  if (sources.length < WORTH_IT || workers < 2) return inTurn(context, sources);
  const share = Math.ceil(sources.length / workers);
  const shares = Array.from({ length: workers }, (_, index) =>
    inThread<EntryCheck[]>(new URL('./check-worker.ts', import.meta.url), {
      context,
      sources: sources.slice(index * share, (index + 1) * share),
    }),
  );
  return (await Promise.all(shares)).flat();
}

/** One after the other: a picture may take 160 MB while it is open. */
export async function inTurn(context: EntryContext, sources: readonly EntrySource[]): Promise<EntryCheck[]> {
  const check = entryChecker(context);
  const checks: EntryCheck[] = [];
  for (const source of sources) checks.push(await check(source));
  return checks;
}
