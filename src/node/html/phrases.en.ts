/** English breaks between its words, which every browser knows: a line is one phrase. */
export function phrases(line: string): string[] {
  return [line];
}

/** Where a line may break besides, as positions in it: nowhere. */
export function phraseBreaks(_line: string): number[] {
  return [];
}
