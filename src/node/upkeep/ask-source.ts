import type { SourceAnswer } from '#core/upkeep/kept-answer.ts';
import { isLocal } from '#node/release/guards.ts';
import { MOST_BYTES, readPage } from './read-page.ts';

/** How a source is asked. */
export interface AskOptions {
  /** Milliseconds that one answer may take, to its last byte. */
  patience?: number;
  /** Bytes that are read of one answer. */
  most?: number;
  /** Addresses of this machine and its network too. */
  local?: boolean;
  /** Whether the host lets an address be read; everything may be when left out. */
  allowed?: (url: string) => Promise<boolean>;
}

/** The program's name, as hosts see it and their robots.txt may name it. */
export const AGENT = 'bansou-source-check';
const MOST_HOPS = 6;
const FOR_GOOD = new Set([301, 308]);

/**
 * Asks whether an address still leads to something, and reads the beginning of it. What comes is data: nothing of it
 * is run or loaded. Never throws.
 */
export async function askSource(
  url: string,
  { patience = 20_000, most = MOST_BYTES, local = false, allowed }: AskOptions = {},
): Promise<SourceAnswer> {
  let at = url;
  let forGood = true;
  const signal = AbortSignal.timeout(patience);
  try {
    for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
      if (!mayAsk(at, local)) return { state: 'unknown', why: '開けない形のアドレスに転送されます' };
      if (allowed && !(await allowed(at)))
        return { state: 'unknown', why: '置き場所が、プログラムで読むことを断っています' };
      const response = await fetch(at, { redirect: 'manual', headers: { 'user-agent': AGENT }, signal });
      const { status } = response;
      const location = response.headers.get('location');
      if (status >= 300 && status < 400 && location && URL.canParse(location, at)) {
        await response.body?.cancel();
        forGood &&= FOR_GOOD.has(status);
        at = new URL(location, at).href;
        continue;
      }
      if (!response.ok) {
        await response.body?.cancel();
        return { state: status === 404 || status === 410 ? 'dead' : 'unknown', why: String(status) };
      }
      const read = await readPage(response, most);
      const isElsewhere = forGood && bare(at) !== bare(url);
      return isElsewhere
        ? { state: 'moved', to: at, why: '転送', ...read }
        : { state: 'there', why: String(status), ...read };
    }
    return { state: 'unknown', why: '転送が続きます' };
  } catch (error) {
    return lost(error);
  }
}

/** Whether an address is one of the open net; on this machine and its network only for tests. */
export const mayAsk = (url: string, local: boolean): boolean =>
  URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) && (local || !isLocal(url));

/** What differs no more than that is the same page for whoever follows the link. */
const bare = (url: string) => url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');

function lost(error: unknown): SourceAnswer {
  const { name, cause } = error as Error & { cause?: { code?: string } };
  if (cause?.code === 'ENOTFOUND') return { state: 'dead', why: 'そのホストがありません' };
  return {
    state: 'unknown',
    why: name === 'TimeoutError' ? '答えません' : (cause?.code ?? 'つながりません'),
  };
}
