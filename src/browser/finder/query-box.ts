import { cleanQuery } from '#core/finder/selection.ts';

const PAUSE_MS = 250;

export interface QueryEvents {
  /** The reader paused while typing. @param first whether a new piece of typing begins */
  typed(query: string, first: boolean): void;
  /** The reader pressed Enter or 検索. @param first false when the same words were already shown while typing */
  committed(query: string, first: boolean): void;
}

/**
 * Watches the search box. Nothing fires while an input method composes: kana on their way to kanji
 * are not words yet. A piece of typing ends with Enter or when the box is left.
 */
export function watchQueryBox(
  form: HTMLElement,
  input: HTMLInputElement,
  events: QueryEvents,
  signal: AbortSignal,
): void {
  let composing = false;
  let typing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last = cleanQuery(input.value);

  const fire = () => {
    const query = cleanQuery(input.value);
    if (composing || query === last) return;
    last = query;
    events.typed(query, !typing);
    typing = true;
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(fire, PAUSE_MS);
  };
  input.addEventListener(
    'focus',
    () => {
      last = cleanQuery(input.value);
    },
    { signal },
  );
  input.addEventListener(
    'compositionstart',
    () => {
      composing = true;
      clearTimeout(timer);
    },
    { signal },
  );
  input.addEventListener(
    'compositionend',
    () => {
      composing = false;
      later();
    },
    { signal },
  );
  input.addEventListener(
    'input',
    (event) => {
      if (!composing && !(event instanceof InputEvent && event.isComposing)) later();
    },
    { signal },
  );
  input.addEventListener(
    'blur',
    () => {
      clearTimeout(timer);
      fire();
      typing = false;
    },
    { signal },
  );
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      if (composing) return;
      clearTimeout(timer);
      last = cleanQuery(input.value);
      events.committed(last, !typing);
      typing = false;
    },
    { signal },
  );
}
