import { spokenAsWritten } from '#core/text/spoken-words.ts';
import { BOUNDARY } from '#core/text/stream.ts';
import type { ConcernPhrases, ConcernRow } from './concern-rows.ts';
import { concernHearer } from './hear-concerns.ts';
import { parseQuery, querySymbols, type Unit } from './query.ts';
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
  const heard = new Set(
    concernHearer(own)
      .outcome(units)
      .map(({ concern }) => concern),
  );
  const textOf = (symbols: readonly string[]) => symbols.filter((one) => one !== BOUNDARY).join('');
  const holds = ({ label, says }: C) => {
    const text = [label, ...says].map((one) => textOf(querySymbols(one))).join('\n');
    return units.every(({ symbols, forms }) =>
      [symbols, ...forms.map((form) => form.symbols)].some((form) => text.includes(textOf(form))),
    );
  };
  return units.length === 0 ? [] : own.filter((row) => heard.has(row) || holds(row));
}

/** Ids of the concerns that a query speaks of, as it was typed or with its verbs in kanji. */
export async function concernsFor(
  query: string,
  rows: readonly ConcernRow[],
  understand: (units: readonly Unit[]) => Promise<InterpretedUnit[]>,
): Promise<string[]> {
  const wordings = [...new Set([query, spokenAsWritten(query)])].map((one) =>
    understand(parseQuery(one).units),
  );
  const found = (await Promise.all(wordings)).flatMap((units) => concernsIn(rows, units));
  return [...new Set(found.map(({ id }) => id))];
}
