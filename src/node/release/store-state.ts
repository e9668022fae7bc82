import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from './paths.ts';
import { differences } from './release-state.ts';
import { currentId, openStore, releaseIds } from './store.ts';

/**
 * The store of a site that was published there before: for commands that only look, or go back.
 * @throws Error in Japanese when there is none
 */
export function knownStore(root: string): Store {
  const store = openStore(root);
  if (!existsSync(store.releases))
    throw new Error(
      `${store.root} は公開先のフォルダーではありません（releases/ がありません）。はじめての公開は npm run release -- --to ${root} です`,
    );
  return store;
}

/** How to go on when a release is broken: back to another that is whole, or forward with a new one. */
export function wayOut(store: Store, broken = currentId(store)): string {
  const whole = releaseIds(store)
    .reverse()
    .find((id) => id !== broken && !differences(join(store.releases, id), true).length);
  return whole
    ? `npm run release -- --to ${store.root} --rollback ${whole} で、そろっている版に戻せます。もう一度公開しても直ります`
    : `そろっている版はほかにありません。npm run release -- --to ${store.root} でもう一度公開すると直ります`;
}
