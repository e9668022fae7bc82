import type { Briefing } from '#core/listen/briefing.ts';
import { loadJson, NotReadable } from '#core/site/load.ts';
import { paths, withBase } from '#core/site/paths.ts';
import { listOf, recordOf } from '#core/site/shape.ts';

const firsts = listOf<string>((value, where) => {
  if (typeof value !== 'string') throw new NotReadable(`${where} is no text`);
  return value;
});
const briefings = listOf(recordOf<Briefing>({ slug: 'string', title: 'string', lines: 'list' }));

/**
 * The briefings of some cases, in the order asked for; only the files that hold them are fetched.
 * @returns those that are there; a case that is not published has none
 * @throws NotReached, NotReadable as `loadJson`
 */
export async function loadBriefings(root: string, slugs: readonly string[]): Promise<Briefing[]> {
  if (!slugs.length) return [];
  const begin = await loadJson(withBase(root, paths.briefingIndex), (value) => firsts(value, 'The index'));
  const fileOf = (slug: string) => begin.findLastIndex((first) => first <= slug);
  const wanted = [...new Set(slugs.map(fileOf))].filter((file) => file >= 0);
  const files = await Promise.all(
    wanted.map((file) =>
      loadJson(withBase(root, paths.briefings(file)), (value) => briefings(value, 'The briefings')),
    ),
  );
  const all = new Map(files.flat().map((one) => [one.slug, one]));
  return slugs.flatMap((slug) => all.get(slug) ?? []);
}
