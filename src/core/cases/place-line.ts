/** A place from the large to the small: `石川県金沢市`. */
export function placeLine(prefecture: string, city: string | undefined): string {
  return `${prefecture}${city ?? ''}`;
}

/** What stands between place, trade and size in one line about a firm. */
export const APART = ' ';
