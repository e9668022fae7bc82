import type { Answers } from '../answers.ts';
import { same } from './yaml-values.ts';

/**
 * What was changed in the form, laid over a file that has changed meanwhile. A field or section that only one side
 * changed is that side's; one that both changed is as it was written here, and is named.
 * @param before what the form said when the case was opened; `mine` what it says now, `theirs` of the file as it is now
 * @returns `both`: keys of fields and headings that both sides changed, to different ends
 */
export function rebaseAnswers(
  before: Answers,
  mine: Answers,
  theirs: Answers,
): { answers: Answers; both: string[] } {
  const both: string[] = [];
  const merge = <T>(was: Record<string, T>, here: Record<string, T>, there: Record<string, T>) => {
    const keys = new Set([...Object.keys(was), ...Object.keys(here), ...Object.keys(there)]);
    const entries = [...keys].map((key): [string, T | undefined] => {
      if (same(was[key], here[key])) return [key, there[key]];
      if (!same(was[key], there[key]) && !same(here[key], there[key])) both.push(key);
      return [key, here[key]];
    });
    return Object.fromEntries(entries.filter((entry): entry is [string, T] => entry[1] !== undefined));
  };
  const data = merge(before.data, mine.data, theirs.data);
  const sections = merge(before.sections, mine.sections, theirs.sections);
  return { answers: { slug: mine.slug, data, sections }, both };
}
