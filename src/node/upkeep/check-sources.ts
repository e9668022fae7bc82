import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { AskedSource } from '#core/schema/source-record.ts';
import { keptAnswer } from '#core/upkeep/kept-answer.ts';
import { cacheFolder } from '#node/cache/shelf.ts';
import type { Content } from '#node/content/open-content.ts';
import { type AskOptions, askSource } from './ask-source.ts';
import { HostRules } from './host-rules.ts';

/** So many hosts are asked at once; each of them one thing after another. */
const LANES = 6;
/** Seconds between two questions that a host may ask for at most. */
const MOST_DELAY = 30;

/** What names a source: its entries, and since when all of them have been compared with it. */
export interface Naming {
  entries: string[];
  reviewed?: string | undefined;
}

/** Addresses of the sources of what is published, with what names them. */
export function sourceAddresses({ cases, knowhow }: Pick<Content, 'cases' | 'knowhow'>): Map<string, Naming> {
  const all = new Map<string, Naming>();
  for (const { file, data } of [...cases, ...knowhow])
    if (data.publication === 'published')
      for (const { url } of data.sources ?? []) {
        if (!url) continue;
        const earlier = all.get(url) ?? { entries: [], reviewed: data.reviewedAt };
        const days = [earlier.reviewed, data.reviewedAt];
        all.set(url, {
          entries: [...new Set([...earlier.entries, dirname(file)])],
          reviewed: days.includes(undefined) ? undefined : days.sort()[0],
        });
      }
  return all;
}

/**
 * Asks the host of every source. One host is asked one thing at a time, with a pause between (its own, where its
 * robots.txt names one); what seems gone is asked for once more. Every answer is kept as it comes: a run that breaks
 * off goes on where it was, on the same day.
 * @param date day of the check, `YYYY-MM-DD`
 * @param before what was found the time before
 * @param pause milliseconds
 * @returns what was found, in the order of the addresses
 */
export async function checkSources(
  addresses: ReadonlyMap<string, Naming>,
  date: string,
  before: readonly AskedSource[],
  { pause = 1000, ...how }: AskOptions & { pause?: number } = {},
): Promise<AskedSource[]> {
  const found = takenUp(date);
  const known = new Map(before.map((one) => [one.url, one]));
  const rules = new HostRules(how);
  const allowed = async (url: string) => {
    const { pathname, search } = new URL(url);
    return (await rules.of(url)).allows(pathname + search);
  };
  const waiting = [...addresses.keys()].filter((url) => !found.has(url));
  const hosts = Map.groupBy(waiting, (url) => (URL.canParse(url) ? new URL(url).host : ''));
  const left = hosts.values();
  const lane = async () => {
    for (const urls of { [Symbol.iterator]: () => left })
      for (const url of urls) {
        const { delay } = URL.canParse(url) ? await rules.of(url) : { delay: 0 };
        const rest = Math.max(pause, Math.min(delay, MOST_DELAY) * (pause && 1000));
        let answer = await askSource(url, { ...how, allowed });
        if (answer.state === 'dead') {
          await setTimeout(rest);
          answer = await askSource(url, { ...how, allowed });
        }
        const one = keptAnswer(url, answer, known.get(url), date, addresses.get(url)?.reviewed);
        found.set(url, one);
        keep(one);
        await setTimeout(rest);
      }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return [...addresses.keys()].flatMap((url) => found.get(url) ?? []);
}

/** Where the answers of a run stand until it is over, one a line. */
const runFile = (): string => cacheFolder('sources-run.jsonl');

function keep(one: AskedSource): void {
  mkdirSync(dirname(runFile()), { recursive: true });
  appendFileSync(runFile(), `${JSON.stringify(one)}\n`);
}

/** The answers of a run of this day that broke off. A line that was half written is asked again. */
function takenUp(date: string): Map<string, AskedSource> {
  const found = new Map<string, AskedSource>();
  for (const line of existsSync(runFile()) ? readFileSync(runFile(), 'utf8').split('\n') : []) {
    try {
      const one = JSON.parse(line) as AskedSource;
      if (one.asked === date) found.set(one.url, one);
    } catch {
      // Half a line, or the end of the file.
    }
  }
  return found;
}

/** A run that is on record is over: the next one begins anew. */
export function endRun(): void {
  rmSync(runFile(), { force: true });
}
