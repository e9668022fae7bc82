import type { Zone } from '#core/search/index-record.ts';
import { GROONGA_WEIGHTS } from '#core/search/server-answers.ts';
import type { ServerRecord } from '#core/search/server-record.ts';

/** How often terms stand side by side in a text of a search server. */
function timesIn(text: string, terms: readonly string[]): number {
  const all = text.split('-');
  return all.filter((_, at) => terms.every((term, place) => all[at + place] === term)).length;
}

/**
 * What a Groonga that holds these pages answers to the one question it is asked: its brute-force twin, held to the
 * real one by `npm run test:deploy`.
 * @param path what stands behind the build in the address
 */
export function groongaAnswer(records: readonly ServerRecord[], path: string): unknown {
  const terms = path.split('-');
  const pages = records.flatMap((record) => {
    let score = timesIn(record.open, ['start', ...terms]);
    for (const [zone, weight] of Object.entries(GROONGA_WEIGHTS))
      if (zone !== 'open') score += weight * timesIn(record[zone as Zone], terms);
    return score > 0 ? [[record.id, score, record.relative]] : [];
  });
  return { header: { return_code: 0 }, body: { n_hits: pages.length, records: pages } };
}
