import { kanjiOnly } from '#core/search/words/okurigana.ts';
import { lastResort, mixedKey } from '#core/search/words/shards.ts';
import { englishKeys } from '#core/text/english-sounds.ts';
import { consonantKey, isKana, kanaKey, soundKey, toKatakana } from '#core/text/kana-key.ts';
import { letterNames, readAsRomaji } from '#core/text/latin-reading.ts';
import type { Spelling } from './dictionary-spellings.ts';
import { Homophones, sameKind } from './homophones.ts';
import type { Word } from './word.ts';

const LATIN = /^[a-z]+$/;
const KANJI = /\p{Script=Han}/u;
const KATAKANA = /^[ァ-ヺー]+$/;

/** A compound of so many kanji on so many pages is told to those who type one of its kanji wrong. */
const SLIP = { kanji: 3, pages: 3 } as const;

/** Latin words of fewer letters are abbreviations rather than English. */
const SHORTEST_ENGLISH = 3;

/** Worth of a half of a compound by its reading: 申し and 込み, of 申し込み. */
const HALF = 2;

/** Most kanji spellings of one reading of which a word in kana is taken to be any. */
const MOST_READ_ALIKE = 3;
/** Words per key: past these they are rather homophones. */
const MOST_WORDS = 5;
/** Under its consonants stand many loanwords: vowels tell them apart when they are asked for. */
const MOST_HEARD = 12;

/** What a word is worth more that stands in a title. */
const TITLED = 0.3;
/** Worth of the reading of a name or label. */
const NAME = 5;

/** Worth of a loanword by its consonants: what misheard and English spellings find it by. */
const HEARD = 2.4;

const kanjiOf = (text: string) => [...text].filter((one) => KANJI.test(one));
const endingOf = (text: string) => /[ぁ-ゖ]*$/.exec(text)?.[0] ?? '';

/** How surely two spellings of one reading are one word; 0 when rather not. */
function likeness(asked: string, word: string, sameKind: boolean): number {
  if (asked === word) return 0;
  if (toKatakana(asked) === toKatakana(word)) return 4;
  const [a, b] = [kanjiOf(asked), kanjiOf(word)];
  if (a.length > 0 && b.length > 0) {
    if (a.some((kanji) => b.includes(kanji))) {
      // 体制, 大勢 and 耐性 sound alike but are different words; 切替え and 切り替え are one.
      if (!/[ぁ-ゖ]/.test(asked + word)) return 0;
      // 即死 is not 即し: where a noun has no kana at all, the verb has its kanji.
      const bare = !/[ぁ-ゖァ-ヺ]/.test(asked) || !/[ぁ-ゖァ-ヺ]/.test(word);
      return bare && !sameKind && a.join('') !== b.join('') ? 0 : 3;
    }
    // 生まれる and 産れる: other kanji, but the longer ending ends in the shorter.
    const [short, long] = [endingOf(asked), endingOf(word)].sort((x, y) => x.length - y.length);
    return short && long?.endsWith(short) ? 1 : 0;
  }
  if (LATIN.test(asked) || LATIN.test(word)) return KATAKANA.test(asked) || KATAKANA.test(word) ? 3 : 0;
  // One of the two is kana alone: short hiragana words stand inside too many others.
  const kana = isKana(asked) ? asked : word;
  if (isKana(word) && !KATAKANA.test(kana) && kana.length < 3) return 0;
  return 2;
}

/** 集まる → 集る, 代わり → 代り: the first kana after a single kanji left out, as older writing has it. */
function lessOkurigana(word: string): string {
  const parts = /^(\p{Script=Han})[ぁ-ゖ]([ぁ-ゖ]+)$/u.exec(word);
  return parts ? `${parts[1]}${parts[2]}` : '';
}

const HALVES = /^(\p{Script=Han})([ぁ-ゖ]+)(\p{Script=Han}[ぁ-ゖ]*)$/u;

/** The halves of a compound of two verbs with their readings, where its kana tell which kanji is read how. */
function halvesOf(surface: string, reading: string): [half: string, reading: string][] {
  const [, first = '', kana = '', second = ''] = HALVES.exec(surface) ?? [];
  if (second === '') return [];
  const [middle, end] = [toKatakana(kana), toKatakana(second.slice(1))];
  const at = reading.indexOf(middle, 1);
  const after = reading.slice(at + middle.length);
  if (at < 0 || reading.indexOf(middle, at + 1) >= 0 || !after.endsWith(end)) return [];
  return [
    [first + kana, reading.slice(0, at + middle.length)],
    [second, after],
  ];
}

class Draft {
  private readonly keys = new Map<string, Map<string, number>>();
  private readonly kept = new Set<string>();

  add(key: string, word: string, worth: number): void {
    if (key === '' || worth <= 0) return;
    const words = this.keys.get(key) ?? new Map<string, number>();
    words.set(word, Math.max(words.get(word) ?? 0, worth));
    this.keys.set(key, words);
  }

  /** A key that leads to itself alone: nothing more to search, but a word to have meant (もしかして). */
  keep(word: string): void {
    this.add(word, word, 2.2);
    this.kept.add(word);
  }

