/** One of several answers that are waited for. */
export interface Turn {
  /** False as soon as a newer one was asked for, or nobody waits any more: then nothing may be drawn. */
  readonly current: boolean;
}

/** Tells answers that come late from the one that is wanted. */
export class Turns {
  readonly #signal: AbortSignal | undefined;
  #count = 0;

  /** @param signal ends all of them */
  constructor(signal?: AbortSignal) {
    this.#signal = signal;
  }

  /** Begins a new one; all before it are late. */
  next(): Turn {
    this.#count += 1;
    const mine = this.#count;
    const isCurrent = () => mine === this.#count && !this.#signal?.aborted;
    return {
      get current() {
        return isCurrent();
      },
    };
  }
}
