/**
 * Remembers what was asked lately, as long as the answers together are not too long. A failure is not
 * remembered. Readers type on, go back and switch 表記のゆれ off and on: the same stretches are asked again.
 * @param most how many items all answers together may have
 */
export function lruCached<A extends { readonly length: number }>(
  ask: (question: string) => Promise<A>,
  most: number,
): (question: string) => Promise<A> {
  const answers = new Map<string, { asked: Promise<A>; size: number }>();
  let held = 0;
  return (question) => {
    const answer = answers.get(question) ?? { asked: ask(question), size: 0 };
    const isNew = !answers.delete(question);
    answers.set(question, answer);
    if (isNew)
      answer.asked.then(
        ({ length }) => {
          // An empty answer costs something too; one that has not come yet has no size.
          held += answer.size = length + 1;
          for (const [oldest, { size }] of answers) {
            if (held <= most) break;
            if (size > 0 && answers.delete(oldest)) held -= size;
          }
        },
        () => answers.delete(question),
      );
    return answer.asked;
  };
}
