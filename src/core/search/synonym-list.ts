/** One decision of whoever keeps the list: which words are searched along with which, and why. */
export type Synonym =
  /** Whichever word is searched, the others are searched as well. */
  | { direction: 'both'; words: readonly string[]; why: string }
  /** Only who searches for `from` gets `to` as well. */
  | { direction: 'to'; from: readonly string[]; to: readonly string[]; why: string };

/** The list of words of the same meaning that a search is built with. */
export interface Synonyms {
  entries: readonly Synonym[];
}
