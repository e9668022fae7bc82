/** One side of a result: the figure with its unit and when it was so; both empty when not public. */
interface ResultSide {
  figure: string;
  at: string;
}

const NOT_PUBLIC = new Set(['', '―']);

/**
 * A result in one line: 「4割（2019年）→ 5割（2021年） 15%増」. A figure that is not public is left out; when
 * neither is public the note says it all: 「34%増（2019年→2021年）」.
 */
export function resultText(before: ResultSide, after: ResultSide, note: string): string {
  const known = [before, after].filter(({ figure }) => !NOT_PUBLIC.has(figure));
  if (known.length === 0) {
    const period = [before.at, after.at].filter(Boolean).join('→');
    return period && note ? `${note}（${period}）` : note || period;
  }
  const change = known.map(({ figure, at }) => (at ? `${figure}（${at}）` : figure)).join(' → ');
  return [change, note].filter(Boolean).join(' ');
}
