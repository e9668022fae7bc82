/**
 * Remembers what was asked lately, as long as the answers together are not too long. A failure is not
 * remembered. Readers type on, go back and switch 表記のゆれ off and on: the same stretches are asked again.
 * @param most how many items all answers together may have
 */
export function lruCached<T>(
  ask: (question: string) => Promise<readonly T[]>,
  most: number,
): (question: string) => Promise<readonly T[]> {
  const answers = new Map<string, Promise<readonly T[]>>();
  const sizes = new Map<string, number>();
  let held = 0;
  const forget = (question: string) => {
    answers.delete(question);
    held -= sizes.get(question) ?? 0;
    sizes.delete(question);
  };
  return (question) => {
    const known = answers.get(question);
    if (known) {
      answers.delete(question);
      answers.set(question, known);
      return known;
    }
    const asked = ask(question);
    answers.set(question, asked);
    asked.then(
      (found) => {
        // An empty answer costs something too.
        sizes.set(question, found.length + 1);
        held += found.length + 1;
        for (const oldest of answers.keys()) {
          if (held <= most) break;
          if (sizes.has(oldest)) forget(oldest);
        }
      },
      () => forget(question),
    );
    return asked;
  };
}
