/** The most pages of one answer of a search server; of more, those that hold the terms most. */
export const MOST_PAGES = 10_000;
