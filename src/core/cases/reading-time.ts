/** Characters an adult reads silently in a minute of Japanese; the usual estimate is 400 to 600. */
const CHARACTERS_PER_MINUTE = 500;

/** Minutes to read a text, at least one. White space does not count. */
export function readingMinutes(text: string): number {
  return Math.max(1, Math.round([...text.replace(/\s/g, '')].length / CHARACTERS_PER_MINUTE));
}
