import { toKatakana } from '#core/text/kana-key.ts';
import type { DictionaryWord } from './ipadic.ts';
import type { Lexicon } from './lexicon.ts';
import { kindOf, type Word } from './word.ts';

/** Compounds of so many letters are names rather than words. */
const LONGEST_COMPOUND = 10;

/** A word that was met once. */
export type Counted = Omit<Word, 'pages'>;

const KATAKANA = /^[ァ-ヺー]+$/;
const LATIN = /^[a-z]+$/;
/** A word in kana alone. */
export const KANA = /^[ぁ-ゖァ-ヺー]+$/;
const KANJI = /^\p{Script=Han}+$/u;

/** The words that one word of a sentence stands for: itself, and the noun in a verb (切り替える). */
export function wordsOf({ surface, reading: kana, features }: DictionaryWord): Counted[] {
  const [pos = '', detail = '', , , conjugation, form = ''] = features;
  const own = KATAKANA.test(surface) || LATIN.test(surface);
  const kind = own ? 'noun' : kindOf(pos, detail, form);
  const reading = own ? surface : toKatakana(kana);
  if (!kind || reading === '') return [];
  const stem = conjugation === '一段' && form === '基本形' && surface.length > 2;
  const noun = { surface: surface.slice(0, -1), reading: reading.slice(0, -1), kind };
  const word = {
    surface,
    reading,
    kind,
    ...(pos === '動詞' && form === '連用形' ? { inflected: true } : {}),
  };
  return stem ? [word, { ...noun, inflected: true }] : [word];
}

/** The other ways in which a common noun in kanji is read: 酒蔵 is シュゾウ and サカグラ. */
export function otherReadings({ surface, reading, features }: DictionaryWord, lexicon: Lexicon): Counted[] {
  if (features[0] !== '名詞' || surface.length < 2 || !KANJI.test(surface)) return [];
  return lexicon
    .find(surface)
    .filter((one) => one.features[0] === '名詞' && /^(?:一般|サ変接続)$/.test(one.features[1] ?? ''))
    .filter((one) => one.reading !== reading)
    .map((one) => ({ surface, reading: one.reading, kind: 'noun' }));
}

/** 打ち合わせる is cut into 打ち合わ and せる, but may be 打ち合わせ and る. */
export function causatives(entries: readonly DictionaryWord[], lexicon: Lexicon): DictionaryWord[] {
  return entries.flatMap((entry, at) => {
    const inflected = entry.features[5] === '未然形' && entries[at + 1]?.surface.startsWith('せ');
    return inflected ? lexicon.find(`${entry.surface}せ`) : [];
  });
}

/** How an entry is read; kana that the dictionary does not know as they are. */
export const readingOf = (entry: DictionaryWord) =>
  entry.reading || (KANA.test(entry.surface) ? entry.surface : '');

/** How a line of words is read, or an empty string when a part of it is not known. */
export function readTogether(entries: readonly DictionaryWord[]): string {
  const readings = entries.map((entry) => toKatakana(readingOf(entry)));
  return readings.includes('') ? '' : readings.join('');
}

/** Words of kanji or of katakana alone that stand together, two at least: 設備＋投資, スマート＋フォン. */
export function compoundsOf(entries: readonly DictionaryWord[]): Counted[] {
  return [KANJI, KATAKANA].flatMap((script) => compoundsIn(entries, script));
}

function compoundsIn(entries: readonly DictionaryWord[], script: RegExp): Counted[] {
  const found: Counted[] = [];
  let run: DictionaryWord[] = [];
  for (const entry of [...entries, undefined]) {
    if (entry && entry.features[0] === '名詞' && script.test(entry.surface)) {
      run.push(entry);
      continue;
    }
    const [surface, reading] = [run.map((one) => one.surface).join(''), readTogether(run)];
    if (run.length > 1 && surface.length < LONGEST_COMPOUND && reading)
      found.push({ surface, reading, kind: 'noun' });
    run = [];
  }
  return found;
}
