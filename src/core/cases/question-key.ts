import { paths } from '../site/paths.ts';

/** The page that a 問いかけ stands on. */
export interface QuestionPlace {
  kind: 'case' | 'knowhow';
  slug: string;
}

/** Letters of the part of a key that stands for the words of a question. */
const MARK_LETTERS = 7;

/**
 * A short mark of a question's words: seven letters and digits (FNV-1a of 32 bits in base 36). One page has at most
 * eight questions, so that two of them with the same mark are not to be expected.
 */
export function questionMark(ask: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(ask.replace(/\s+/gu, '')))
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(36).padStart(MARK_LETTERS, '0');
}

/**
 * What a question is known by for good: `case/<slug>/<mark>`. Questions before and after it, its origin and its
 * page's title may change; other words are another question.
 */
export function questionKey({ kind, slug }: QuestionPlace, ask: string): string {
  return `${kind}/${slug}/${questionMark(ask)}`;
}

/** Where the question of a key stands; undefined for a text that is no such key. */
export function questionPlace(key: string): (QuestionPlace & { mark: string }) | undefined {
  const [, kind, slug = '', mark = ''] = /^(case|knowhow)\/([a-z0-9-]{1,82})\/([a-z0-9]{7})$/.exec(key) ?? [];
  return kind === 'case' || kind === 'knowhow' ? { kind, slug, mark } : undefined;
}

/** Where a question stands on its page. */
export function questionPath({ kind, slug }: QuestionPlace, ask: string): string {
  return `${kind === 'case' ? paths.case(slug) : paths.knowhowArticle(slug)}#q-${questionMark(ask)}`;
}
