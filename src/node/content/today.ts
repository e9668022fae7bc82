import { execFileSync } from 'node:child_process';

/** The day this was written. A machine whose clock shows an earlier day has a wrong clock. */
const NOT_BEFORE = '2026-11-22';

const JAPAN = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' });

/**
 * Today in Japan, `YYYY-MM-DD`: the clock's day, or the day of the last commit when the clock lags behind it,
 * so that a machine with a wrong clock does not call good dates future ones.
 */
export function today(now = new Date()): string {
  return [JAPAN.format(now), lastCommit(), NOT_BEFORE].sort().at(-1) as string;
}

function lastCommit(): string {
  try {
    const told = execFileSync('git', ['log', '-1', '--format=%cI'], { stdio: ['ignore', 'pipe', 'ignore'] });
    return JAPAN.format(new Date(told.toString().trim()));
  } catch {
    return '';
  }
}
