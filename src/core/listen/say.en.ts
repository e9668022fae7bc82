/** A name or term and how it is read: English voices need none. */
export interface Reading {
  written: string;
  kana: string;
}

/** How the name of a firm is read: as it is written. */
export function firmReadings(): Reading[] {
  return [];
}

/** A text as a voice is to speak it: as it is written. */
export function say(text: string): string {
  return text;
}
