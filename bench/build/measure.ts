import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { watchPeak } from '../support/peak.ts';

/** What one run of a program cost. */
export interface Cost {
  /** User and system time of the program and all it started, in seconds. */
  cpu: number;
  /** Seconds on the clock. */
  wall: number;
  /** Highest sum of resident memory over all processes at once, in MB. */
  peak: number;
}

/** What two runs, one after the other, cost together. */
export function sum(one: Cost, other: Cost): Cost {
  return { cpu: one.cpu + other.cpu, wall: one.wall + other.wall, peak: Math.max(one.peak, other.peak) };
}

/**
 * Runs a command to its end and measures it. The shell's `times` knows the time of all processes that have ended.
 * @param cwd the folder it runs in; programs of its `node_modules/.bin` come first
 * @throws Error with what the program said when it fails
 */
export function measure(
  command: readonly string[],
  cwd = '.',
  env: Record<string, string> = {},
): Promise<Cost> {
  const begun = performance.now();
  const child = spawn('bash', ['-c', '"$@"; status=$?; times >&3; exit $status', 'bash', ...command], {
    cwd,
    env: { ...process.env, PATH: `${resolve(cwd, 'node_modules/.bin')}:${process.env.PATH}`, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const peak = watchPeak(child.pid as number);
  let said = '';
  let times = '';
  const collect = (stream: NodeJS.ReadableStream | null | undefined, keep: (text: string) => void) =>
    stream?.on('data', (part: Buffer) => keep(part.toString()));
  for (const stream of [child.stdout, child.stderr])
    collect(stream, (text) => (said = (said + text).slice(-4000)));
  collect(child.stdio[3] as NodeJS.ReadableStream, (text) => (times += text));
  return new Promise((done, fail) => {
    child.once('error', fail);
    child.once('close', (status) => {
      const cost = { cpu: childSeconds(times), wall: (performance.now() - begun) / 1000, peak: peak.stop() };
      if (status === 0) done(cost);
      else fail(new Error(`${command.join(' ')}\n${said}`));
    });
  });
}

/** The second line of `times`: user and system time of the children, `1m2.345s 0m3.210s`. */
function childSeconds(times: string): number {
  const [, children = ''] = times.trim().split('\n');
  return [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, seconds]) => sum + Number(minutes) * 60 + Number(seconds),
    0,
  );
}
