import { renewed } from '#core/schema/former.ts';
import { isRecord, valueAt } from '#core/schema/plain-data.ts';

/** What the contributor has answered so far. It may be faulty; that is for the check to find. */
export interface Answers {
  /** Folder name; empty while nobody has thought of one. */
  slug: string;
  data: Record<string, unknown>;
  /** Section heading → plain text. */
  sections: Record<string, string>;
}

/** Nothing answered yet. */
export const NO_ANSWERS: Answers = { slug: '', data: {}, sections: {} };

/** A file of answers is never larger. */
export const LARGEST_ANSWERS = 1_000_000;

/**
 * Answers as a file. `npm run new -- --from FILE.json` reads the same form: `kind`, `slug`, `data`, `sections`.
 */
export function writeAnswers({ slug, data, sections }: Answers): string {
  return `${JSON.stringify({ kind: 'case', ...(slug ? { slug } : {}), data, sections }, null, 2)}\n`;
}

/** Reads a file of answers. @returns undefined when it is something else; what is in it is still to be checked */
export function readAnswers(text: string): Answers | undefined {
  if (text.length > LARGEST_ANSWERS) return undefined;
  let answers: unknown;
  try {
    answers = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
  if (!isRecord(answers) || (answers.kind !== undefined && answers.kind !== 'case')) return undefined;
  const { slug = '', data: given = {}, sections = {} } = answers;
  if (typeof slug !== 'string' || !isRecord(given) || !isRecord(sections)) return undefined;
  const data = renewed(given);
  const texts = Object.entries(sections).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string',
  );
  if (texts.length !== Object.keys(sections).length) return undefined;
  return { slug, data, sections: Object.fromEntries(texts) };
}

/** Whether nothing has been answered. */
export function isEmpty({ slug, data, sections }: Answers): boolean {
  return !slug && !holdsAnything(data) && !Object.values(sections).some((text) => text.trim());
}

/** Whether a value holds anything: not empty, and not a group or list of what is empty. */
export function holdsAnything(value: unknown): boolean {
  if (value === undefined || value === null || value === '' || value === false) return false;
  if (typeof value === 'object') return Object.values(value).some(holdsAnything);
  return true;
}

/** Names of what stands in one set of answers and not in another: what a file held that the form could not take. */
export function lostAnswers(given: Answers, taken: Answers): string[] {
  const keys = Object.keys(given.data).filter((key) =>
    lost(valueAt(given.data, key), valueAt(taken.data, key)),
  );
  const headings = Object.keys(given.sections).filter(
    (heading) => valueAt(given.sections, heading) !== '' && valueAt(taken.sections, heading) === undefined,
  );
  return [...keys, ...headings];
}

/** Empty values may be gone, others must be there as they were. */
function lost(given: unknown, taken: unknown): boolean {
  if (!holdsAnything(given)) return false;
  if (typeof given !== 'object' || given === null) return given !== taken;
  if (Array.isArray(given)) {
    const filled = given.filter(holdsAnything);
    return (
      !Array.isArray(taken) ||
      filled.length !== taken.length ||
      filled.some((one, at) => lost(one, taken[at]))
    );
  }
  return Object.keys(given).some((key) => lost(valueAt(given, key), valueAt(taken, key)));
}
