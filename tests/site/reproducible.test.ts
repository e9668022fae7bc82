import { expect, test } from 'vitest';
import { verifyReproducible } from '#node/verify/reproducible.ts';

test('the last commit, built in two places, time zones and languages, gives the same bytes', {
  timeout: 600_000,
}, () => {
  const { findings, files } = verifyReproducible(() => {});
  expect(findings).toEqual([]);
  expect(files).toBeGreaterThan(500);
});
