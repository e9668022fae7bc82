import { expect, test, vi } from 'vitest';
import { verifyReproducible } from '#node/verify/reproducible.ts';
import { FIXTURES } from '#support/content.ts';
import { LONG, often } from '#support/seed.ts';

test('the last commit, built in two places, time zones and languages, gives the same bytes', {
  timeout: 600_000,
}, () => {
  // The code is the same for six cases and for all of them; `npm run test:long` takes them all.
  if (!LONG) vi.stubEnv('CONTENT_DIR', FIXTURES);
  try {
    const { findings, files } = verifyReproducible(() => {});
    expect(findings).toEqual([]);
    expect(files).toBeGreaterThan(often(200, 500));
  } finally {
    vi.unstubAllEnvs();
  }
});
