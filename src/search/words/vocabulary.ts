import { toKatakana } from '../../domain/text/kana-key.ts';
import { normalize } from '../../domain/text/normalize.ts';
import type { Entry, Ipadic } from './ipadic.ts';
import { type Lexicon, readLexicon } from './lexicon.ts';
import { segment } from './segment.ts';

/** A word that the collection uses. */
export interface Word {
  /** As it stands in the normalised text. */
  surface: string;
  /** In katakana. */
  reading: string;
  /** Rough part of speech: words of different kinds are not taken for each other. */
  kind: WordKind;
  /** How many pages hold it. */
  pages: number;
  /** Whether it is a name or a label: what readers ask for first. */
  name?: boolean;
  /** Whether it stands in capitals somewhere: such words are read letter by letter. */
  acronym?: boolean;
  /** Whether it is the form of a verb that goes on (重ね): seldom asked for by its sound. */
  inflected?: boolean;
  /** Whether it stands in the first line of a page, its title. */
  titled?: boolean;
}

export type WordKind = 'noun' | 'verb' | 'adjective' | 'adverb';

/** A name or label that the collection is asked for by, with its reading where it is known. */
export interface Name {
  name: string;
  kana?: string | undefined;
  /** Whether its beginning is a name as well: 鯖江 of 鯖江市. */
  shortened?: boolean;
}

/** Kind of a word of IPADIC by its features; undefined for grammar, numbers and inflected rests. */
export function kindOf(pos: string, detail: string, form: string): WordKind | undefined {
  if (pos === '名詞') return /^(?:非自立|数|接尾|特殊)/.test(detail) ? undefined : 'noun';
  if (pos === '副詞' || pos === '連体詞') return 'adverb';
  const whole = form === '基本形' || form === '連用形';
  if (pos === '動詞') return detail === '自立' && whole ? 'verb' : undefined;
  if (pos === '形容詞') return detail === '自立' && form === '基本形' ? 'adjective' : undefined;
  return undefined;
}

const KATAKANA = /^[ァ-ヺー]+$/;
const LATIN = /^[a-z]+$/;
const KANA = /^[ぁ-ゖァ-ヺー]+$/;
const KANJI = /^\p{Script=Han}+$/u;
const ACRONYM = /(?<![A-Za-zＡ-Ｚａ-ｚ])[A-ZＡ-Ｚ]{2,5}(?![A-Za-zＡ-Ｚａ-ｚ])/g;
/** Stretches without punctuation: what stands on both sides of it does not make one word. */
const STRETCH = /[\p{L}\p{N}\p{M}ー々]+/gu;

type Counted = Omit<Word, 'pages'>;

