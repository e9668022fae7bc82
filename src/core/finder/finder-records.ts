import { addBit, type Bitset, bitsToList, emptyBits, hasBit } from './bitset.ts';
import type { FacetHead } from './facet-head.ts';
import type { FacetIndex } from './facet-index.ts';

/**
 * What the finder loads once: which case holds which facet values, column by column, as one string per
 * facet. Gzip does the rest: 10,000 cases stay under 300 KB. Texts come in chunks of cards when drawn.
 */
export interface FinderRecords {
  /** Cases per chunk of cards. */
  chunk: number;
  /** Slugs in 読みどころ順, joined by one space. The place of a slug is the number of its case. */
  slugs: string;
  /** Numbers of the cases that are 準備中. */
  upcoming: number[];
  facets: FacetColumn[];
  /** Orders other than 読みどころ順: case numbers; those left out follow in 読みどころ順. */
  orders: Record<string, number[]>;
}

export interface FacetColumn extends FacetHead {
  /** Whether a case may hold several values: then `,` stands between cases, else each has one character. */
  many: boolean;
  /** Value number n of a case as the character after `0` by n + 1; `0` alone (one value) or nothing (many): none. */
  held: string;
}

/**
 * Cards in one file. Few files matter more than few bytes: a filtered first page of 10,000 cases is
 * about eight files of this size, and would be eighteen of twenty cards.
 */
export const CARD_CHUNK = 48;

const NONE = 0x30;

/** A case as the record file sees it. */
export interface RecordedCase {
  slug: string;
  upcoming: boolean;
  facets: Readonly<Record<string, readonly string[]>>;
}

/**
 * @param cases in 読みどころ順
 * @param orders sort key → all case numbers in that order
 */
export function packRecords(
  cases: readonly RecordedCase[],
  heads: readonly FacetHead[],
  orders: Readonly<Record<string, readonly number[]>>,
): FinderRecords {
  return {
    chunk: CARD_CHUNK,
    slugs: cases.map((one) => one.slug).join(' '),
    upcoming: cases.flatMap((one, number) => (one.upcoming ? [number] : [])),
    facets: heads.map((head) => packColumn(cases, head)),
    orders: Object.fromEntries(Object.entries(orders).map(([key, order]) => [key, trimTail(order)])),
  };
}

function packColumn(cases: readonly RecordedCase[], head: FacetHead): FacetColumn {
  const place = new Map(head.ids.map((id, index) => [id, String.fromCharCode(NONE + 1 + index)]));
  const cells = cases.map(({ facets }) =>
    (facets[head.name] ?? []).map((id) => place.get(id) ?? '').join(''),
  );
  const many = cells.some((cell) => cell.length > 1);
  const held = many ? cells.join(',') : cells.map((cell) => cell || '0').join('');
  return { ...head, many, held };
}

/** Cuts the longest end that ascends: what is left out is put back in ascending order. */
function trimTail(order: readonly number[]): number[] {
  let end = order.length;
  while (end > 0 && (order[end - 1] as number) < (order[end] ?? Number.POSITIVE_INFINITY)) end -= 1;
  return order.slice(0, end);
}

/** The slugs of a record file; none for an empty collection. */
export function slugsOf(records: FinderRecords): string[] {
  return records.slugs ? records.slugs.split(' ') : [];
}

/** The facet index of a record file, ready to be counted; each facet is unpacked when it is first asked for. */
export function unpackIndex(records: FinderRecords): FacetIndex {
  const size = slugsOf(records).length;
  const columns = new Map(records.facets.map((column) => [column.name, column]));
  const unpacked = new Map<string, ReadonlyMap<string, Bitset>>();
  return {
    size,
    sets: {
      keys: () => columns.keys(),
      get(name) {
        const known = unpacked.get(name);
        const column = columns.get(name);
        if (known || !column) return known;
        const values = unpackColumn(column, size);
        unpacked.set(name, values);
        return values;
      },
    },
  };
}

function unpackColumn({ ids, many, held }: FacetColumn, size: number): ReadonlyMap<string, Bitset> {
  const columns = ids.map(() => emptyBits(size));
  let number = 0;
  for (let at = 0; at < held.length; at++) {
    const code = held.charCodeAt(at);
    const bits = columns[code - NONE - 1];
    if (bits) addBit(bits, number);
    if (!many || code < NONE) number += 1;
  }
  return new Map(ids.map((id, index) => [id, columns[index] as Bitset]));
}

/** One order as all case numbers; an order the file does not know is 読みどころ順. */
export function unpackOrder(records: FinderRecords, key: string): number[] {
  const first = records.orders[key] ?? [];
  const size = slugsOf(records).length;
  const named = emptyBits(size);
  for (const number of first) addBit(named, number);
  const order = [...first];
  for (let number = 0; number < size; number++) if (!hasBit(named, number)) order.push(number);
  return order;
}

/** Ids that one case holds in one facet, in the order of the taxonomy. */
export function valuesHeld(index: FacetIndex, number: number, facet: string): string[] {
  return [...(index.sets.get(facet) ?? [])].flatMap(([id, bits]) => (hasBit(bits, number) ? [id] : []));
}

/** Case numbers of a set in one order. */
export function inListOrder(matches: Uint32Array, order: readonly number[] | undefined): number[] {
  return order ? order.filter((number) => hasBit(matches, number)) : bitsToList(matches);
}
