import { NOTHING_PRACTISED, type Progress, parseProgress } from '#core/practice/practice-progress.ts';

/** What was practised, in the browser's own storage; where that takes nothing, in this page alone. */
export class PracticeStore {
  readonly #key: string;
  #own: Progress | undefined;

  /** @param root base path: two sites on one host keep their records apart */
  constructor(root: string) {
    this.#key = `practice:${root}`;
  }

  /** Whether what is done here goes when the page is left. */
  get isBlocked(): boolean {
    return this.#own !== undefined;
  }

  read(): Progress {
    if (this.#own) return this.#own;
    try {
      return parseProgress(localStorage.getItem(this.#key));
    } catch {
      return NOTHING_PRACTISED;
    }
  }

  write(progress: Progress): void {
    try {
      localStorage.setItem(this.#key, JSON.stringify(progress));
      this.#own = undefined;
    } catch {
      this.#own = progress;
    }
  }
}
