import { join } from 'node:path';
import { withLock } from '#node/command/lock.ts';
import { withWords } from './faults.ts';
import { differences } from './release-state.ts';
import { currentId, openStore, releaseIds, sweep, switchTo } from './store.ts';

/**
 * Serves an earlier release again. Nothing is built or copied, so it takes a moment.
 * @param id the release, or the beginning of its name; the one before the served one when left out
 * @returns the id that is served now
 * @throws Error in Japanese when there is no such release or it is not whole
 */
export async function rollback(to: string, id: string | undefined): Promise<string> {
  const store = openStore(to);
  const work = async () => {
    sweep(store);
    const ids = releaseIds(store);
    const target =
      id === undefined ? ids.filter((one) => one < (currentId(store) ?? '')).at(-1) : pick(ids, id);
    if (!target) throw new Error('これより前の版がありません。npm run release -- --list で確かめてください');
    const faults = differences(join(store.releases, target), false);
    if (faults.length)
      throw new Error(
        `${target} は欠けているので戻せません。公開中の版は前のままです\n${faults.slice(0, 10).join('\n')}`,
      );
    switchTo(store, target);
    return target;
  };
  return withWords(store, '版の切り替え', () => withLock(store.lock, work, '公開'));
}

function pick(ids: readonly string[], id: string): string {
  const found = ids.filter((one) => one === id || one.startsWith(id));
  const [only] = found;
  if (found.length === 1 && only) return only;
  const why = found.length ? `当てはまる版が${found.length}つあります` : '版が見つかりません';
  throw new Error(`${id}: ${why}。npm run release -- --list で確かめてください`);
}
