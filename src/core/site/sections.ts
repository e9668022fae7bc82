import { MEASURE_NAMES } from '#core/schema/programme/index.ts';
import { paths } from './paths.ts';

/** One place of the menu. */
interface Section {
  label: string;
  path: string;
  /** Beginnings of the addresses that belong to it besides its own. */
  holds: readonly string[];
}

/** The menu, in its order: what one does there, not how the files lie. */
export const SECTIONS = [
  { label: '事例', path: paths.cases, holds: [paths.match] },
  { label: '問いかけ', path: paths.questions, holds: [paths.concerns] },
  {
    label: '学ぶ',
    path: paths.learn,
    holds: [
      paths.knowhow,
      paths.steps,
      paths.walls,
      paths.glossary,
      paths.practice,
      paths.evidence,
      ...MEASURE_NAMES.map(paths.measure),
    ],
  },
  { label: '手元', path: paths.saved, holds: [paths.compare, paths.pack, paths.listen] },
] as const satisfies readonly Section[];

/**
 * What `aria-current` of a place in the menu says on a page.
 * @param path address of the page, without the base path
 * @returns `page` on the place itself, `true` on a page that belongs to it
 */
export function currentIn({ path: own, holds }: Section, path: string): 'page' | 'true' | undefined {
  if (path === own) return 'page';
  return [own, ...holds].some((start) => path.startsWith(start)) ? 'true' : undefined;
}
