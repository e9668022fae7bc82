import { toKatakana } from './kana-key.ts';
import { normalizedText } from './normalize.ts';

/** Text to compare: width, case, accents and the kind of kana are gone. `ﾄｳｷｮｳ`, `とうきょう`, `トウキョウ` are one. */
export function fold(text: string): string {
  return toKatakana(normalizedText(text));
}
