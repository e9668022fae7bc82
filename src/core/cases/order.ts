import type { SortKey } from '#core/finder/selection.ts';
import type { Case } from '#core/schema/case.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';
import { plainKana, vowelOf } from '#core/text/kana-table.ts';
import { depthOf } from './depth.ts';

export interface Ordered {
  slug: string;
  data: Case;
  /** Characters of its body. */
  letters: number;
}

const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const newestSource = (entry: Case) =>
  (entry.sources ?? [])
    .map((source) => source.published ?? '')
    .sort()
    .at(-1) ?? '';

/**
 * Greatest change, up or down, among the results before and after the support that give two numbers, as a ratio of
 * the first; 0 when none does. A change that began before the support is no measure of it.
 */
export function outcomeSize(entry: Case): number {
  const ratios = (entry.results ?? []).flatMap(({ kind, before, after }) =>
    kind === 'with-support' && typeof before === 'number' && typeof after === 'number' && before > 0
      ? [Math.abs(after - before) / before]
      : [],
  );
  return ratios.length ? Math.max(...ratios) : 0;
}

/**
 * Orders of the list. Every order is total: what is equal falls back to 新しい順 and then to the slug,
 * so that two builds and two browsers show the same. 準備中 stands last in 新しい順 and by depth, which is the
 * order when none is asked for: first the cases in which the support can be read.
 * `relevance` is the search's own order and is not made here.
 */
export function caseOrders(
  t: Taxonomies,
): Record<Exclude<SortKey, 'relevance'>, (a: Ordered, b: Ordered) => number> {
  // Where the list has no codes, its own order is the order of the places.
  const north = new Map(
    t.prefecture.values.map(({ id, code }, at) => [id, code ?? String(at).padStart(3, '0')]),
  );
  // A case whose place is not public stands last.
  const northKey = ({ data }: Ordered) => north.get(data.prefecture ?? '') ?? '99';
  const isNew = (a: Ordered, b: Ordered) =>
    Number(a.data.publication === 'upcoming') - Number(b.data.publication === 'upcoming') ||
    text(b.data.publishedAt ?? '', a.data.publishedAt ?? '') ||
    text(newestSource(b.data), newestSource(a.data)) ||
    text(a.slug, b.slug);
  const ranks = new Map<string | undefined, number>(t.depth.values.map(({ id }, rank) => [id, rank]));
  // A case that is not to be read yet has no depth and stands last.
  const rank = ({ data, letters }: Ordered) => ranks.get(depthOf(data, letters)) ?? ranks.size;
  return {
    depth: (a, b) => rank(a) - rank(b) || isNew(a, b),
    new: isNew,
    kana: (a, b) => text(kanaOrderKey(a.data.company.kana), kanaOrderKey(b.data.company.kana)) || isNew(a, b),
    place: (a, b) =>
      text(northKey(a), northKey(b)) || text(a.data.city ?? '', b.data.city ?? '') || isNew(a, b),
    outcome: (a, b) => outcomeSize(b.data) - outcomeSize(a.data) || isNew(a, b),
  };
}

/** Key of 五十音 order (JIS X 4061, first level): voiced as plain, small as large, ー as the vowel before it. */
export function kanaOrderKey(kana: string): string {
  let key = '';
  for (const letter of kana) {
    const vowel = letter === 'ー' ? vowelOf(key.at(-1) ?? '') : undefined;
    key += vowel ?? plainKana(letter);
  }
  return key;
}
