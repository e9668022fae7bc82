import { paths } from '#core/site/paths.ts';
import { publishedCases } from '#node/data/cases.ts';
import { dataFile, frame } from '#node/data/open-data.ts';
import { absolute } from '#node/data/site.ts';

/** Open data: what each published case says, with the lines of its fact sheet and their sources. */
export function GET() {
  const cases = publishedCases().flatMap(({ slug, claims }) => {
    if (!claims) return [];
    const lines = new Map(claims.notes.map((note) => [note.number, note.lines]));
    const all = claims.all.map(({ note, ...claim }) => ({ ...claim, lines: lines.get(note ?? 0) ?? [] }));
    return [{ slug, url: absolute(paths.case(slug)), sources: claims.sources, claims: all }];
  });
  return dataFile({ ...frame, count: cases.reduce((sum, one) => sum + one.claims.length, 0), cases });
}
