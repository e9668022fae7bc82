/** A clock for a group: counts down from so many minutes, and says when they are over. */
export class Timer {
  #ticking: ReturnType<typeof setInterval> | undefined;

  /** @param over told once when the minutes are over, for those who listen */
  constructor(
    button: HTMLElement,
    minutes: HTMLSelectElement,
    clock: HTMLElement,
    { signal, over }: { signal: AbortSignal; over: () => void },
  ) {
    const stop = (words: string) => {
      clearInterval(this.#ticking);
      this.#ticking = undefined;
      button.textContent = '計りはじめる';
      clock.textContent = words;
    };
    button.addEventListener(
      'click',
      () => {
        if (this.#ticking !== undefined) return stop('');
        const end = Date.now() + Number(minutes.value) * 60_000;
        const show = () => {
          const left = Math.ceil((end - Date.now()) / 1000);
          if (left <= 0) {
            over();
            return stop('時間です');
          }
          clock.textContent = `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`;
        };
        button.textContent = '止める';
        this.#ticking = setInterval(show, 250);
        show();
      },
      { signal },
    );
    signal.addEventListener('abort', () => clearInterval(this.#ticking));
  }
}
