import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll } from 'vitest';

/** A folder can be made once: whoever made it has the turn. */
const TURN = join('.cache', 'test-build-turn');
const LOOK_AGAIN_MS = 200;

/**
 * For a file of tests that build in this checkout: a build refuses to run beside another one, and files of tests
 * run side by side. To be called once, outside of the tests. `scripts/test.ts` takes away what a killed run left.
 */
export function oneBuildAtATime(): void {
  beforeAll(async () => {
    mkdirSync('.cache', { recursive: true });
    for (;;) {
      try {
        mkdirSync(TURN);
        return;
      } catch {
        await setTimeout(LOOK_AGAIN_MS);
      }
    }
  }, 600_000);
  afterAll(() => rmSync(TURN, { recursive: true, force: true }));
}
