import { availableParallelism } from 'node:os';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Left alone, the runner keeps one core for itself, which leaves a machine of two at half its pace. */
const CORES = Math.max(2, availableParallelism());

/** The limits are generous, because a busy machine is no fault of the code; nothing here measures time. */
function project(
  name: string,
  test: TestProjectInlineConfiguration['test'] = {},
): TestProjectInlineConfiguration {
  const include = [`tests/${name}/**/*.test.ts`];
  const setupFiles = ['tests/support/setup.ts'];
  return {
    test: { name, include, setupFiles, testTimeout: 60_000, hookTimeout: 60_000, maxWorkers: CORES, ...test },
  };
}

/** The files that take longest: begun last, one of them would keep one core busy while the other waits. */
const LONG = [
  'cli/packages/pagefind-ja.test.ts',
  'cli/scripts/new.test.ts',
  'site/cache.test.ts',
  'site/dev-server.test.ts',
  'site/hostile-build.test.ts',
  'site/verify.test.ts',
  'site/verify-faults.test.ts',
  'browser/offline.test.ts',
  'browser/accessible.test.ts',
  'browser/search-page.test.ts',
  'browser/form.test.ts',
  'browser/form-drafts.test.ts',
  'browser/search-queries.test.ts',
  'browser/suggestions.test.ts',
  'browser/elements.test.ts',
];

/** The runner's own order, the long files first. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) =>
      LONG.some((name) => moduleId.endsWith(`/tests/${name}`));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}

/** The projects, from quick to slow. Which one a test belongs to is written in tests/README.md. */
export default defineConfig({
  test: {
    reporters: ['default'],
    sequence: { sequencer: LongFirst },
    projects: [
      // Pure functions: loading them anew for each of a hundred files costs more than the tests.
      project('unit', {
        isolate: false,
        setupFiles: ['tests/support/setup.ts', 'tests/support/no-process.ts'],
      }),
      project('cli'),
      project('content'),
      project('site', { testTimeout: 180_000 }),
      project('deploy', { hookTimeout: 300_000 }),
      project('browser', {
        // One browser and one copy of the modules for all files of a worker.
        isolate: false,
        // After the others, for the runner wants one number of workers at a time.
        sequence: { groupOrder: 1 },
        expect: { poll: { timeout: 15_000 } },
      }),
    ],
  },
});
