import { BARRIER, ZONES } from '#core/search/index-record.ts';
import type { ServerPage } from '#core/search/server-answers.ts';
import { BETWEEN, type ServerRecord, type ServerZone, START } from '#core/search/server-record.ts';
import { NotReadable } from '#core/site/load.ts';
import { MOST_PAGES } from './most-pages.ts';

const EVERY_ZONE: readonly ServerZone[] = [
  ...(Object.keys(ZONES) as (keyof typeof ZONES)[]),
  'subject',
  'meta',
];

/** How often terms stand side by side in a text of a search server. */
function timesIn(text: string, terms: readonly string[]): number {
  const all = text.split(BETWEEN);
  return all.filter((_, at) => terms.every((term, place) => all[at + place] === term)).length;
}

/** The pages that hold terms side by side, counted one by one: what every search server has to answer. */
export function pagesHolding(records: readonly ServerRecord[], terms: readonly string[]): ServerPage[] {
  return records.flatMap((record) => {
    const times = Object.fromEntries(EVERY_ZONE.map((zone) => [zone, timesIn(record[zone], terms)]));
    if (Object.values(times).every((often) => often === 0)) return [];
    const opens = timesIn(record.open, [START, ...terms]) > 0;
    const { id, relative } = record;
    return [{ id, times: times as Record<ServerZone, number>, opens, relative }];
  });
}

/** Questions with a known answer: the beginning of some titles and texts, of one term and of several. */
function questionsFor(records: readonly ServerRecord[]): string[][] {
  const some = [0, 0.5, 1].flatMap((part) => records[Math.floor(part * (records.length - 1))] ?? []);
  const beginnings = some.flatMap(({ title, body }) => [
    title.split(BETWEEN).slice(0, 2),
    body.split(BETWEEN).slice(0, 1),
    body.split(BETWEEN).slice(0, 3),
  ]);
  return beginnings.filter((terms) => terms.every((term) => term !== '' && term !== BARRIER));
}

/** An answer without what servers may round or order in ways of their own. */
const told = (pages: readonly ServerPage[]) =>
  pages.map(({ id, times, opens }) => `${id} ${EVERY_ZONE.map((zone) => times[zone])} ${opens}`).toSorted();

/**
 * Asks a search server for what is known.
 * @throws Error in Japanese when it answers anything else: the order would then not be that of the files
 */
export async function tryQuestions(
  ask: (terms: readonly string[]) => Promise<ServerPage[]>,
  records: readonly ServerRecord[],
): Promise<void> {
  for (const terms of questionsFor(records)) {
    const wanted = told(pagesHolding(records, terms));
    if (wanted.length >= MOST_PAGES) continue;
    const answer = told(
      await ask(terms).catch((cause) => {
        throw cause instanceof NotReadable ? otherwise(terms, cause) : cause;
      }),
    );
    if (answer.join('\n') !== wanted.join('\n')) throw otherwise(terms);
  }
}

const otherwise = (terms: readonly string[], cause?: unknown) =>
  new Error(
    `試しの問い（符号 ${terms.join(BETWEEN)}）への検索サーバーの答えが、入れたページと合いません。前の版のままにしました。このまま切り替えると、検索の結果や並びが、ブラウザーの中の検索と違ってしまいます`,
    { cause },
  );
