/** One chosen facet in words: its label and the labels of its values. */
export interface ChosenWords {
  facet: string;
  values: readonly string[];
}

/**
 * What is shown, in one sentence: `北陸 の 製造業 で「連携」を含む 4件（うち準備中 1件）`.
 * Values of one facet are joined by 「・」(or), facets by 「 の 」(and).
 * @param count cases that are listed
 * @param upcoming those among them that are 準備中: named, but not to be read yet
 */
export function sentence(
  chosen: readonly ChosenWords[],
  query: string,
  count: number,
  upcoming: number,
): string {
  const text = conditions(chosen, query);
  const cases = (number: number) => `${number.toLocaleString('ja-JP')}件`;
  return `${text && `${text} `}${cases(count)}${upcoming ? `（うち準備中 ${cases(upcoming)}）` : ''}`;
}

/** The conditions alone, ready for a noun to follow: `北陸 の 製造業 で「連携」を含む`, `北陸 の`; '' without any. */
export function conditions(chosen: readonly ChosenWords[], query: string): string {
  const words = chosen.map(({ values }) => values.join('・')).join(' の ');
  const text = query && `「${query}」を含む`;
  return words && text ? `${words} で${text}` : words ? `${words} の` : text;
}
