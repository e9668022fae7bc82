import { dirname } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { writeWhole } from '#node/cache/write-whole.ts';
import type { Content } from '#node/content/open-content.ts';
import { type AskOptions, askSource, type SourceAnswer } from './ask-source.ts';
import { type SourceReport, sourceReportFile } from './source-report.ts';

/** So many hosts are asked at once; each of them one thing after another. */
const LANES = 6;

/** Addresses of the sources of what is published, with the entries that name them. */
export function sourceAddresses({ cases, knowhow }: Content): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const { file, data } of [...cases, ...knowhow])
    if (data.publication === 'published')
      for (const { url } of data.sources ?? []) {
        const entries = url ? (all.get(url) ?? []) : undefined;
        if (url && entries) all.set(url, [...entries, dirname(file)]);
      }
  return all;
}

/**
 * Asks the host of every source. One host is asked one thing at a time, with a pause between; what seems gone is asked
 * for once more.
 * @param date day of the report, `YYYY-MM-DD`
 * @param pause milliseconds
 */
export async function checkSources(
  addresses: ReadonlyMap<string, readonly string[]>,
  date: string,
  { pause = 1000, ...how }: AskOptions & { pause?: number } = {},
): Promise<SourceReport> {
  const hosts = Map.groupBy(addresses.keys(), (url) => (URL.canParse(url) ? new URL(url).host : ''));
  const answers = new Map<string, SourceAnswer>();
  const left = hosts.values();
  const lane = async () => {
    for (const urls of { [Symbol.iterator]: () => left })
      for (const url of urls) {
        let answer = await askSource(url, how);
        if (answer.state === 'dead') {
          await setTimeout(pause);
          answer = await askSource(url, how);
        }
        answers.set(url, answer);
        await setTimeout(pause);
      }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  const found = [...addresses].flatMap(([url, entries]) => {
    const { state, ...answer } = answers.get(url) as SourceAnswer;
    return state === 'there' ? [] : [{ url, state, ...answer, entries: [...entries] }];
  });
  return { date, checked: addresses.size, found };
}

/** Keeps the report for `npm run report`. */
export function keepSourceReport(report: SourceReport): void {
  writeWhole(sourceReportFile(), `${JSON.stringify(report, null, 1)}\n`);
}
