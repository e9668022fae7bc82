import { figureTracer } from './numbers.ts';

export interface UntracedNumber {
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
