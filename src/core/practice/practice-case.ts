import { companyFacts } from '#core/cases/company-line.ts';
import type { QuestionOrigin } from '#core/cases/question-origin.ts';
import type { Case } from '#core/schema/case.ts';
import type { Knowhow } from '#core/schema/knowhow.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { BEFORE, STOP } from './cut.ts';

/** A question to choose from, with all that is said of it afterwards. */
export interface PracticeQuestion {
  ask: string;
  origin: QuestionOrigin;
  step: string;
  walls: readonly string[];
  /** What it opens up. */
  opened?: string | undefined;
  /** The article it was taken from; the case's own has none. */
  from?: { slug: string; title: string } | undefined;
}
interface Part {
  heading: string;
  text: string;
}
/** A case cut in two: what is told before the question, and what is shown after it. */
export interface PracticeCase {
  slug: string;
  company: string;
  facts: string;
  business: string;
  /** Up to 「現状の確認」. */
  told: readonly Part[];
  own: PracticeQuestion;
  /** Everything below is for afterwards. */
  title: string;
  rest: readonly Part[];
  unknown: readonly string[];
}
/** What the page loads first: which cases there are, in which file each lies, and the questions of other places. */
export interface PracticeIndex {
  cases: readonly { slug: string; chunk: number }[];
  questions: readonly PracticeQuestion[];
  labels: { step: Readonly<Record<string, string>>; wall: Readonly<Record<string, string>> };
}

/** So many cases lie in a file. */
export const PRACTICE_CHUNK = 20;

/**
 * Cuts a case for practice. Only one whose story has a 「現状の確認」, something after it and a question can be cut;
 * @returns undefined for any other
 */
export function practiceCase(
  slug: string,
  data: Case,
  sections: readonly { heading: string; text: string }[],
  t: Taxonomies,
): PracticeCase | undefined {
  const [first] = [...(data.questions ?? [])].sort(
    (a, b) => Number(a.origin === 'editorial') - Number(b.origin === 'editorial'),
  );
  const told = sections.filter(({ heading }) => BEFORE.test(heading));
  const rest = sections.filter(({ heading }) => heading && !BEFORE.test(heading));
  if (!first || !rest.length || !told.some(({ heading }) => STOP.test(heading))) return undefined;
  const { ask, origin, step, walls = [], opened } = first;
  const part = ({ heading, text }: Part) => ({ heading, text });
  return {
    slug,
    company: data.company.name,
    facts: companyFacts(data, t),
    business: data.business ?? '',
    told: told.map(part),
    own: { ask, origin, step, walls, opened },
    title: data.title,
    rest: rest.map(part),
    unknown: data.unknown ?? [],
  };
}

/** The questions of articles: they name no firm, so none gives itself away. */
export function articleQuestions(knowhow: readonly { slug: string; data: Knowhow }[]): PracticeQuestion[] {
  return knowhow.flatMap(({ slug, data }) =>
    data.questions.map(({ ask, origin, step, walls = [], opened }) => ({
      ask,
      origin,
      step,
      walls,
      opened,
      from: { slug, title: data.title },
    })),
  );
}
