/** A place from the small to the large: `Sampleton, Hillshire`. */
export function placeLine(prefecture: string, city: string | undefined): string {
  return city ? `${city}, ${prefecture}` : prefecture;
}

/** What stands between place, trade and size in one line about a firm. */
export const APART = ', ';
