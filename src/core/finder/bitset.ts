/** A set of case numbers 0…size−1 as bits, so that ten thousand cases recount within a frame. */
export type Bitset = Uint32Array;

/** Room for the numbers below `size`, none of them in the set. */
export function emptyBits(size: number): Bitset {
  return new Uint32Array(Math.ceil(size / 32));
}

/** All numbers below `size`. */
export function fullBits(size: number): Bitset {
  const bits = emptyBits(size).fill(0xffffffff);
  const spare = size % 32;
  if (spare) bits[bits.length - 1] = (1 << spare) - 1;
  return bits;
}

/** Puts `number` into the set; it must be below the size the set was made for. */
export function addBit(bits: Bitset, number: number): void {
  bits[number >>> 5] = (bits[number >>> 5] ?? 0) | (1 << (number & 31));
}

/** Whether `number` is in the set. */
export function hasBit(bits: Bitset, number: number): boolean {
  return (((bits[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 1;
}

/** Keeps in `bits` what is also in `other`. */
export function keepCommon(bits: Bitset, other: Bitset): void {
  for (let i = 0; i < bits.length; i++) bits[i] = (bits[i] ?? 0) & (other[i] ?? 0);
}

/** Adds to `bits` what is in `other`. */
export function addAll(bits: Bitset, other: Bitset): void {
  for (let i = 0; i < bits.length; i++) bits[i] = (bits[i] ?? 0) | (other[i] ?? 0);
}

/** Size of the intersection. Population count after Hacker's Delight, fig. 5-2. */
export function countCommon(a: Bitset, b: Bitset): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) {
    let word = (a[i] ?? 0) & (b[i] ?? 0);
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    total += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return total;
}

/** The numbers in the set, ascending. */
export function bitsToList(bits: Bitset): number[] {
  const list: number[] = [];
  bits.forEach((word, index) => {
    for (let rest = word; rest; rest &= rest - 1) list.push(index * 32 + 31 - Math.clz32(rest & -rest));
  });
  return list;
}
