/** Letters and marks that only Japanese writes. */
export const JAPANESE = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]/;

/** What a number of a phrase stands for, as program text: a value, or what opens and closes an inline element. */
export type Part = { value: string } | { open: string; close: string };

/** `{1}`, `{1|case|cases}`, `<1>`, `</1>`, `<1/>`. */
const MARK = /\{(?<value>\d+)(?:\|(?<one>[^|{}]*)\|(?<many>[^|{}]*))?\}|<(?<shut>\/?)(?<tag>\d+)\/?>/g;

/** The numbers of a phrase, as `{1}` and `<2>`, each once and sorted: what a translation must hold too. */
export function marksOf(phrase: string): string[] {
  return [
    ...new Set(
      [...phrase.matchAll(MARK)].map(({ groups = {} }) =>
        groups.value ? `{${groups.value}}` : `<${groups.tag}>`,
      ),
    ),
  ].sort();
}

/** Whether a phrase says a value more than once, so that the program has to keep it under a name. */
export function saysTwice(phrase: string): boolean {
  return [...phrase.matchAll(MARK)].some(({ groups = {} }) => groups.one !== undefined);
}

/**
 * A phrase as the inside of a template.
 * @param written how its letters are written in the program
 * @param value how a value is named there
 */
export function fill(
  phrase: string,
  parts: readonly Part[],
  written: (text: string) => string,
  value: (index: number) => string,
): string {
  let made = '';
  let at = 0;
  for (const match of phrase.matchAll(MARK)) {
    made += written(phrase.slice(at, match.index));
    at = match.index + match[0].length;
    const { value: number, one, many, shut, tag } = match.groups ?? {};
    const index = Number(number ?? tag) - 1;
    const part = parts[index];
    if (!part) throw new Error(`"${phrase}" names ${match[0]}, which the text does not have`);
    if ('open' in part) made += shut ? part.close : part.open;
    else if (one === undefined) made += `\${${value(index)}}`;
    else made += `\${+${value(index)}===1?${JSON.stringify(one)}:${JSON.stringify(many)}}`;
  }
  return made + written(phrase.slice(at));
}
