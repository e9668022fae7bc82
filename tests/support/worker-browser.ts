import type { Browser } from 'playwright-core';
import { launchBrowser } from '#node/command/browser.ts';

let started: Promise<Browser> | undefined;

/**
 * The one browser of this worker of the test runner: to start one for every file costs more than many a test. What a
 * test does is kept apart by contexts. It ends with the worker; one that has broken down is replaced.
 */
export async function workerBrowser(): Promise<Browser> {
  const before = await started?.catch(() => undefined);
  if (before?.isConnected()) return before;
  // The runner ends a worker with SIGTERM; only one that exits lets Playwright clear the browser away.
  if (!started) process.once('SIGTERM', () => process.exit());
  started = launchBrowser();
  return started;
}
