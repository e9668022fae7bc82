import { listOf, recordOf } from '#core/site/shape.ts';
import { fold } from '#core/text/fold.ts';
import { Ahead } from './ahead.ts';

/** Something a reader may mean: a word to search for, or a page to go to. */
export interface Suggestion {
  text: string;
  /** What kind of thing it is, in one word. */
  note: string;
  /** Root-relative address of a page, without the base path; left out for a word to search for. */
  path?: string;
  /** What else it is found by: the reading in hiragana, or other ways to say it. */
  kana?: string;
}

/** A suggestion with its text and all it is found by, folded once. */
export interface FoldedSuggestion extends Suggestion {
  shown: string;
  folded: string;
}

const suggestions = listOf(recordOf<Suggestion>({ text: 'string', note: 'string' }));

/** The file of suggestions, checked. @throws NotReadable when a value is something else */
export function checkSuggestions(value: unknown): Suggestion[] {
  return suggestions(value, 'The suggestions');
}

/** As many as fit under the search box of a phone. */
export const MAX_SUGGESTIONS = 8;

/** Folds every suggestion once, before anything is typed; the order stays. */
export function foldSuggestions(suggestions: readonly Suggestion[]): Ahead<FoldedSuggestion[]> {
  return new Ahead(function* () {
    const folded: FoldedSuggestion[] = [];
    for (const one of suggestions) {
      folded.push({ ...one, shown: fold(one.text), folded: fold(`${one.text} ${one.kana ?? ''}`) });
      yield;
    }
    return folded;
  });
}

/**
 * What fits the words typed so far: those that begin with them first, then those whose text holds them, then those
 * found by another name, each group in the order given; every word typed must be held.
 * @returns at most `MAX_SUGGESTIONS`; none for an empty text
 */
export function suggestFor(typed: string, suggestions: readonly FoldedSuggestion[]): FoldedSuggestion[] {
  const words = typed.split(/\s+/u).map(fold).filter(Boolean);
  const [first] = words;
  if (!first) return [];
  const rank = ({ shown, folded }: FoldedSuggestion) =>
    folded.startsWith(first) ? 0 : words.every((word) => shown.includes(word)) ? 1 : 2;
  const fitting = suggestions.filter(({ folded }) => words.every((word) => folded.includes(word)));
  return fitting.toSorted((a, b) => rank(a) - rank(b)).slice(0, MAX_SUGGESTIONS);
}
