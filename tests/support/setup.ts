import fc from 'fast-check';
import { beforeEach } from 'vitest';
import { SEED } from '#support/seed.ts';

/** What every test file starts with: the one seed, which a test that fails tells. */
fc.configureGlobal({ seed: SEED });
beforeEach(({ onTestFailed }) => {
  onTestFailed(() => console.error(`乱数の種は ${SEED} です。同じ試験をもう一度: SEED=${SEED} npm test`));
});
