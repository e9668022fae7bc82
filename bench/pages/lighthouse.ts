import type { Weight } from './weigh.ts';

/** The four categories of Lighthouse, in its order. */
export const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What the median run of Lighthouse said of one page. */
export interface Score {
  kind: string;
  path: string;
  weight: Weight;
  /** From 0 to 100, by category. */
  scores: Record<string, number>;
  /** Seconds until the largest thing shows; milliseconds in which the page did not answer; how much moved. */
  lcp: number;
  blocking: number;
  shift: number;
  /** Audits that cost points, with what Lighthouse shows of them. */
  lost: string[];
}

/**
 * Runs Lighthouse with its own mobile profile (slow 4G and a processor four times slower, both simulated) against
 * a browser that is already there.
 * @param port of the browser's debugging protocol on this machine
 * @param runs how often; the run whose performance lies in the middle counts
 */
export async function scorePage(
  url: string,
  port: number,
  runs: number,
): Promise<Omit<Score, 'kind' | 'path' | 'weight'>> {
  const { default: lighthouse } = await import('lighthouse');
  const all: Omit<Score, 'kind' | 'path' | 'weight'>[] = [];
  for (let run = 0; run < runs; run++) {
    const result = await lighthouse(url, {
      port,
      output: 'json',
      logLevel: 'silent',
      onlyCategories: [...CATEGORIES],
    });
    if (!result) throw new Error(`${url}: Lighthouse は何も返しませんでした`);
    const { categories, audits, runtimeError } = result.lhr;
    if (runtimeError) throw new Error(`${url}: ${runtimeError.message}`);
    const number = (id: string) => audits[id]?.numericValue ?? Number.NaN;
    all.push({
      scores: Object.fromEntries(
        CATEGORIES.map((id) => [id, Math.round((categories[id]?.score ?? 0) * 100)]),
      ),
      lcp: Math.round(number('largest-contentful-paint') / 10) / 100,
      blocking: Math.round(number('total-blocking-time')),
      shift: Math.round(number('cumulative-layout-shift') * 1000) / 1000,
      lost: CATEGORIES.flatMap((id) =>
        (categories[id]?.auditRefs ?? []).flatMap(({ id: audit, weight }) => {
          const one = audits[audit];
          return weight > 0 && one && one.score !== null && one.score < 0.9
            ? [`${audit}${one.displayValue ? ` (${one.displayValue})` : ''}`]
            : [];
        }),
      ),
    });
  }
  all.sort((a, b) => (a.scores.performance ?? 0) - (b.scores.performance ?? 0));
  return all[Math.floor(all.length / 2)] as Omit<Score, 'kind' | 'path' | 'weight'>;
}
