/** Most forms that are made of one line of symbols. */
const MOST_FORMS = 4;

/** A line of symbols with kanji in other shapes: every choice, up to a few; without the line itself. */
export function inOtherShapes(
  symbols: readonly string[],
  shapesOf: (kanji: string) => readonly string[],
): string[][] {
  let forms: string[][] = [[]];
  for (const symbol of symbols) {
    const shapes = [symbol, ...shapesOf(symbol)];
    forms = forms.flatMap((form) => shapes.map((shape) => [...form, shape])).slice(0, MOST_FORMS);
  }
  return forms.slice(1);
}
