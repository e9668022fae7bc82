import { type Robots, readRobots } from '#core/upkeep/robots-rules.ts';
import { AGENT, type AskOptions, mayAsk } from './ask-source.ts';
import { readPage } from './read-page.ts';

/** Without a word of the host everything may be read. */
const OPEN: Robots = { allows: () => true, delay: 0 };
/** Where the host is broken (5xx) nothing may be (RFC 9309). */
const SHUT: Robots = { allows: () => false, delay: 0 };

/** The robots.txt of every host, each asked once. */
export class HostRules {
  readonly #known = new Map<string, Promise<Robots>>();
  readonly #how: AskOptions;

  constructor(how: AskOptions) {
    this.#how = how;
  }

  /** What the host of an address asks for. Never throws: a host that says nothing lets everything be read. */
  of(url: string): Promise<Robots> {
    const { origin } = new URL(url);
    const known = this.#known.get(origin) ?? this.#ask(origin);
    this.#known.set(origin, known);
    return known;
  }

  async #ask(origin: string): Promise<Robots> {
    const { patience = 20_000, local = false } = this.#how;
    const file = `${origin}/robots.txt`;
    if (!mayAsk(file, local)) return OPEN;
    try {
      const response = await fetch(file, {
        redirect: 'manual',
        headers: { 'user-agent': AGENT },
        signal: AbortSignal.timeout(patience),
      });
      const { text = '' } = response.ok ? await readPage(response, MOST) : {};
      if (!response.ok) await response.body?.cancel();
      return response.status >= 500 ? SHUT : response.ok ? readRobots(text, AGENT) : OPEN;
    } catch {
      return OPEN;
    }
  }
}

/** Bytes of a robots.txt that are read (RFC 9309). */
const MOST = 512 * 1024;
