import { appendFileSync } from 'node:fs';

/** Notes a text that is parsed now, as one line of JSON in the file `PARSE_PROBE`. Appended at once: threads too. */
export function count(kind: 'yaml' | 'markdown', text: string): void {
  appendFileSync(process.env.PARSE_PROBE as string, `${JSON.stringify([kind, text])}\n`);
}
