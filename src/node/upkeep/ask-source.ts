import { isLocal } from '#node/release/guards.ts';

/** What a host says of an address. */
export interface SourceAnswer {
  /** `dead`: it is not there; `moved`: for good, to `to`; `unknown`: it could not be found out. */
  state: 'there' | 'dead' | 'moved' | 'unknown';
  to?: string;
  /** In words, what came. */
  why: string;
}

/** How a source is asked. */
export interface AskOptions {
  /** Milliseconds that one answer may take. */
  patience?: number;
  /** Addresses of this machine and its network too. */
  local?: boolean;
}

const MOST_HOPS = 6;
const FOR_GOOD = new Set([301, 308]);

/**
 * Asks whether an address still leads to something. Nothing of it is read: only its status, and where it sends.
 * Never throws.
 */
export async function askSource(
  url: string,
  { patience = 20_000, local = false }: AskOptions = {},
): Promise<SourceAnswer> {
  let at = url;
  let forGood = true;
  for (let hop = 0; hop <= MOST_HOPS; hop += 1) {
    if (!URL.canParse(at) || !/^https?:$/.test(new URL(at).protocol) || (!local && isLocal(at)))
      return { state: 'unknown', why: '開けない形のアドレスに転送されます' };
    let response: Response;
    try {
      response = await fetch(at, {
        redirect: 'manual',
        headers: { 'user-agent': 'link check of a collection of cases' },
        signal: AbortSignal.timeout(patience),
      });
    } catch (error) {
      return lost(error);
    }
    await response.body?.cancel();
    const { status } = response;
    const location = response.headers.get('location');
    if (status >= 300 && status < 400 && location) {
      forGood &&= FOR_GOOD.has(status);
      at = new URL(location, at).href;
      continue;
    }
    if (status === 404 || status === 410) return { state: 'dead', why: String(status) };
    if (!response.ok) return { state: 'unknown', why: String(status) };
    const isElsewhere = forGood && bare(at) !== bare(url);
    return isElsewhere ? { state: 'moved', to: at, why: '転送' } : { state: 'there', why: String(status) };
  }
  return { state: 'unknown', why: '転送が続きます' };
}

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
