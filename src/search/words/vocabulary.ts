import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import kuromoji, { type Token } from 'kuromoji';
import { toKatakana } from '../../domain/text/kana-key.ts';
import { normalize } from '../../domain/text/normalize.ts';

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
}

export type WordKind = 'noun' | 'verb' | 'adjective' | 'adverb';

/** Where kuromoji keeps IPADIC. */
export const DICTIONARY = join(dirname(createRequire(import.meta.url).resolve('kuromoji')), '..', 'dict');

/** Kind of a word of IPADIC by its features; undefined for grammar, numbers and inflected rests. */
export function kindOf(pos: string, detail: string, form: string): WordKind | undefined {
  if (pos === '名詞') return /^(?:非自立|数|接尾|特殊)/.test(detail) ? undefined : 'noun';
  if (pos === '副詞' || pos === '連体詞') return 'adverb';
  const whole = form === '基本形' || form === '連用形';
  if (pos === '動詞') return detail === '自立' && whole ? 'verb' : undefined;
  if (pos === '形容詞') return detail === '自立' && form === '基本形' ? 'adjective' : undefined;
  return undefined;
}

type Analyse = (text: string) => Token[];

function loadAnalyser(): Promise<Analyse> {
  return new Promise((resolve, reject) => {
    kuromoji.builder({ dicPath: DICTIONARY }).build((error, analyser) => {
      if (error) reject(error);
      else resolve((text) => analyser.tokenize(text));
    });
  });
}

const KATAKANA = /^[ァ-ヺー]+$/;
const LATIN = /^[a-z]+$/;

/**
 * The words of some texts with their readings, by a morphological analyser
 * (kuromoji with IPADIC). It runs at build time only.
 */
export async function readVocabulary(pages: Iterable<string>): Promise<Word[]> {
  const analyse = await loadAnalyser();
  const words = new Map<string, Word>();
  for (const page of pages) {
    const seen = new Set<string>();
    const count = (word: Omit<Word, 'pages'>) => {
      const key = `${word.surface}\t${word.reading}\t${word.kind}`;
      if (seen.has(key)) return;
      seen.add(key);
      const known = words.get(key);
      if (known) known.pages += 1;
      else words.set(key, { ...word, pages: 1 });
    };
    for (const line of normalize(page).text.split(/[。\n]/)) {
      for (const token of analyse(line)) {
        const surface = token.surface_form;
        const katakana = KATAKANA.test(surface) || LATIN.test(surface);
        const kind = katakana ? 'noun' : kindOf(token.pos, token.pos_detail_1, token.conjugated_form);
        const reading = katakana ? surface : toKatakana(token.reading ?? '');
        if (!kind || reading === '') continue;
        count({ surface, reading, kind });
        // 切り替える holds 切り替え, which is a word of its own.
        const stem = token.conjugated_type === '一段' && token.conjugated_form === '基本形';
        if (stem && surface.length > 2) {
          count({ surface: surface.slice(0, -1), reading: reading.slice(0, -1), kind });
        }
      }
    }
  }
  return [...words.values()];
}
