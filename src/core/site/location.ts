/**
 * Where the code runs, as the reader's machine says: a page, a worker, or nothing at all in Node.
 * @returns the address in full and its origin; undefined outside of a browser
 */
export function currentLocation(): { href: string; origin: string } | undefined {
  return (globalThis as { location?: { href: string; origin: string } }).location;
}
