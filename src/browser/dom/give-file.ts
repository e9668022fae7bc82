import { h } from './h.ts';

/** Hands a text or what was made of bytes to the reader as a file. @param type of a text */
export function giveFile(name: string, content: string | Blob, type = 'application/json'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content;
  const address = URL.createObjectURL(blob);
  h('a', { href: address, download: name }).click();
  // The browser reads the file after the click; a minute is plenty.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
