import { scriptOf } from '#core/text/script.ts';
import { inOtherShapes } from '#core/text/shape-forms.ts';
import { BOUNDARY } from '#core/text/stream.ts';
import type { Shapes } from './manifest.ts';
import { numeralSpellings } from './numeral-forms.ts';
import { querySymbols, type Unit } from './query.ts';
import { ruleSpellings } from './rule-spellings.ts';
import {
  addForm,
  type Expansion,
  type Interpretation,
  sameSymbols,
  typedForms,
  type WordForm,
} from './word-forms.ts';
import { type KnownWord, knownWords } from './words/known-words.ts';
import { type ReadShard, spellingsOf, synonymsOf } from './words/lookup.ts';

/** Most ways in which one word of a query is searched. */
const MOST_FORMS = 9;

/** What an expansion is called where the reader is shown it. */
export const WHY = {
  shape: '漢字の字体',
  numeral: '数字の書き方',
  spelling: '表記のゆれ',
} as const;

/** Forms with kanji in the other shapes that the collection has. */
function shapeForms(symbols: readonly string[], shapes: Shapes): string[][] {
  return [...inOtherShapes(symbols, (kanji) => shapes.get(kanji) ?? []), ...repeated(symbols)];
}

/** 各各 as 各々 and 各々 as 各各. */
function repeated(symbols: readonly string[]): string[][] {
  const marked = symbols.map((symbol, at) => {
    return scriptOf(symbol) === 'kanji' && symbol === symbols[at - 1] ? '々' : symbol;
  });
  const spelt = symbols.map((symbol, at) => (symbol === '々' ? (symbols[at - 1] ?? symbol) : symbol));
  return [marked, spelt].filter((form) => !sameSymbols(form, symbols));
}

const textOf = (symbols: readonly string[]) => symbols.filter((one) => one !== BOUNDARY).join('');

/** What else a known word of a unit may be written as. */
async function alternatives(read: ReadShard, word: KnownWord): Promise<{ to: string[]; why: string }[]> {
  const found: { to: string[]; why: string }[] = [];
  const synonym = await synonymsOf(read, word.text);
  if (synonym) found.push({ to: [...synonym[0]], why: synonym[1] });
  const spellings = await spellingsOf(read, word.text);
  if (spellings.length > 0) found.push({ to: spellings, why: WHY.spelling });
  return found;
}

/** All forms of one unit, and what was done to it. */
async function expandUnit(
  unit: Unit,
  read: ReadShard,
  shapes: Shapes,
  numerals: ReadonlySet<string>,
): Promise<{ forms: WordForm[]; expansions: Expansion[] }> {
  const forms = typedForms(unit);
  const expansions: Expansion[] = [];
  if (unit.literal) return { forms, expansions };
  const inner = unit.symbols.slice(1, -1);
  const note = (from: string, to: readonly string[], why: string) => {
    if (to.length > 0) expansions.push({ from, to: [...to], why });
  };
  const shaped = shapeForms(unit.symbols, shapes);
  for (const symbols of shaped) addForm(forms, { symbols, tier: 'folded' });
  note(unit.typed, shaped.map(textOf), WHY.shape);
  for (const { to, why } of ruleSpellings(unit.typed)) {
    for (const one of to) addForm(forms, { symbols: querySymbols(one), tier: 'synonym' });
    note(unit.typed, to, why);
  }
  const text = textOf(unit.symbols);
  if (inner.some((symbol, at) => symbol === BOUNDARY && inner[at + 1] === BOUNDARY)) {
    // Parted by punctuation, as M&A is: only as a whole can it be a word.
    const row = await synonymsOf(read, text);
    for (const word of row?.[0] ?? []) addForm(forms, { symbols: querySymbols(word), tier: 'synonym' });
    note(unit.typed, row?.[0] ?? [], row?.[1] ?? '');
    return { forms, expansions };
  }
  const numbered = numeralSpellings(text, numerals);
  for (const one of numbered) addForm(forms, { symbols: querySymbols(one), tier: 'synonym' });
  note(text, numbered, WHY.numeral);
  for (const word of await knownWords(unit.symbols, read)) {
    for (const { to, why } of await alternatives(read, word)) {
      const used = to.filter((spelling) => {
        if (forms.length >= MOST_FORMS) return false;
        const whole = text.slice(0, word.start) + spelling + text.slice(word.end);
        addForm(forms, { symbols: querySymbols(whole), tier: 'synonym' });
        return true;
      });
      note(word.text, used, why);
    }
  }
  return { forms, expansions };
}

/** A query in all the ways it is searched. */
export async function expandQuery(
  units: readonly Unit[],
  read: ReadShard,
  shapes: Shapes,
  numerals: ReadonlySet<string>,
): Promise<Interpretation> {
  const all = await Promise.all(units.map((unit) => expandUnit(unit, read, shapes, numerals)));
  return {
    units: units.map((unit, at) => ({ ...unit, forms: all[at]?.forms ?? typedForms(unit) })),
    expansions: all.flatMap(({ expansions }) => expansions),
  };
}
