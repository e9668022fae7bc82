import { paths } from '#core/site/paths.ts';
import { checkRelease, type Release } from '#core/site/release.ts';
import { former, https, notFound, operator, slash } from './address-checks.ts';
import { Asker, type Machine, NoAnswer } from './asker.ts';
import { atHost, type SmokeFinding, type SmokeFound } from './finding.ts';
import { type HostName, hostOf } from './hosts.ts';
import { AS_BROWSERS, type Expected, type LiveSite, type SmokeCheck } from './live-site.ts';
import { again, compression, files, home, security } from './page-checks.ts';
import { index, offline, release } from './release-checks.ts';

/** In this order; the last takes the requests that are left. */
const CHECKS: readonly SmokeCheck[] = [
  security,
  home,
  compression,
  again,
  release,
  index,
  files,
  notFound,
  slash,
  former,
  operator,
  https,
  offline,
];

/** What a smoke check says. */
export interface SmokeReport {
  host: HostName;
  /** As the site itself names it; empty when it could not be read. */
  release: string;
  /** Requests that were sent. */
  requests: number;
  findings: SmokeFinding[];
}

/** What the operator knows beside the address. */
interface SmokeOptions {
  /** What should be live there. */
  of?: Expected | undefined;
  /** Who serves it, when the answers do not tell. */
  host?: HostName | undefined;
  /** The server that is asked, when the site's name does not lead to it yet. */
  machine?: Machine | undefined;
}

/**
 * Looks at a live site after a release, with thirty requests at most: nothing there is changed.
 * @param site address of the home page
 * @throws NoAnswer in Japanese when the home page cannot be had
 */
export async function smoke(site: URL, { of, host, machine }: SmokeOptions = {}): Promise<SmokeReport> {
  const ask = new Asker(new URL(site.pathname.endsWith('/') ? '' : `${site.pathname}/`, site), { machine });
  const front = await ask.get('/');
  const kind = host ?? hostOf(front.headers);
  if (front.status !== 200)
    throw new NoAnswer(
      `${front.url} に ${front.status} が返ります${leads(front.headers.location)}。サイトのトップのアドレスを書いてください`,
    );
  const found: SmokeFound[] = [];
  const list = await readList(ask);
  if (list.release) {
    const live: LiveSite = { ask, home: front, release: list.release, of };
    for (const check of CHECKS) found.push(...(await check(live).catch(lost)));
  } else found.push(list.found as SmokeFound);
  return {
    host: kind,
    release: list.release?.release ?? '',
    requests: ask.sent,
    findings: found.map((one) => atHost(one, kind)),
  };
}

const leads = (location: string | undefined) => (location ? `（${location} へ）` : '');

/** A line that breaks in the middle is a fault like others. */
function lost(error: unknown): SmokeFound[] {
  if (!(error instanceof NoAnswer)) throw error;
  const { message } = error;
  const [where = ''] = message.split(' ');
  return [{ topic: 'release', where, what: message.slice(where.length + 2), allowed: '答えが返ること' }];
}

async function readList(ask: Asker): Promise<{ release?: Release; found?: SmokeFound }> {
  const { url, status, body } = await ask.get(paths.release, AS_BROWSERS);
  const told = { topic: 'release', where: url, allowed: '版のファイルの一覧（release.json）' } as const;
  if (status !== 200) return { found: { ...told, what: `${status} が返ります` } };
  try {
    return { release: checkRelease(JSON.parse(body?.toString() ?? '')) };
  } catch {
    return { found: { ...told, what: body?.length ? '一覧として読めません' : '空の答えが返ります' } };
  }
}
