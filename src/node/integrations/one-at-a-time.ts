/**
 * Runs work never twice at once. Asked again while it runs, it runs once more after that, however often it was asked:
 * whoever asks sees the work done on what there was at that moment, or later.
 * @param work must not throw
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  const start = (): Promise<void> => {
    running = work().finally(() => {
      running = undefined;
    });
    return running;
  };
  return () => {
    if (!running) return start();
    next ??= running.then(() => {
      next = undefined;
      return start();
    });
    return next;
  };
}
