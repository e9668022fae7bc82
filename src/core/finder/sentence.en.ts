/** One chosen facet in words: its label and the labels of its values. */
export interface ChosenWords {
  facet: string;
  values: readonly string[];
}

/** What is shown, in one sentence: `Manufacturing; North or South; with “bread”: 4 cases (1 in preparation)`. */
export function sentence(
  chosen: readonly ChosenWords[],
  query: string,
  count: number,
  upcoming: number,
): string {
  const text = conditions(chosen, query).replace(/^./u, (first) => first.toUpperCase());
  const cases = `${count.toLocaleString('en-GB')} ${count === 1 ? 'case' : 'cases'}`;
  return `${text && `${text}: `}${cases}${upcoming ? ` (${upcoming.toLocaleString('en-GB')} in preparation)` : ''}`;
}

/** The conditions alone: `Manufacturing; with “bread”`; '' without any. */
export function conditions(chosen: readonly ChosenWords[], query: string): string {
  return [...chosen.map(({ values }) => values.join(' or ')), query && `with “${query}”`]
    .filter(Boolean)
    .join('; ');
}
