import { HOSTS, type HostName, mendOf } from './hosts.ts';
import type { Topic } from './smoke-topics.ts';

/** One fault of a live site. */
export interface SmokeFound {
  topic: Topic;
  /** Address that was asked. */
  where: string;
  /** What came. */
  what: string;
  /** What may come. */
  allowed: string;
  /** Left out: a fault, unless the host cannot do it. */
  severity?: 'error' | 'warning';
}
/** The same with what its host makes of it. */
export interface SmokeFinding extends Required<SmokeFound> {
  mend: string;
}

/** What was found, weighed by what the host can do. */
export function atHost(found: SmokeFound, host: HostName): SmokeFinding {
  const cannot: readonly Topic[] = HOSTS[host].cannot;
  const severity = cannot.includes(found.topic) ? 'warning' : (found.severity ?? 'error');
  return { ...found, severity, mend: mendOf(host, found.topic) };
}

/** `誤り  where  what。allowed。mend  [topic]` on one line. */
export function formatSmoke({ severity, where, what, allowed, mend, topic }: SmokeFinding): string {
  return `${severity === 'error' ? '誤り' : '注意'}  ${where}  ${what}（正しくは、${allowed}）。${mend}  [${topic}]`;
}
