import { NotReadable } from '#core/site/load.ts';
import type { Zone } from './index-record.ts';
import type { ServerEngine } from './server-engines.ts';

/** A page that holds terms side by side, as a server tells of it. */
export interface ServerPage {
  id: string;
  /** How often in each zone. */
  times: Record<Zone, number>;
  /** Whether the title begins with them. */
  opens: boolean;
  /** Length of the page as a part of the mean length. */
  relative: number;
}

/**
 * Groonga tells one number of a page, the sum of what it found, each find as much as its place weighs. Every weight
 * lies beyond what the places before it can add up to, so the number tells them all; it stays below 2 to the 53rd.
 */
export const GROONGA_WEIGHTS = {
  open: 1,
  meta: 2 ** 2,
  body: 2 ** 15,
  asked: 2 ** 28,
  label: 2 ** 37,
  title: 2 ** 44,
} as const;

const FALLING = ['title', 'label', 'asked', 'body', 'meta'] as const;

function pageOfGroonga([id, score, relative]: [string, number, number]): ServerPage {
  const times: Record<Zone, number> = { title: 0, label: 0, asked: 0, body: 0, meta: 0 };
  let rest = score;
  for (const zone of FALLING) {
    times[zone] = Math.floor(rest / GROONGA_WEIGHTS[zone]);
    rest -= times[zone] * GROONGA_WEIGHTS[zone];
  }
  return { id, times, opens: rest > 0, relative };
}

interface GroongaAnswer {
  header?: { return_code?: number };
  body?: { records?: [string, number, number][] };
}

/** The pages in a server's answer. @throws NotReadable when it is something else */
export const READ_ANSWER: Readonly<Record<ServerEngine, (answer: unknown) => ServerPage[]>> = {
  groonga(answer) {
    const { header, body } = (answer ?? {}) as GroongaAnswer;
    if (header?.return_code !== 0 || !Array.isArray(body?.records))
      throw new NotReadable('not an answer of Groonga');
    return body.records.map(pageOfGroonga);
  },
};
