import { inKanji } from '#core/match/words.ts';
import { BOUNDARY } from '#core/text/stream.ts';
import { type ConcernPhrases, concernReader } from './concerns.ts';
import { querySymbols } from './query.ts';
import type { InterpretedUnit } from './word-forms.ts';

/**
 * The concerns (no trades) that words speak of: those that are heard in them, and those whose label or phrases hold every
 * word in one of its forms.
 */
export function concernsIn<C extends ConcernPhrases>(
  rows: readonly C[],
  units: readonly InterpretedUnit[],
): C[] {
  const own = rows.filter(({ isTrade }) => !isTrade);
  const heard = new Set(concernReader(own)(units).map(({ concern }) => concern));
  const textOf = (symbols: readonly string[]) => symbols.filter((one) => one !== BOUNDARY).join('');
  const holds = ({ label, says }: C) => {
    const text = [label, ...says].map((one) => textOf(querySymbols(one))).join('\n');
    return units.every(({ symbols, forms }) =>
      [symbols, ...forms.map((form) => form.symbols)].some((form) => text.includes(textOf(form))),
    );
  };
  return units.length === 0 ? [] : own.filter((row) => heard.has(row) || holds(row));
}

/** A query as it was typed and, where that differs, with its verbs in kanji. */
export const wordingsOf = (query: string): string[] => [...new Set([query, inKanji(query)])];
