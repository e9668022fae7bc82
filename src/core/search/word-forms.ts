import { BOUNDARY, isAlphabet } from '#core/text/stream.ts';
import { querySymbols, type Unit } from './query.ts';
import type { Tier } from './search-document.ts';

/** One way a unit of a query may be written on a page. */
export interface WordForm {
  symbols: string[];
  tier: Exclude<Tier, 'near' | 'meta'>;
  /** What was done to get it, to be shown where it brings a page; left out for the word as typed. */
  expansion?: { from: string; to: string; why: string };
}

export interface InterpretedUnit extends Unit {
  /** The exact form first. */
  forms: WordForm[];
}

/** What was done to a word of the query, to be shown: 「from」は「to」も含めて検索しました. */
export interface Expansion {
  from: string;
  to: string[];
  why: string;
}

/** Whether two lines of symbols are the same. */
export function sameSymbols(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((symbol, at) => symbol === b[at]);
}

/** Adds a form unless the same symbols are there already. */
export function addForm(forms: WordForm[], form: WordForm): void {
  if (form.symbols.length === 0) return;
  if (!forms.some(({ symbols }) => sameSymbols(symbols, form.symbols))) forms.push(form);
}

/** With a space wherever the script changes at a Latin word: `DX推進` as `DX 推進`. */
function spaced(symbols: readonly string[]): string[] {
  const last = symbols.length - 1;
  return symbols.flatMap((symbol, at) => {
    const inner = symbol === BOUNDARY && at > 0 && at < last;
    const alone = symbols[at - 1] !== BOUNDARY && symbols[at + 1] !== BOUNDARY;
    const latin = isAlphabet(symbols[at - 1] ?? '') || isAlphabet(symbols[at + 1] ?? '');
    return inner && alone && latin ? [symbol, symbol] : [symbol];
  });
}

/** Without the punctuation between words: `e-mail` as `email`, `DX・推進` as `DX推進`. */
function joined(symbols: readonly string[]): string[] {
  const words = symbols.filter((symbol) => symbol !== BOUNDARY).join('');
  return querySymbols(words);
}

/** The forms of a unit as typed: with its punctuation first, then without. */
export function typedForms(unit: Unit): WordForm[] {
  const forms: WordForm[] = [{ symbols: unit.edged, tier: 'exact' }];
  if (unit.literal) return forms;
  for (const symbols of [unit.symbols, spaced(unit.symbols), joined(unit.symbols)]) {
    addForm(forms, { symbols, tier: 'folded' });
  }
  return forms;
}

/** The query as typed and nothing else. */
export function literally(units: readonly Unit[]): InterpretedUnit[] {
  return units.map((unit) => ({ ...unit, forms: typedForms(unit) }));
}

/** Whether a spelling is the word itself without its last kana: 「値上げ」は「値上」も tells a reader nothing. */
const isSelfEvident = (from: string, to: string) =>
  to !== '' && from.startsWith(to) && /^[ぁ-ゖ]+$/u.test(from.slice(to.length));

/** The expansions of some forms that tell a reader something, those of one word and one reason as one. */
export function expansionsOf(forms: readonly WordForm[]): Expansion[] {
  const found = new Map<string, Expansion>();
  for (const { expansion } of forms) {
    if (!expansion) continue;
    const { from, to, why } = expansion;
    if (isSelfEvident(from, to)) continue;
    const key = `${from}\n${why}`;
    const known = found.get(key) ?? { from, to: [], why };
    if (!known.to.includes(to)) known.to.push(to);
    found.set(key, known);
  }
  return [...found.values()];
}