  /** Entries, the most useful first: those of words that many pages hold. */
  finish(): [key: string, words: string[]][] {
    const rows = [...this.keys]
      .filter(([key, words]) => words.size > 1 || !words.has(key) || isKana(key) || this.kept.has(key))
      .map(([key, words]) => {
        const best = [...words].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
        return {
          key,
          words: best.slice(0, key.startsWith('~') ? MOST_HEARD : MOST_WORDS),
          worth: best[0]?.[1] ?? 0,
        };
      });
    rows.sort((a, b) => b.worth - a.worth || (a.key < b.key ? -1 : 1));
    return rows.map(({ key, words }) => [key, words.map(([word]) => word)]);
  }
}

/**
 * The table of spellings: for what a reader may type, what the collection has.
 * Keys are kana keys (`kanaKey`), consonant keys (`consonantKey`) and spellings
 * with kanji or Latin letters as they are.
 * @param total how many pages there are
 */
export function variantEntries(
  words: readonly Word[],
  spellings: readonly Spelling[],
  total: number,
): [key: string, words: string[]][] {
  const draft = new Draft();
  const homophones = new Homophones(words, spellings);
  const byReading = Map.groupBy(spellings, ({ reading }) => reading);
  const readingsOfLatin = Map.groupBy(
    spellings.filter(({ surface }) => LATIN.test(surface)),
    ({ surface }) => surface,
  );
  for (const { surface, reading, kind, pages, name, acronym, inflected, titled } of words) {
    const spread = 0.9 * (Math.log(1 + pages) / Math.log(1 + total));
    const key = kanaKey(reading);
    if (KATAKANA.test(surface)) {
      if (surface.length > 1) draft.add(key, surface, 2.5 + spread);
      if (surface.length > 2) draft.add(consonantKey(key), surface, HEARD + spread);
    } else if (LATIN.test(surface)) {
      const read = (readingsOfLatin.get(surface) ?? []).map((entry) => entry.reading);
      const spelt = acronym ? letterNames(surface) : '';
      for (const sound of [...read, spelt, readAsRomaji(surface)]) {
        draft.add(kanaKey(sound), surface, 2 + spread);
      }
      // アシスト is heard as assist.
      if (surface.length >= SHORTEST_ENGLISH)
        for (const heard of englishKeys(surface)) draft.add(heard, surface, HEARD + spread);
    } else if (surface.length > 1 || KANJI.test(surface)) {
      // Words of Chinese origin are seldom typed in kana: they make room first.
      const native = isKana(surface) ? 1.5 : /[ぁ-ゖ]/.test(surface) ? 2.1 : 1.8;
      // A form that goes on of two kana (言い) is rather another word (いい).
      const isSlight = inflected && [...reading].length < 3;
      if (isKana(surface) || !(isSlight || homophones.isOtherKind(reading, kind)))
        draft.add(soundKey(reading), surface, (inflected ? 1.9 : native) + spread + (titled ? TITLED : 0));
      if (
        (name || pages >= SLIP.pages) &&
        kanjiOf(surface).length === surface.length &&
        surface.length >= SLIP.kanji
      )
        draft.keep(surface);
    }
    // What readers ask for first is never left out for want of room.
    if (name && !/^(?:[ぁ-ゖー]+|[ァ-ヺー]+)$/.test(surface))
      draft.add(soundKey(reading), surface, NAME + spread);
    const kanji = kanjiOf(surface);
    // 打ち合わせ is found under 打合, and with it whatever okurigana is typed.
    const bound =
      kanji.length > 1 && /\p{Script=Han}[ぁ-ゖ]+\p{Script=Han}/u.test(surface) ? kanjiOnly(surface) : '';
    if (bound && !homophones.isReadOtherwise(bound, reading)) draft.add(bound, surface, 2.4 + spread);
    for (const [half, sound] of halvesOf(surface, reading)) draft.add(lastResort(sound), half, HALF + spread);
    const others = (byReading.get(reading) ?? []).filter((other) => {
      return !isKana(other.surface) && sameKind(other.kind, kind);
    });
    draft.add(mixedKey(lessOkurigana(surface)), surface, 1.8 + spread);
    if (/^[ぁ-ヺー]+\p{Script=Han}|[ァ-ヺ]\p{Script=Han}/u.test(surface)) {
      draft.add(mixedKey(surface), surface, 2.2 + spread);
    }
    // Where many words are read like a kana word, it is not known which of them it is.
    const alike = new Set(others.map((other) => other.surface)).size;
    for (const other of others) {
      if (homophones.isForeign(surface, other.surface)) continue;
      const worth = likeness(other.surface, surface, other.kind === kind);
      if (isKana(surface) && (worth === 0 || alike > MOST_READ_ALIKE)) {
        draft.add(lastResort(mixedKey(other.surface)), surface, 1.5 + spread);
        continue;
      }
      if (worth === 0 || (bound && kanjiOnly(other.surface) === bound)) continue;
      draft.add(mixedKey(other.surface), surface, worth + spread);
      draft.add(mixedKey(lessOkurigana(other.surface)), surface, Math.min(worth, 1.8) + spread);
    }
  }
  return draft.finish();
}
