const MARKS = '?!.,:;*_~\'")]';

/** An address without the marks of the sentence that follow it. */
export function withoutEndMarks(address: string): string {
  let end = address.length;
  while (end > 0 && MARKS.includes(address.charAt(end - 1))) end -= 1;
  return address.slice(0, end);
}
