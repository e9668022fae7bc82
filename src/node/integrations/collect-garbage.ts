import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives memory back that nothing needs any more. Left to itself, the engine keeps gigabytes of what was rendered
 * while the indexer, a process of its own, needs a gigabyte more.
 */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
