import { valuesIn } from '#core/finder/facets.ts';
import type { Entry } from '#core/markdown/entry.ts';
import type { Case } from '#core/schema/case.ts';
import type { Taxonomies } from '#core/schema/taxonomy.ts';

/** How many cases stand for one value of a facet. */
export interface ThemeRow {
  label: string;
  cases: number;
  /** Cases by depth, in the order of its list. */
  byDepth: number[];
  /** Cases published after the day that is compared with. */
  added: number;
  /** Kinds of supporters that led them, those of most cases first. */
  supporters: { label: string; cases: number }[];
}

/**
 * Themes × supporters × depth: a row for every value of a facet, those without a case included, in the order of its
 * list.
 * @param facet what makes the rows
 * @param since a day, `YYYY-MM-DD`: what was published later is new
 */
export function themeRows(
  cases: readonly Pick<Entry<Case>, 'data' | 'facets' | 'letters'>[],
  t: Taxonomies,
  facet: 'tag' | 'supporterType',
  since: string,
): ThemeRow[] {
  return t[facet].values.map(({ id, label }) => {
    const held = cases.filter((one) => valuesIn(one, facet, t).includes(id));
    const byType = Map.groupBy(held, ({ data }) => data.supporter.type);
    const supporters = t.supporterType.values.map((type) => ({
      label: type.label,
      cases: byType.get(type.id)?.length ?? 0,
    }));
    return {
      label,
      cases: held.length,
      byDepth: t.depth.values.map(
        (depth) => held.filter((one) => valuesIn(one, 'depth', t).includes(depth.id)).length,
      ),
      added: held.filter(({ data }) => (data.publishedAt ?? '') > since).length,
      supporters: supporters.filter((one) => one.cases > 0).sort((a, b) => b.cases - a.cases),
    };
  });
}
