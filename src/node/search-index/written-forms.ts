import type { Manifest } from '#core/search/manifest.ts';
import { pageText } from '#core/search/page-text.ts';
import type { SearchDocument } from '#core/search/search-document.ts';
import { normalize } from '#core/text/normalize.ts';
import { inDigits } from '#core/text/numerals.ts';
import { isRarerShape, manifestShapes } from '#core/text/variant-kanji.ts';

/** A kanji number with something on either side that makes it one: 一級, 第二, 三千円. */
const NUMERAL = /[〇零一二三四五六七八九十百千]+/g;

/** What the collection writes in more than one way, so that a query is only expanded to what exists. */
export function writtenForms(documents: readonly SearchDocument[]): Pick<Manifest, 'shapes' | 'numerals'> {
  const shapes = new Set<string>();
  const numerals = new Set<string>();
  for (const document of documents) {
    const { text } = normalize(pageText(document));
    for (const char of text) if (isRarerShape(char)) shapes.add(char);
    for (const [numeral] of text.matchAll(NUMERAL)) if (inDigits(numeral)) numerals.add(numeral);
  }
  return {
    shapes: [...shapes].sort().map((kanji) => kanji + manifestShapes(kanji).join('')),
    numerals: [...numerals].sort(),
  };
}
