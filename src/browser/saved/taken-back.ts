import { checkRecords } from '#core/finder/check-records.ts';
import { slugsOf } from '#core/finder/finder-records.ts';
import { placeOf } from '#core/saved/forget.ts';
import type { SavedItem } from '#core/saved/list.ts';
import { loadJson } from '#core/site/load.ts';
import { paths, withBase } from '#core/site/paths.ts';
import { isWithdrawnPage } from '#core/site/withdrawn-page.ts';

/** So many pages are asked for at once. */
const LANES = 4;

/**
 * Which of the saved cases and articles were taken back by their site. Nothing is said of what does not come, and of
 * what has only moved.
 * @returns places, `case/<slug>` or `knowhow/<slug>`
 */
export async function takenBack(root: string, items: readonly SavedItem[]): Promise<Set<string>> {
  const gone = new Set<string>();
  const asked = new Set(items.map(placeOf).filter(Boolean));
  // Cases that the site lists are there; of the few articles each is asked for.
  for (const slug of await listed(root, asked)) asked.delete(`case/${slug}`);
  const places = asked[Symbol.iterator]();
  const lane = async () => {
    for (const place of { [Symbol.iterator]: () => places }) if (await isGone(root, place)) gone.add(place);
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return gone;
}

/** @returns every saved case where the list does not come: then nothing is asked */
async function listed(root: string, asked: ReadonlySet<string>): Promise<string[]> {
  const cases = [...asked].filter((place) => place.startsWith('case/'));
  if (!cases.length) return [];
  return loadJson(withBase(root, paths.finderRecords), checkRecords).then(slugsOf, () =>
    cases.map((place) => place.slice('case/'.length)),
  );
}

async function isGone(root: string, place: string): Promise<boolean> {
  const [kind, slug = ''] = place.split('/');
  const path = kind === 'case' ? paths.case(slug) : paths.knowhowArticle(slug);
  try {
    const response = await fetch(withBase(root, path));
    return response.status === 410 || (response.ok && isWithdrawnPage(await response.text()));
  } catch {
    return false;
  }
}
