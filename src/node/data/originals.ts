import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type CaseOriginal, originalsFile } from '#core/form/edit/original.ts';
import { publishedCases } from './cases.ts';
import { contentDir } from './site.ts';

/** How many originals one file holds on average: about 80 KB on the way. */
const PER_FILE = 32;

/** How many files of originals there are. */
export const originalsFiles = () => Math.max(1, Math.ceil(publishedCases().length / PER_FILE));

/** The published cases as they stand in the content folder, in the files in which the form looks for them. */
export function originals(): CaseOriginal[][] {
  const files = Array.from({ length: originalsFiles() }, (): CaseOriginal[] => []);
  for (const { slug, file } of publishedCases().toSorted((a, b) => (a.slug < b.slug ? -1 : 1))) {
    const path = join(contentDir, file);
    const beside = readdirSync(dirname(path));
    files[originalsFile(slug, files.length)]?.push({
      slug,
      text: readFileSync(path, 'utf8'),
      pictures: beside.filter((name) => !/\.(?:mdx|yaml)$/.test(name)).sort(),
    });
  }
  return files;
}
