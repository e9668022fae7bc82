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

/** Kind of a word of IPADIC by its features; undefined for grammar, numbers and inflected rests. */
export function kindOf(pos: string, detail: string, form: string): WordKind | undefined {
  if (pos === '名詞') return /^(?:非自立|数|接尾|特殊)/.test(detail) ? undefined : 'noun';
  if (pos === '副詞' || pos === '連体詞') return 'adverb';
  const whole = form === '基本形' || form === '連用形';
  if (pos === '動詞') return detail === '自立' && whole ? 'verb' : undefined;
  if (pos === '形容詞') return detail === '自立' && form === '基本形' ? 'adjective' : undefined;
  return undefined;
}
