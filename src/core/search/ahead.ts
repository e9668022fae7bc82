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

/** Does all of a work, and lets whoever waits for the machine in between. */
export type InPieces = (work: Ahead<unknown>) => Promise<void>;

/** Does work that cannot be cut as a piece of its own. @param inPieces at once when left out */
export async function apart<T>(work: () => T, inPieces: InPieces | undefined): Promise<T> {
  const piece = new Ahead(function* () {
    yield;
    return work();
  });
  await inPieces?.(piece);
  return piece.outcome;
}

/** Takes work that may be done before its outcome is asked for. */
export type Soon = (work: Ahead<unknown>) => void;
