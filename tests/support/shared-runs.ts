export interface SharedRun {
  /** Names of the two texts. */
  between: [string, string];
  /** The longest stretch they share. */
  run: string;
}

/**
 * Stretches of at least `length` characters that stand in two texts, white space left aside. One finding
 * per pair, with the longest run.
 */
export function sharedRuns(texts: readonly { name: string; text: string }[], length: number): SharedRun[] {
  const first = new Map<string, { name: string; text: string; at: number }>();
  const found = new Map<string, SharedRun>();
  for (const { name, text: raw } of texts) {
    const text = raw.replace(/\s+/gu, '');
    for (let at = 0; at + length <= text.length; at++) {
      const piece = text.slice(at, at + length);
      const other = first.get(piece);
      if (!other) first.set(piece, { name, text, at });
      else if (other.name !== name) {
        let end = length;
        while (other.text[other.at + end] !== undefined && other.text[other.at + end] === text[at + end])
          end += 1;
        const key = `${other.name}|${name}`;
        const run = text.slice(at, at + end);
        if ((found.get(key)?.run.length ?? 0) < run.length)
          found.set(key, { between: [other.name, name], run });
      }
    }
  }
  return [...found.values()];
}
