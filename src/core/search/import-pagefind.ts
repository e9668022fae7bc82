import type { PagefindModule } from './pagefind-index.ts';

/** How often a module did not come, by its address. */
const failures = new Map<string, number>();

/** Browsers remember for good that a module did not come: after a failure it is asked for by another address. */
export async function importPagefind(address: string): Promise<PagefindModule> {
  const times = failures.get(address) ?? 0;
  try {
    return await import(/* @vite-ignore */ times ? `${address}?again=${times}` : address);
  } catch (error) {
    failures.set(address, times + 1);
    throw error;
  }
}
