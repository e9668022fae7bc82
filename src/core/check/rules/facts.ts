import { figureTracer } from '../facts/numbers.ts';
import type { DocumentRule } from '../rule.ts';

interface UntracedNumber {
  line: number;
  column: number;
  text: string;
}

/** Lines of frontmatter that hold no statement of fact: our own dates, addresses, ids of vocabularies. */
const NOT_FACTS =
  /^\s*(?:- )?(?:url|publishedAt|updatedAt|reviewedAt|withdrawnAt|confirmedAt|knowhow|cases|tags|steps|walls|outcomePhases|band|ownerAge|step|employees: ")/;

/**
 * The numbers of a case file that its fact sheet does not account for.
 * List numbers at the head of a line are not figures.
 */
export function untracedLines(text: string, facts: string): UntracedNumber[] {
  const trace = figureTracer(facts);
  return text.split('\n').flatMap((content, index) => {
    if (NOT_FACTS.test(content)) return [];
    const readable = content.replace(/^\s*\d+\.\s/, (mark) => ' '.repeat(mark.length));
    return trace(readable).map((number) => ({
      line: index + 1,
      column: number.index + 1,
      text: number.text,
    }));
  });
}

/** Every figure of a case stands in the fact sheet beside it, where there is one. */
const factsNumber: DocumentRule = {
  id: 'facts/number',
  severity: 'error',
  title: '数字は、どれも facts.yaml（事実の控え）にある',
  why: '公表資料にもとづく事例では、数字の写し間違いがいちばん怖い誤りです。控えの無い事例（自分の支援）では調べません。',
  check({ text, facts }) {
    if (facts === undefined) return [];
    return untracedLines(text, facts).map(({ line, column, text: number }) => ({
      line,
      column,
      field: '数値',
      message: `「${number}」は facts.yaml に見当たりません`,
      remedy: '出典で確かめて facts.yaml に書き足すか、取り除いてください',
    }));
  },
};

/** Figures are those of the fact sheet. */
export const FACTS_RULES: readonly DocumentRule[] = [factsNumber];
