/**
 * Width of a line of text in a sans-serif face, in the unit of `size`: full-width letters count one em,
 * the rest 0.6. An estimate on the wide side, for keeping labels apart at build time, where no font is.
 */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const letter of text) ems += /[\u0020-\u007e\uff61-\uff9f]/.test(letter) ? 0.6 : 1;
  return ems * size;
}
