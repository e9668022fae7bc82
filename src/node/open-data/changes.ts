import { isRecord } from '#core/schema/plain-data.ts';
/** A case of `cases.json` as far as releases are compared; any further field is compared as a whole. */
export interface ReleasedCase extends Record<string, unknown> {
  slug: string;
  title: string;
}
export interface ReleaseChanges {
  added: { slug: string; title: string }[];
  removed: { slug: string; title: string }[];
  changed: { slug: string; title: string; fields: string[] }[];
}

/** Fields that follow from others or from where the site stands: no change of the case itself. */
const DERIVED = new Set(['slug', 'url', 'companyLine', 'facets']);

/** What one release has that the one before had not, each list by slug. Fields in the order of their names. */
export function releaseChanges(
  before: readonly ReleasedCase[],
  after: readonly ReleasedCase[],
): ReleaseChanges {
  const old = new Map(before.map((one) => [one.slug, one]));
  const now = new Map(after.map((one) => [one.slug, one]));
  const name = ({ slug, title }: ReleasedCase) => ({ slug, title });
  const bySlug = <T extends { slug: string }>(list: T[]) => list.sort((a, b) => (a.slug < b.slug ? -1 : 1));
  return {
    added: bySlug(after.filter(({ slug }) => !old.has(slug)).map(name)),
    removed: bySlug(before.filter(({ slug }) => !now.has(slug)).map(name)),
    changed: bySlug(
      after.flatMap((one) => {
        const twin = old.get(one.slug);
        const fields = twin ? changedFields(twin, one) : [];
        return fields.length ? [{ ...name(one), fields }] : [];
      }),
    ),
  };
}

function changedFields(before: ReleasedCase, after: ReleasedCase): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names]
    .filter((name) => !DERIVED.has(name) && canonical(before[name]) !== canonical(after[name]))
    .sort();
}

/** JSON with the keys of every object in order: the order in a file says nothing. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, inner: unknown) =>
      isRecord(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
        : inner,
    ) ?? ''
  );
}

/** The newest day that stands in a release, which is as good as its name. */
export function releaseDay(cases: readonly ReleasedCase[]): string | null {
  const days = cases.flatMap(({ publishedAt, updatedAt, reviewedAt }) => [
    publishedAt,
    updatedAt,
    reviewedAt,
  ]);
  return (
    days
      .filter((day): day is string => typeof day === 'string')
      .sort()
      .at(-1) ?? null
  );
}
