import { scriptOf } from '#core/text/script.ts';
import { inOtherShapes } from '#core/text/shape-forms.ts';
import { BOUNDARY } from '#core/text/stream.ts';
import type { Shapes } from './manifest.ts';
import { numeralSpellings } from './numeral-forms.ts';
import { querySymbols, type Unit } from './query.ts';
import { ruleSpellings } from './rule-spellings.ts';
import { addForm, type InterpretedUnit, sameSymbols, typedForms, type WordForm } from './word-forms.ts';
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

/** The letters of symbols, without boundaries. */
export const textOf = (symbols: readonly string[]) => symbols.filter((one) => one !== BOUNDARY).join('');

/** What else a known word of a unit may be written as. */
async function alternatives(read: ReadShard, word: KnownWord): Promise<{ to: string[]; why: string }[]> {
  const found: { to: string[]; why: string }[] = [];
  const synonym = await synonymsOf(read, word.text);
  if (synonym) found.push({ to: [...synonym[0]], why: synonym[1] });
  const spellings = await spellingsOf(read, word.text);
  if (spellings.length > 0) found.push({ to: spellings, why: WHY.spelling });
  return found;
}

/** All forms of one unit. */
async function expandUnit(
  unit: Unit,
  read: ReadShard,
  shapes: Shapes,
  numerals: ReadonlySet<string>,
): Promise<WordForm[]> {
  const forms = typedForms(unit);
  if (unit.literal) return forms;
  const add = (
    written: string | string[],
    tier: WordForm['tier'],
    from: string,
    why: string,
    shown?: string,
  ) => {
    const symbols = typeof written === 'string' ? querySymbols(written) : written;
    const to = shown ?? (typeof written === 'string' ? written : textOf(written));
    addForm(forms, { symbols, tier, expansion: { from, to, why } });
  };
  for (const symbols of shapeForms(unit.symbols, shapes)) add(symbols, 'folded', unit.typed, WHY.shape);
  for (const { to, why } of ruleSpellings(unit.typed))
    for (const one of to) add(one, 'synonym', unit.typed, why);
  const inner = unit.symbols.slice(1, -1);
  const text = textOf(unit.symbols);
  if (inner.some((symbol, at) => symbol === BOUNDARY && inner[at + 1] === BOUNDARY)) {
    // Parted by punctuation, as M&A is: only as a whole can it be a word.
    const row = await synonymsOf(read, text);
    for (const word of row?.[0] ?? []) add(word, 'synonym', unit.typed, row?.[1] ?? '');
    return forms;
  }
  for (const one of numeralSpellings(text, numerals)) add(one, 'synonym', unit.typed, WHY.numeral);
  for (const word of await knownWords(unit.symbols, read)) {
    const from = typedStretch(unit, word.start, word.end);
    for (const { to, why } of await alternatives(read, word))
      for (const spelling of to) {
        if (forms.length >= MOST_FORMS) break;
        add(text.slice(0, word.start) + spelling + text.slice(word.end), 'synonym', from, why, spelling);
      }
  }
  return forms;
}

/** What the reader typed for a stretch of a unit's text, in UTF-16 units of the text without boundaries. */
function typedStretch(unit: Unit, start: number, end: number): string {
  const symbols = unit.symbols.filter((one) => one !== BOUNDARY);
  let place = 0;
  let typed = '';
  symbols.forEach((symbol, at) => {
    if (place >= start && place < end) typed += unit.letters[at] ?? symbol;
    place += symbol.length;
  });
  return typed;
}

/** A query in all the ways it is searched. */
export function expandQuery(
  units: readonly Unit[],
  read: ReadShard,
  shapes: Shapes,
  numerals: ReadonlySet<string>,
): Promise<InterpretedUnit[]> {
  return Promise.all(
    units.map(async (unit) => ({ ...unit, forms: await expandUnit(unit, read, shapes, numerals) })),
  );
}
