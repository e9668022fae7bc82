import { readNumber, UNITS } from './spoken-numbers.ts';
import { ENDING_READINGS, READINGS } from './term-readings.ts';

/** A name or term and how it is read. */
export interface Reading {
  written: string;
  /** In kana. */
  kana: string;
}

/** Legal forms of a firm, which its reading leaves out. */
const FORMS: readonly [form: string, kana: string][] = [
  ['株式会社', 'かぶしきがいしゃ'],
  ['有限会社', 'ゆうげんがいしゃ'],
  ['合同会社', 'ごうどうがいしゃ'],
  ['合資会社', 'ごうしがいしゃ'],
  ['協同組合', 'きょうどうくみあい'],
  ['企業組合', 'きぎょうくみあい'],
];

/** How the name of a firm is read, with its legal form and without. @param kana as the case gives it, without the form */
export function firmReadings(name: string, kana: string): Reading[] {
  const read = [{ written: name, kana }];
  for (const [form, said] of FORMS) {
    if (kana.includes(said)) continue;
    if (name.startsWith(form)) {
      const bare = name.slice(form.length).trim();
      return [
        { written: name, kana: said + kana },
        { written: bare, kana },
      ];
    }
    if (name.endsWith(form)) {
      const bare = name.slice(0, -form.length).trim();
      return [
        { written: name, kana: kana + said },
        { written: bare, kana },
      ];
    }
  }
  return read;
}

const HAN = /[\p{Script=Han}々]/u;
const NUMBER = new RegExp(
  `^([0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?)([百千]?[万億兆]|[百千])?(${UNITS.join('|')})?`,
);
const plainDigits = (text: string) =>
  text.replaceAll(/[０-９，．]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 0xfee0));

/**
 * A text as a voice is to speak it: names, terms, numbers and signs in kana; what no list knows stays as it is written.
 * @param own readings that go before all others: of firms, of the glossary
 */
export function say(text: string, own: readonly Reading[] = []): string {
  const names = [...own].sort((a, b) => b.written.length - a.written.length);
  let said = '';
  let at = 0;
  while (at < text.length) {
    const rest = text.slice(at);
    const before = text[at - 1] ?? '';
    const name = names.find(({ written }) => written && rest.startsWith(written));
    if (name) {
      said += name.kana;
      at += name.written.length;
      continue;
    }
    const [number, digits = '', large = '', unit = ''] = NUMBER.exec(rest) ?? [];
    // In a code (B2, 3D) a number is part of a word.
    if (number && !/[A-Za-z]/.test(before) && !/^[A-Za-z]/.test(rest.slice(number.length))) {
      said += readNumber(plainDigits(digits), large, unit, /月$/.test(text.slice(0, at)));
      at += number.length;
      const range = /^[〜～](?=[0-9０-９])/.exec(text.slice(at));
      if (range) {
        said += 'から';
        at += range[0].length;
      }
      continue;
    }
    const term = HAN.test(before) ? undefined : mixedTerm(rest);
    if (term) {
      said += READINGS.get(term);
      at += term.length;
      continue;
    }
    const run = /^[\p{Script=Han}々]+/u.exec(rest)?.[0];
    if (run) {
      said += HAN.test(before) ? run : (tiled(run) ?? run);
      at += run.length;
      continue;
    }
    const letter = String.fromCodePoint(rest.codePointAt(0) as number);
    said += SIGNS[letter] ?? letter;
    at += letter.length;
  }
  return said;
}

/** Signs that voices read out or stumble over. */
const SIGNS: Readonly<Record<string, string>> = {
  '→': 'から、',
  '／': '、',
  '＋': 'プラス',
  '×': 'かける',
  '・': '、',
};

const MIXED = [...READINGS.keys()]
  .filter((term) => [...term].some((letter) => !HAN.test(letter)))
  .sort((a, b) => b.length - a.length);
/** The longest term with kana in it that a text begins with. */
const mixedTerm = (text: string) => MIXED.find((term) => text.startsWith(term));

/** A run of kanji by the terms that cover it whole, the fewest of them; undefined where a rest is left. */
function tiled(run: string): string | undefined {
  const best: ({ said: string; tiles: number } | undefined)[] = [{ said: '', tiles: 0 }];
  for (let end = 1; end <= run.length; end += 1)
    for (let start = 0; start < end; start += 1) {
      const way = best[start];
      const part = run.slice(start, end);
      const reading =
        READINGS.get(part) ?? (start > 0 && end === run.length ? ENDING_READINGS.get(part) : undefined);
      if (!way || reading === undefined || (best[end]?.tiles ?? Number.POSITIVE_INFINITY) <= way.tiles + 1)
        continue;
      best[end] = { said: way.said + reading, tiles: way.tiles + 1 };
    }
  return best[run.length]?.said;
}
