import type { GlossaryTerm } from '#core/schema/glossary.ts';
import { TERM_PARTS } from '#core/site/page-tool-parts.ts';
import type { Around } from './rewrite-text.ts';

/** Texts that are read as a whole; headings, tables, links and pictures are not interrupted. */
const INSIDE = ['p', 'li', 'dd', 'blockquote'];
const NOT =
  /^(?:a|button|h[1-6]|summary|table|figure|svg|code|pre|script|style|template|nav|aside|form|label|cite|ruby)$/;

/**
 * Makes a visitor for `rewriteText` that links the first mention of each term of the glossary inside an element
 * with `data-terms`. Longer terms go before shorter ones that they contain.
 * @param address where a term is explained
 */
export function linkTerms(
  terms: readonly GlossaryTerm[],
  address: (id: string) => string,
): (text: string, around: readonly Around[]) => string {
  const open = new Map(terms.map((term) => [term.term, term]));
  const all = [...open.keys()].sort((a, b) => b.length - a.length);
  if (!all.length) return (text) => text;
  const pattern = new RegExp(all.map(patternOf).join('|'), 'g');
  return (text, around) => {
    if (!around.some(({ attributes }) => 'data-terms' in attributes)) return text;
    if (!around.some(({ name }) => INSIDE.includes(name)) || around.some(({ name }) => NOT.test(name)))
      return text;
    return text.replace(pattern, (word) => {
      const term = open.get(word);
      if (!term) return word;
      open.delete(word);
      return `<a class="term" href="${escapeAttribute(address(term.id))}" ${TERM_PARTS.attribute('term')}="${escapeAttribute(term.short)}">${word}</a>`;
    });
  };
}

/** After a noun made of a verb: how the verb itself goes on (問いかけ is a term, in 問いかける it is not). */
const AS_VERB = '(?!る|た|て|ます|まし|ない|なか|よう|られ|れば)';
const patternOf = (term: string) => escapePattern(term) + (/[ぁ-ゖ]$/.test(term) ? AS_VERB : '');
const escapePattern = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const escapeAttribute = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;');
