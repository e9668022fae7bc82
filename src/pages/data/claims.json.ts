import { paths } from '#core/site/paths.ts';
import { publishedCases } from '#node/data/cases.ts';
import { dataFile, frame } from '#node/data/open-data.ts';
import { absolute } from '#node/data/site.ts';

/** Open data: what each published case says, with the lines of its fact sheet and their sources. Each line stands once. */
export function GET() {
  const cases = publishedCases().flatMap(({ slug, claims }) => {
    if (!claims) return [];
    const lines = new Map(
      claims.notes.flatMap((note) => note.lines).map((line) => [JSON.stringify(line), line]),
    );
    const places = [...lines.keys()];
    const all = claims.all.map(({ note, ...claim }) => {
      const own = claims.notes.find(({ number }) => number === note)?.lines ?? [];
      return { ...claim, lines: own.map((line) => places.indexOf(JSON.stringify(line))) };
    });
    return [
      {
        slug,
        url: absolute(paths.case(slug)),
        sources: claims.sources,
        lines: [...lines.values()],
        claims: all,
      },
    ];
  });
  return dataFile({ ...frame, count: cases.reduce((sum, one) => sum + one.claims.length, 0), cases });
}
