import { toKatakana } from '#core/text/kana-key.ts';
import { normalize } from '#core/text/normalize.ts';
import type { DictionaryWord } from './ipadic.ts';
import { type Counted, KANA, readingOf, readTogether } from './sentence-words.ts';

/** A name or label that the collection is asked for by, with its reading where it is known. */
export interface Name {
  name: string;
  kana?: string | undefined;
  /** Whether its beginning is a name as well: 鯖江 of 鯖江市. */
  shortened?: boolean;
}

/** Stretches without punctuation: what stands on both sides of it does not make one word. */
export const STRETCH = /[\p{L}\p{N}\p{M}ー々]+/gu;

/** Longer ones are descriptions, which nobody types by their sound. */
const LONGEST_NAME = 16;

/** 株式会社 and the like around a company's name, which readers leave out. */
const LEGAL_FORM = /^(?:株式会社|有限会社|合同会社|合資会社|合名会社)|(?:株式会社|有限会社|合同会社)$/;

/**
 * A name with its reading, and its beginnings that are read for themselves: 鯖江市 is also 鯖江, 啓文社製作所
 * 啓文社. The reading that is given goes before that of the dictionary.
 */
export function namesOf({ name, kana, shortened }: Name, cut: (text: string) => DictionaryWord[]): Counted[] {
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
