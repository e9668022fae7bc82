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

/** Resolves when the page has been painted and the browser has nothing better to do. */
export function idle(): Promise<void> {
  return new Promise((resolve) => {
    const wait = globalThis.requestIdleCallback ?? ((work: () => void) => setTimeout(work, 50));
    requestAnimationFrame(() => wait(() => resolve()));
  });
}
