import { join } from 'node:path';
import { withLock } from '#node/command/lock.ts';
import { amend } from './amend.ts';
import { withWords } from './faults.ts';
import { differences } from './release-state.ts';
import { currentId, releaseIds, sweep, switchTo } from './store.ts';
import { knownStore, wayOut } from './store-state.ts';
import { tombstonesOf } from './tombstones.ts';

/** What a rollback did. */
export interface RolledBack {
  /** The release that is served now. */
  id: string;
  /** Addresses of withdrawn pages that were just taken out of it. */
  takenOut: string[];
  /** Addresses that are withdrawn in it. */
  withdrawn: string[];
}

/**
 * Serves an earlier release again. Nothing is built, so it takes a moment. What was withdrawn since is taken out of it
 * first: a page that was taken back never comes back this way.
 * @param id the release, or the beginning of its name; the one before the served one when left out
 * @throws Error in Japanese when there is no such release, it is not whole, or a withdrawn page would come back with it
 */
export async function rollback(to: string, id: string | undefined): Promise<RolledBack> {
  const store = knownStore(to);
  const work = async () => {
    sweep(store);
    const ids = releaseIds(store);
    const target =
      id === undefined ? ids.filter((one) => one < (currentId(store) ?? '')).at(-1) : pick(ids, id);
    if (!target) throw new Error(`これより前の版がありません。残っている版: ${ids.join('、') || 'なし'}`);
    const folder = join(store.releases, target);
    const faults = differences(folder, true);
    if (faults.length)
      throw new Error(
        `${target} は欠けているか、変わっているので戻せません。公開中の版は前のままです。${wayOut(store, target)}\n${faults.slice(0, 10).join('\n')}`,
      );
    const takenOut = target === currentId(store) ? [] : await amend(store, target);
    switchTo(store, target);
    const withdrawn = [...tombstonesOf(folder).keys()];
    return { id: target, takenOut: takenOut.map(({ address }) => address), withdrawn };
  };
  return withWords(store, '版の切り替え', () => withLock(store.lock, work, '公開'));
}

function pick(ids: readonly string[], id: string): string {
  const found = ids.filter((one) => one === id || one.startsWith(id));
  const [only] = found;
  if (found.length === 1 && only) return only;
  const why = found.length ? `当てはまる版が${found.length}つあります` : '版が見つかりません';
  throw new Error(
    `${id}: ${why}。次のどれかを書いてください: ${ids.join('、') || '（版が一つもありません）'}`,
  );
}
