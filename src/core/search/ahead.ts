/** Work that is done piece by piece before its outcome is asked for; what is left of it then is done at once. */
export class Ahead<T> {
  readonly #pieces: Iterator<void, T>;
  #made: { outcome: T } | undefined;

  /** @param work yields between its pieces */
  constructor(work: () => Generator<void, T>) {
    this.#pieces = work();
  }

  /** Does the next piece. @returns whether anything is left */
  step(): boolean {
    if (this.#made) return false;
    const next = this.#pieces.next();
    if (next.done) this.#made = { outcome: next.value };
    return !next.done;
  }

  get outcome(): T {
    while (!this.#made) this.step();
    return this.#made.outcome;
  }
}

/** Takes work that may be done before its outcome is asked for. */
export type Soon = (work: Ahead<unknown>) => void;