/** The words that one word of a sentence stands for: itself, and the noun in a verb (切り替える). */
function wordsOf({ surface, reading: kana, features }: Entry): Counted[] {
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
function otherReadings({ surface, reading, features }: Entry, lexicon: Lexicon): Counted[] {
  if (features[0] !== '名詞' || surface.length < 2 || !KANJI.test(surface)) return [];
  return lexicon
    .find(surface)
    .filter((one) => one.features[0] === '名詞' && /^(?:一般|サ変接続)$/.test(one.features[1] ?? ''))
    .filter((one) => one.reading !== reading)
    .map((one) => ({ surface, reading: one.reading, kind: 'noun' }));
}

/** 打ち合わせる is cut into 打ち合わ and せる, but may be 打ち合わせ and る. */
function causatives(entries: readonly Entry[], lexicon: Lexicon): Entry[] {
  return entries.flatMap((entry, at) => {
    const inflected = entry.features[5] === '未然形' && entries[at + 1]?.surface.startsWith('せ');
    return inflected ? lexicon.find(`${entry.surface}せ`) : [];
  });
}

const readingOf = (entry: Entry) => entry.reading || (KANA.test(entry.surface) ? entry.surface : '');

/** How a line of words is read, or an empty string when a part of it is not known. */
function readTogether(entries: readonly Entry[]): string {
  const readings = entries.map((entry) => toKatakana(readingOf(entry)));
  return readings.includes('') ? '' : readings.join('');
}

/** Words of kanji alone that stand together, two at least: 設備＋投資. */
function compoundsOf(entries: readonly Entry[]): Counted[] {
  const found: Counted[] = [];
  let run: Entry[] = [];
  for (const entry of [...entries, undefined]) {
    if (entry && entry.features[0] === '名詞' && KANJI.test(entry.surface)) {
      run.push(entry);
      continue;
    }
    const [surface, reading] = [run.map((one) => one.surface).join(''), readTogether(run)];
    if (run.length > 1 && surface.length < 8 && reading) found.push({ surface, reading, kind: 'noun' });
    run = [];
  }
  return found;
}

/** Longer ones are descriptions, which nobody types by their sound. */
const LONGEST_NAME = 16;

/** 株式会社 and the like around a company's name, which readers leave out. */
const LEGAL_FORM = /^(?:株式会社|有限会社|合同会社|合資会社|合名会社)|(?:株式会社|有限会社|合同会社)$/;

/**
 * A name with its reading, and its beginnings that are read for themselves: 鯖江市 is also 鯖江, 啓文社製作所
 * 啓文社. The reading that is given goes before that of the dictionary.
 */
function namesOf({ name, kana, shortened }: Name, cut: (text: string) => Entry[]): Counted[] {
  const surface = normalize(name)
    .text.replace(LEGAL_FORM, '')
    .replace(/[・\s]/g, '');
  if ((KANA.test(surface) && !kana) || surface.length > LONGEST_NAME) return [];
  const entries = (surface.match(STRETCH) ?? []).flatMap(cut);
  let reading = kana ? toKatakana(normalize(kana).text.replace(/[・\s]/g, '')) : readTogether(entries);
  let rest = surface;
  const found: Counted[] = [];
  for (const entry of entries.reverse()) {
    if (rest.length > 1 && KANA.test(reading))
      found.push({ surface: rest, reading, kind: 'noun', name: true });
    const end = toKatakana(readingOf(entry));
    if (!shortened || end === '' || !reading.endsWith(end) || !rest.endsWith(entry.surface)) break;
    rest = rest.slice(0, -entry.surface.length);
    reading = reading.slice(0, -end.length);
  }
  return found;
}

/** Compounds on fewer pages are not asked for by their sound. */
const FEWEST_PAGES = 2;

/**
 * The words of some texts with their readings, and the names. Runs at build time only.
 * @param names what stands in the texts as well, and how it is read
 */
export function readVocabulary(pages: readonly string[], names: readonly Name[], ipadic: Ipadic): Word[] {
  const texts = pages.map((page) => normalize(page).text);
  const chars = new Set<string>();
  for (const text of [...texts, ...names.map(({ name }) => normalize(name).text)]) {
    for (const char of text) chars.add(char);
  }
  const acronyms = new Set(
    pages.flatMap((page) => page.match(ACRONYM) ?? []).map((one) => normalize(one).text),
  );
  const lexicon = readLexicon(ipadic, chars);
  const cut = (text: string) => segment(text, lexicon, ipadic);
  const known = new Map<string, readonly (readonly [string, Counted, boolean])[]>();
  const words = new Map<string, Word>();
  const compounds = new Map<string, Word>();
  const keyed = (word: Counted) => `${word.surface}\t${word.reading}\t${word.kind}`;
  /** Sentences are said again and again in a collection: each is cut once. */
  const wordsIn = (stretch: string) => {
    let found = known.get(stretch);
    if (!found) {
      const entries = cut(stretch);
      const others = entries.flatMap((entry) => otherReadings(entry, lexicon));
      const single = [...[...entries, ...causatives(entries, lexicon)].flatMap(wordsOf), ...others].map(
        (word) => [keyed(word), word, false] as const,
      );
      found = [...single, ...compoundsOf(entries).map((word) => [keyed(word), word, true] as const)];
      known.set(stretch, found);
    }
    return found;
  };
  for (const text of texts) {
    const seen = new Set<string>();
    const title = text.split('\n', 1).join().length;
    for (const { 0: stretch, index } of text.matchAll(STRETCH)) {
      for (const [key, word, compound] of wordsIn(stretch)) {
        if (seen.has(key)) continue;
        seen.add(key);
        const table = compound ? compounds : words;
        const counted = table.get(key) ?? { ...word, pages: 0 };
        counted.pages += 1;
        if (index < title) counted.titled = true;
        table.set(key, counted);
      }
    }
  }
  for (const [key, word] of compounds) {
    if (word.pages >= FEWEST_PAGES && !words.has(key)) words.set(key, word);
  }
  for (const word of words.values()) if (acronyms.has(word.surface)) word.acronym = true;
  for (const word of names.flatMap((name) => namesOf(name, cut))) {
    const key = keyed(word);
    words.set(key, { ...word, pages: words.get(key)?.pages ?? 1 });
  }
  return [...words.values()];
}
