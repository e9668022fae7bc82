import { ENUM_LABELS } from '#core/schema/enum-labels.ts';
import type { TaxonomyValue } from '#core/schema/taxonomy.ts';

/**
 * Labels of every controlled list, so that a message can say 「manufacturing（製造業）」. Each list is found
 * by its ids, because the same id may stand in two lists with two labels (`finance` is an industry and a
 * kind of supporter).
 */
export type LabelBook = ReadonlyMap<string, ReadonlyMap<string, string>>;

const keyOf = (ids: readonly string[]) => ids.join(' ');

/** A list; of facets, those of the instance's own hold a list each. */
interface Labelled {
  values: readonly (TaxonomyValue & { choices?: readonly TaxonomyValue[] | undefined })[];
}

/** Gathers the labels of all lists. */
export function labelBook(taxonomies: Record<string, Labelled>): LabelBook {
  const lists = Object.values(taxonomies).flatMap(({ values }) => [
    values,
    ...values.flatMap(({ choices }) => (choices ? [choices] : [])),
  ]);
  return new Map(
    lists.map((values) => [
      keyOf(values.map((value) => value.id)),
      new Map(values.map((value) => [value.id, value.label])),
    ]),
  );
}

/** Labels of the list that holds exactly these ids in this order, or of a fixed choice; empty when nobody labelled them. */
export function labelsOf(book: LabelBook, ids: readonly string[]): ReadonlyMap<string, string> {
  return (
    book.get(keyOf(ids)) ??
    new Map(ids.flatMap((id) => (Object.hasOwn(ENUM_LABELS, id) ? [[id, ENUM_LABELS[id] as string]] : [])))
  );
}
