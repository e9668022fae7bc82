import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Left alone, the runner keeps one core for itself, which leaves a machine of two at half its pace. */
const CORES = Math.max(2, availableParallelism());

/**
 * Five projects, from quick to slow; `deploy` starts nginx and Caddy, which have to be installed. `site` and `browser` read the site that `scripts/test.ts` built:
 * they need `dist/` and `.cache/base-dist/` and say so when these are missing.
 */
export default defineConfig({
  test: {
    reporters: ['default'],
    projects: [
      // Generous, because a busy machine is no fault of the code; nothing here measures time.
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: CORES,
          // Pure functions: loading them anew for each of a hundred files costs more than the tests.
          isolate: false,
        },
      },
      {
        test: {
          name: 'content',
          include: ['tests/content/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: CORES,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          testTimeout: 180_000,
          maxWorkers: CORES,
        },
      },
      {
        test: {
          name: 'deploy',
          include: ['tests/deploy/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: CORES,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // A real browser on a busy machine may miss a beat. What passes only the second time is told as such.
          retry: 1,
          maxWorkers: CORES,
          // After the others, for the runner wants one number of workers at a time.
          sequence: { groupOrder: 1 },
          expect: { poll: { timeout: 15_000 } },
        },
      },
    ],
  },
});
