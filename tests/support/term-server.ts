import { GROONGA_WEIGHTS } from '#core/search/server-answers.ts';
import type { ServerRecord, ServerZone } from '#core/search/server-record.ts';
import { pagesHolding } from '#node/search-server/try-questions.ts';

/**
 * What a Groonga that holds these pages answers to the one question it is asked: its brute-force twin, held to the
 * real one by `npm run test:deploy`.
 * @param path what stands behind the build in the address
 */
export function groongaAnswer(records: readonly ServerRecord[], path: string): unknown {
  const { open, ...zones } = GROONGA_WEIGHTS;
  const pages = pagesHolding(records, path.split('-')).map(({ id, times, opens, relative }) => {
    const found = Object.entries(zones).map(([zone, weight]) => weight * times[zone as ServerZone]);
    return [id, found.reduce((sum, one) => sum + one, opens ? open : 0), relative];
  });
  return { header: { return_code: 0 }, body: { n_hits: pages.length, records: pages } };
}
