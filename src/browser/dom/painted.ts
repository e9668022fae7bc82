import type { Ahead } from '#core/search/ahead.ts';

/** A window that nobody sees paints nothing; then this much is waited instead, in milliseconds. */
const AT_MOST = 60;

/** Resolves when the browser has painted what was changed so far. */
export function painted(): Promise<void> {
  return new Promise((done) => {
    const late = setTimeout(done, AT_MOST);
    requestAnimationFrame(() =>
      setTimeout(() => {
        clearTimeout(late);
        done();
      }),
    );
  });
}

/** So long at once is worked ahead, in milliseconds: on a slow phone four times as much passes before it answers. */
const SPELL = 8;

/** Does work piece by piece while the browser has nothing better to do. */
export async function workAhead(works: readonly Ahead<unknown>[]): Promise<void> {
  for (const work of works)
    for (let more = true; more; ) {
      await idle();
      const end = performance.now() + SPELL;
      while (more && performance.now() < end) more = work.step();
    }
}

/** Does work that is waited for, piece by piece: what is pressed meanwhile comes in between. */
export async function inPieces(work: Ahead<unknown>): Promise<void> {
  for (let more = true; more; ) {
    await new Promise((done) => setTimeout(done));
    const end = performance.now() + SPELL;
    while (more && performance.now() < end) more = work.step();
  }
}

/** A browser that is never idle is waited for no longer than this, in milliseconds. */
const PATIENCE = 2000;

/** Resolves when the page has been painted and the browser has nothing better to do. */
export async function idle(): Promise<void> {
  await painted();
  if ('requestIdleCallback' in globalThis)
    await new Promise((done) => requestIdleCallback(done, { timeout: PATIENCE }));
}
